import type { ReactNode } from 'react';
import { useText } from '../../text/useText.ts';
import { CHIP_MARKS } from './PersonChip.tsx';

interface BoardLegendProps {
  /** Keys that work where the keyboard is; null while it is not on the board. */
  readonly keys: string | null;
  /** Changes since publishing are marked. */
  readonly isPublished: boolean;
}

/** What the colours and signs of the board mean; while the keyboard is on the board, its keys. */
export function BoardLegend({ keys, isPublished }: BoardLegendProps) {
  const { text } = useText();
  const words = text.board;
  const entries: readonly (readonly [string, ReactNode, string])[] = [
    ['board-gap', words.missing({ count: 1 }), words.legendGap],
    ['board-chip is-conflict', CHIP_MARKS.conflict, words.legendConflict],
    ['board-chip is-exception', CHIP_MARKS.exception, words.legendException],
    ['board-chip is-locked', CHIP_MARKS.locked, words.legendLocked],
    ['board-chip is-manual', CHIP_MARKS.manual, words.legendManual],
    ['board-chip', '　', words.legendAutomatic],
    ['board-chip-lead', CHIP_MARKS.lead, words.lead],
  ];
  return (
    <div className={`board-legend${keys === null ? '' : ' has-keys'}`}>
      <ul aria-label={words.legend}>
        {entries.map(([look, mark, meaning]) => (
          <li key={meaning}>
            <span className={look} aria-hidden="true">
              {mark}
            </span>
            {meaning}
          </li>
        ))}
        {isPublished ? (
          <li>
            <span className="board-chip is-changed" aria-hidden="true">
              <span className="board-chip-changed">{CHIP_MARKS.changed}</span>
            </span>
            <span className="board-gone" aria-hidden="true">
              {CHIP_MARKS.gone}
            </span>
            {text.publication.legend}
          </li>
        ) : null}
      </ul>
      {keys === null ? null : <span className="board-keys">{keys}</span>}
    </div>
  );
}
