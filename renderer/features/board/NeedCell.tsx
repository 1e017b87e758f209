import CheckCircleFilled from '@ant-design/icons-svg/es/asn/CheckCircleFilled.js';
import StopOutlined from '@ant-design/icons-svg/es/asn/StopOutlined.js';
import WarningFilled from '@ant-design/icons-svg/es/asn/WarningFilled.js';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { AssignmentId, GroupId, VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardHandlers } from './boardHandlers.ts';
import type { BoardNeed } from './boardModel.ts';
import type { CarryMark } from './carry.ts';
import { whoText } from './carry.ts';
import { CHIP_MARKS, PersonChip } from './PersonChip.tsx';

/** Whom somebody looks for on the board; null when for nobody. */
export interface Sought {
  readonly volunteerIds: ReadonlySet<VolunteerId> | null;
  readonly teamId: GroupId | null;
}

const CARRY_ICONS = {
  own: null,
  fits: <LightIcon icon={CheckCircleFilled} />,
  needsReason: <LightIcon icon={WarningFilled} />,
  refused: <LightIcon icon={StopOutlined} />,
} as const satisfies Record<CarryMark, ReactNode>;

interface NeedCellProps {
  readonly row: BoardNeed;
  readonly isSelected: boolean;
  /** The one need of the board that Tab reaches. */
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
  /** How the need stands to who is carried over the board; null while nobody is. */
  readonly mark: CarryMark | null;
  readonly isTarget: boolean;
  /** Chip that is carried, or with whose person places would be exchanged. */
  readonly carriedId: AssignmentId | null;
  readonly exchangeId: AssignmentId | null;
  readonly sought: Sought;
  readonly handlers: BoardHandlers;
}

function lookOf({ id, teamId }: Volunteer, sought: Sought): 'plain' | 'found' | 'faded' {
  if (sought.volunteerIds) return sought.volunteerIds.has(id) ? 'found' : 'faded';
  if (sought.teamId) return teamId === sought.teamId ? 'found' : 'faded';
  return 'plain';
}

/** One need in its cell: the post, its people, and what is missing; the post is the button that opens the panel. */
export const NeedCell = memo(function NeedCell(props: NeedCellProps) {
  const { row, isSelected, isTabStop, isReadOnly, mark, isTarget, carriedId, exchangeId, sought, handlers } =
    props;
  const { text } = useText();
  const { need, stall, slot, gap, people, gone } = row;
  const post = need.post || text.board.defaultPost;
  const label = text.board.selectNeed({
    stall: stall.number,
    slot: clockSpan(slot.start, slot.end),
    post,
    assigned: gap.assigned,
    needed: gap.needed,
  });
  const classes = [
    'board-need',
    isSelected ? 'is-selected' : '',
    mark ? `takes-${mark}` : '',
    isTarget ? 'is-target' : '',
  ];
  return (
    <div className={classes.filter((name) => name !== '').join(' ')} data-need={need.id}>
      <button
        type="button"
        className="board-post"
        data-post={need.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={label}
        title={isReadOnly ? label : `${label}\n${text.board.keysNeed}`}
        {...handlers}
      >
        {post}
        {gap.gap > 0 ? (
          <span className="board-gap">
            {gap.isVacant ? text.board.vacant : text.board.missing({ count: gap.gap })}
          </span>
        ) : null}
        {gap.over > 0 ? <span className="soft"> {text.board.over({ count: gap.over })}</span> : null}
      </button>
      {people.map((person) => {
        const { id } = person.assignment;
        return (
          <PersonChip
            key={id}
            person={person}
            isLead={stall.leadVolunteerId === person.volunteer.id}
            isReadOnly={isReadOnly}
            look={lookOf(person.volunteer, sought)}
            carry={id === carriedId ? 'carried' : id === exchangeId ? 'exchange' : 'none'}
            handlers={handlers}
          />
        );
      })}
      {gone.map((volunteer) => {
        const said = text.publication.chipGoneOf({ who: whoText(volunteer) });
        return (
          <span key={volunteer.id} className="board-gone" title={said} data-gone={volunteer.id}>
            {CHIP_MARKS.gone}
            <s aria-hidden="true">{volunteer.name}</s>
            <span className="visually-hidden">{said}</span>
          </span>
        );
      })}
      {mark ? <span className="board-need-mark">{CARRY_ICONS[mark]}</span> : null}
    </div>
  );
});
