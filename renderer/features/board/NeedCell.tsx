import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import { useText } from '../../text/useText.ts';
import type { BoardNeed } from './boardModel.ts';
import { PersonChip } from './PersonChip.tsx';

interface NeedCellProps {
  readonly row: BoardNeed;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
  readonly onSelect: (needId: NeedId) => void;
}

/** One need in its cell: the post, its people, and what is missing; the post is the button that opens the panel. */
export function NeedCell({ row, isSelected, isReadOnly, onSelect }: NeedCellProps) {
  const { text } = useText();
  const { need, stall, slot, gap, people } = row;
  const post = need.post || text.board.defaultPost;
  return (
    <div className={`board-need${isSelected ? ' is-selected' : ''}`}>
      <button
        type="button"
        className="board-post"
        aria-pressed={isSelected}
        aria-label={text.board.selectNeed({
          stall: stall.number,
          slot: clockSpan(slot.start, slot.end),
          post,
          assigned: gap.assigned,
          needed: gap.needed,
        })}
        onClick={() => onSelect(need.id)}
      >
        {post}
        {gap.gap > 0 ? (
          <span className="board-gap">
            {gap.isVacant ? text.board.vacant : text.board.missing({ count: gap.gap })}
          </span>
        ) : null}
        {gap.over > 0 ? <span className="soft"> {text.board.over({ count: gap.over })}</span> : null}
      </button>
      {people.map(({ assignment, volunteer, cannotCome }) => (
        <PersonChip
          key={assignment.id}
          assignment={assignment}
          volunteer={volunteer}
          stall={stall}
          cannotCome={cannotCome}
          isReadOnly={isReadOnly}
        />
      ))}
    </div>
  );
}
