import { memo, useMemo } from 'react';
import type { HopelessGap } from '../../../shared/assign/explain/hopelessGap.ts';
import { hopelessGap } from '../../../shared/assign/explain/hopelessGap.ts';
import { suitableCounts } from '../../../shared/assign/suitableCounts.ts';
import type { AssignmentId, NeedId } from '../../../shared/model/ids.ts';
import { problemText } from '../../../shared/text/problem.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../text/useText.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import type { BoardNeed } from './boardModel.ts';
import { peopleInConflict } from './boardModel.ts';
import { needPlace } from './carry.ts';
import { hopelessWords } from './why/suggestionWords.ts';

interface GapListProps {
  readonly view: BoardView;
  readonly needs: readonly BoardNeed[];
  readonly onSelect: (needId: NeedId) => void;
  /** Shows somebody on the board. */
  readonly onShow: (id: AssignmentId) => void;
}

/** Everything that is in conflict, and everything that is missing, each with how many people would suit; a click leads there. */
export const GapList = memo(function GapList({ view, needs, onSelect, onShow }: GapListProps) {
  const { text } = useText();
  const { data, load } = view;
  const countOf = useMemo(() => suitableCounts(data, load), [data, load]);
  const gaps = needs.filter(({ gap }) => gap.gap > 0);
  return (
    <>
      <ConflictList needs={needs} onShow={onShow} />
      <section aria-label={text.board.gapsTitle}>
        <h2 className="board-panel-title">{text.board.gapsTitle}</h2>
        {gaps.length === 0 ? <p>{text.board.noGaps}</p> : null}
        <p className="soft">{text.board.gapsHint}</p>
        <ul className="board-gaps">
          {gaps.map((row) => (
            <li key={row.need.id}>
              <button type="button" className="board-person" onClick={() => onSelect(row.need.id)}>
                <span>
                  {needPlace(text, row)} · {row.stall.name}
                  <br />
                  <small className="soft">
                    {hopelessText(text, hopelessGap(data, row.need)) ??
                      text.board.suitableCount({ count: countOf(row.need) })}
                  </small>
                </span>
                <span className="gap-text">
                  {row.gap.isVacant ? text.board.vacant : text.board.missing({ count: row.gap.gap })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
});

function hopelessText(text: Catalogue, why: HopelessGap | null): string | null {
  return why && hopelessWords(text, why);
}

function ConflictList({ needs, onShow }: Pick<GapListProps, 'needs' | 'onShow'>) {
  const { text } = useText();
  const conflicts = peopleInConflict(needs);
  if (conflicts.length === 0) return null;
  const title = text.board.conflictsTitle({ count: conflicts.length });
  return (
    <section aria-label={title} data-testid="board-conflict-list">
      <h2 className="board-panel-title gap-text">{title}</h2>
      <ul className="board-gaps">
        {conflicts.map(({ row, person }) => (
          <li key={person.assignment.id}>
            <button type="button" className="board-person" onClick={() => onShow(person.assignment.id)}>
              <span>
                <strong>{person.volunteer.name}</strong> <small>{needPlace(text, row)}</small>
                <br />
                <small>{person.conflicts.map((problem) => problemText(text, problem)).join(' ')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
