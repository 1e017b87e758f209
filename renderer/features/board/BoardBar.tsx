import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { useText } from '../../text/useText.ts';
import { BoardActions } from './BoardActions.tsx';
import type { BoardFilter, BoardNeed } from './boardModel.ts';
import { BOARD_VIEWS, peopleInConflict } from './boardModel.ts';
import type { AutomaticPlan } from './proposal/useAutomaticPlan.ts';

interface BoardBarProps {
  readonly data: FairData;
  readonly needs: readonly BoardNeed[];
  readonly filter: BoardFilter;
  readonly isReadOnly: boolean;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly plan: AutomaticPlan;
  /** Shows what changed since publishing. */
  readonly onChanges: () => void;
  /** The search, beside the filters. */
  readonly children: ReactNode;
}

/** How the fair stands, what can be done with it as a whole, and what of it the board shows. */
export function BoardBar(props: BoardBarProps) {
  const { data, needs, filter, isReadOnly, onFilter, plan, onChanges, children } = props;
  const { text } = useText();
  const words = text.board;
  const teams = data.groups
    .filter(({ kind, isActive }) => kind === 'team' && isActive)
    .toSorted((a, b) => a.order - b.order);
  return (
    <>
      <div className="board-bar">
        <BoardSummary needs={needs} />
        {isReadOnly ? null : <BoardActions {...{ data, needs, plan, onChanges }} />}
      </div>
      <div className="board-bar">
        <Select
          aria-label={text.common.category}
          style={{ minWidth: 136 }}
          popupMatchSelectWidth={false}
          value={filter.categoryId ?? ''}
          onChange={(value) => {
            const category = data.categories.find(({ id }) => id === value);
            onFilter({ ...filter, categoryId: category?.id ?? null });
          }}
          options={[
            { value: '', label: words.allCategories },
            ...data.categories.map((category) => ({
              value: category.id,
              label: categoryName(text, category),
            })),
          ]}
        />
        <Select
          aria-label={words.team}
          style={{ minWidth: 136 }}
          popupMatchSelectWidth={false}
          value={filter.teamId ?? ''}
          onChange={(value) =>
            onFilter({ ...filter, teamId: teams.find(({ id }) => id === value)?.id ?? null })
          }
          options={[
            { value: '', label: words.allTeams },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Segmented
          aria-label={words.show.label}
          value={filter.show}
          onChange={(show) => onFilter({ ...filter, show })}
          options={BOARD_VIEWS.filter(
            (view) => view !== 'changed' || filter.show === view || data.publication?.publishedAt != null,
          ).map((view) => ({ value: view, label: words.show[view] }))}
        />
        {children}
      </div>
    </>
  );
}

function BoardSummary({ needs }: { readonly needs: readonly BoardNeed[] }) {
  const { text } = useText();
  const sum = (pick: (row: BoardNeed) => number): number =>
    needs.reduce((total, row) => total + pick(row), 0);
  const gap = sum((row) => row.gap.gap);
  const conflicts = peopleInConflict(needs).length;
  return (
    <span>
      <strong className={gap > 0 ? 'gap-text' : ''} data-testid="board-summary">
        {text.board.summary({
          needed: sum((row) => row.gap.needed),
          assigned: sum((row) => row.gap.assigned),
          gap,
        })}
      </strong>
      {conflicts > 0 ? (
        <strong className="gap-text" data-testid="board-conflicts">
          {' · '}
          {text.board.conflictCount({ count: conflicts })}
        </strong>
      ) : null}
    </span>
  );
}
