import { Checkbox } from 'antd';
import { memo } from 'react';
import { changeKind } from '../../../../shared/assign/proposal/proposedChange.ts';
import { useText } from '../../../text/useText.ts';
import { whoText } from '../carry.ts';
import type { ToldChange } from './changeWords.ts';

const MARKS = { added: '＋', removed: '－', moved: '→' } as const;

interface ChangeLineProps {
  readonly told: ToldChange;
  /** What speaks for it, in few words. */
  readonly reasons: string;
  readonly isChosen: boolean;
  /** Chosen, but not possible without another change. */
  readonly isBroken: boolean;
  readonly isByPerson: boolean;
  readonly onToggle: (id: string) => void;
}

/** One change with its tick: who comes, goes or is moved, and why. */
export const ChangeLine = memo(function ChangeLine(props: ChangeLineProps) {
  const { told, reasons, isChosen, isBroken, isByPerson, onToggle } = props;
  const { text } = useText();
  const { change, volunteer, to, from, inStall } = told;
  const kind = changeKind(change);
  const words = text.proposal;
  return (
    <li className={`change-line is-${kind}${isBroken ? ' is-broken' : ''}`} data-change={kind}>
      <Checkbox checked={isChosen} aria-label={told.sentence} onChange={() => onToggle(change.id)}>
        <span className="change-mark" aria-hidden="true">
          {MARKS[kind]}
        </span>
        <span className="change-kind">{words.kind[kind]}</span>
        {isByPerson ? null : <strong>{whoText(volunteer)}</strong>}
        <span className="change-place">{isByPerson ? (to ?? from) : inStall}</span>
        {kind === 'moved' ? <span>{words.fromPlace({ place: from ?? '' })}</span> : null}
        {reasons === '' ? null : <small className="soft">{reasons}</small>}
      </Checkbox>
    </li>
  );
});
