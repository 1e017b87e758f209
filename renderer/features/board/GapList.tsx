import { suitablePeople } from '../../../shared/assign/suitability.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import { useText } from '../../text/useText.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { BoardNeed } from './boardModel.ts';

interface GapListProps {
  readonly view: BoardView;
  readonly needs: readonly BoardNeed[];
  readonly onSelect: (needId: NeedId) => void;
}

/** Everything that is missing, each with how many people would suit; a click opens them. */
export function GapList({ view, needs, onSelect }: GapListProps) {
  const { text } = useText();
  const gaps = needs.filter(({ gap }) => gap.gap > 0);
  return (
    <section aria-label={text.board.gapsTitle}>
      <h2 className="board-panel-title">{text.board.gapsTitle}</h2>
      {gaps.length === 0 ? <p>{text.board.noGaps}</p> : null}
      <p className="soft">{text.board.gapsHint}</p>
      <ul className="board-gaps">
        {gaps.map(({ need, stall, slot, gap }) => {
          const suitable = suitablePeople(view.data, need.id, view.load).filter(
            ({ isSuitable }) => isSuitable,
          );
          return (
            <li key={need.id}>
              <button type="button" className="board-person" onClick={() => onSelect(need.id)}>
                <span>
                  {text.board.gapLine({
                    stall: `${stall.number} ${stall.name}`,
                    slot: clockSpan(slot.start, slot.end),
                    post: need.post || text.board.defaultPost,
                  })}
                  <br />
                  <small className="soft">{text.board.suitableCount({ count: suitable.length })}</small>
                </span>
                <span className="gap-text">
                  {gap.isVacant ? text.board.vacant : text.board.missing({ count: gap.gap })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
