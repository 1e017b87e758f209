import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { useText } from '../../text/useText.ts';
import type { Said, SaidBoard } from './saidBoard.ts';

const ICONS = {
  saved: <CheckCircleFilled />,
  note: <InfoCircleFilled />,
  problem: <ExclamationCircleFilled />,
} as const satisfies Record<Said['kind'], ReactNode>;

/** What became of the last tap, in large letters: “saved” stands there only when it is on disk. */
export function SaidPanel({ board }: { readonly board: SaidBoard }) {
  const { text } = useText();
  const said = useSyncExternalStore(board.subscribe, board.current);
  const words = text.fairDay.said;
  return (
    <div
      className={`day-said is-${said?.kind ?? 'none'}`}
      role="status"
      data-testid="day-said"
      data-record={said?.record}
    >
      {said === null ? (
        <span className="soft">{words.none}</span>
      ) : (
        <div key={said.number} className="day-said-now">
          {ICONS[said.kind]}
          <strong>{said.sentence}</strong>
          {said.kind === 'saved' ? <small>{words.saved}</small> : null}
        </div>
      )}
    </div>
  );
}
