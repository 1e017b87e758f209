import EditOutlined from '@ant-design/icons-svg/es/asn/EditOutlined.js';
import ExclamationCircleFilled from '@ant-design/icons-svg/es/asn/ExclamationCircleFilled.js';
import LockFilled from '@ant-design/icons-svg/es/asn/LockFilled.js';
import RetweetOutlined from '@ant-design/icons-svg/es/asn/RetweetOutlined.js';
import StarFilled from '@ant-design/icons-svg/es/asn/StarFilled.js';
import UserDeleteOutlined from '@ant-design/icons-svg/es/asn/UserDeleteOutlined.js';
import WarningOutlined from '@ant-design/icons-svg/es/asn/WarningOutlined.js';
import { memo } from 'react';
import { problemText } from '../../../shared/text/problem.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardHandlers } from './boardHandlers.ts';
import type { BoardPerson } from './boardModel.ts';
import { whoText } from './carry.ts';

/** The signs on a chip, each beside its colour; the legend explains them. */
export const CHIP_MARKS = {
  lead: <LightIcon icon={StarFilled} />,
  conflict: <LightIcon icon={ExclamationCircleFilled} />,
  manual: <LightIcon icon={EditOutlined} />,
  locked: <LightIcon icon={LockFilled} />,
  exception: <LightIcon icon={WarningOutlined} />,
  changed: <LightIcon icon={RetweetOutlined} />,
  gone: <LightIcon icon={UserDeleteOutlined} />,
} as const;

interface PersonChipProps {
  readonly person: BoardPerson;
  readonly isLead: boolean;
  readonly isReadOnly: boolean;
  /** Somebody looks for this person (found), or for others (faded). */
  readonly look: 'plain' | 'found' | 'faded';
  /** Held over the board just now, or about to be exchanged with who is. */
  readonly carry: 'none' | 'carried' | 'exchange';
  readonly handlers: BoardHandlers;
}

/** All that the colours and signs of a chip say, in words. */
function chipText(
  text: Catalogue,
  { assignment, volunteer, conflicts, isChanged }: BoardPerson,
  isLead: boolean,
): string {
  const words = text.board;
  return [
    whoText(volunteer),
    ...(isLead ? [words.lead] : []),
    ...(assignment.isLocked ? [words.locked] : []),
    ...(isChanged ? [text.publication.chipChanged] : []),
    assignment.source === 'manual' ? words.legendManual : words.legendAutomatic,
    ...(assignment.overrideReason === null ? [] : [words.override({ reason: assignment.overrideReason })]),
    ...conflicts.map((problem) => problemText(text, problem)),
  ].join(' · ');
}

/** A person on the board; a click or Enter opens what can be done, dragging or M moves. */
export const PersonChip = memo(function PersonChip(props: PersonChipProps) {
  const { person, isLead, isReadOnly, look, carry, handlers } = props;
  const { text } = useText();
  const { assignment, volunteer, conflicts, isNameShared, isChanged } = person;
  const label = chipText(text, person, isLead);
  const classes = [
    'board-chip',
    assignment.isLocked ? 'is-locked' : '',
    assignment.source === 'manual' ? 'is-manual' : '',
    assignment.overrideReason === null ? '' : 'is-exception',
    isChanged ? 'is-changed' : '',
    conflicts.length > 0 ? 'is-conflict' : '',
    look === 'plain' ? '' : `is-${look}`,
    carry === 'none' ? '' : `is-${carry}`,
  ];
  return (
    <button
      type="button"
      className={classes.filter((name) => name !== '').join(' ')}
      data-assignment={assignment.id}
      tabIndex={-1}
      aria-label={label}
      aria-haspopup="menu"
      title={isReadOnly ? label : `${label}\n${text.board.keysChip}`}
      {...handlers}
    >
      {isLead ? <span className="board-chip-lead">{CHIP_MARKS.lead}</span> : null}
      {conflicts.length > 0 ? CHIP_MARKS.conflict : null}
      {isChanged ? <span className="board-chip-changed">{CHIP_MARKS.changed}</span> : null}
      {volunteer.name}
      {isNameShared ? <small>{volunteer.volunteerNo}</small> : null}
      {assignment.overrideReason === null ? null : (
        <span className="board-chip-exception">{CHIP_MARKS.exception}</span>
      )}
      {assignment.source === 'manual' ? <span className="board-chip-manual">{CHIP_MARKS.manual}</span> : null}
      {assignment.isLocked ? CHIP_MARKS.locked : null}
    </button>
  );
});
