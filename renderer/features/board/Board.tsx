import { Alert } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { conflictsOf } from '../../../shared/assign/conflicts.ts';
import type { AssignmentId, NeedId, VolunteerId } from '../../../shared/model/ids.ts';
import { searchEntries } from '../../../shared/people/searchPeople.ts';
import { planChanges } from '../../../shared/publication/planChanges.ts';
import { useFillSize } from '../../components/useFillSize.ts';
import { useKeptEqual } from '../../components/useKeptEqual.ts';
import { usePersonEntries } from '../../components/usePersonEntries.ts';
import { useText } from '../../text/useText.ts';
import type { BoardView } from '../../usecases/boardView.ts';
import './board.css';
import { BoardBar } from './BoardBar.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import type { StallLine } from './BoardRow.tsx';
import { BoardTable } from './BoardTable.tsx';
import { CHIP } from './boardHandlers.ts';
import { gridOf } from './boardKeys.ts';
import type { BoardNeed } from './boardModel.ts';
import { boardNeeds, findPerson, NO_FILTER, shownStalls } from './boardModel.ts';
import { CarryHint } from './CarryHint.tsx';
import { ChipMenu } from './ChipMenu.tsx';
import { ChangesDrawer } from './changes/ChangesDrawer.tsx';
import { FindOnBoard } from './FindOnBoard.tsx';
import type { Sought } from './NeedCell.tsx';
import { NothingShown } from './NothingShown.tsx';
import { PlanDialogs } from './proposal/PlanDialogs.tsx';
import { useAutomaticPlan } from './proposal/useAutomaticPlan.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { UnableDialog } from './UnableDialog.tsx';
import { useBoardErrand } from './useBoardErrand.ts';
import { useBoardHands } from './useBoardHands.ts';
import { WhyPopover } from './why/WhyPopover.tsx';

/** Who cannot come, and the chip that the keyboard goes on from. */
interface Unable {
  readonly volunteerId: VolunteerId;
  readonly at: AssignmentId | null;
}

const idOfNeed = ({ need }: BoardNeed): string => need.id;

/** The board of a fair with its people, its filters and its panel. */
export function Board({ view }: { readonly view: BoardView }) {
  const { text } = useText();
  const { data, load } = view;
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [selected, setSelected] = useState<NeedId | null>(null);
  const isReadOnly = data.fair.status === 'archived' || data.fair.status === 'cancelled';
  const conflicts = useMemo(() => conflictsOf(data, load), [data, load]);
  const changes = useMemo(() => planChanges(data), [data]);
  const kept = useKeptEqual(
    useMemo(() => boardNeeds(data, conflicts, changes), [data, conflicts, changes]),
    idOfNeed,
  );
  const needs = useMemo(() => [...kept.values()], [kept]);
  const { lines, grid } = useLines(view, needs, filter);
  const fill = useFillSize();
  const room = fill.size?.height ?? 0;
  const { query, setQuery, found, sought } = useSought(view, filter.teamId);
  const isToCome = data.fair.status === 'planned' || data.fair.status === 'postponed';
  const plan = useAutomaticPlan(data.fair.id);
  const [unable, setUnable] = useState<Unable | null>(null);
  const [isShowingChanges, setShowingChanges] = useState(false);
  useBoardErrand({
    data,
    isToCome,
    onUnable: (volunteerId) => {
      const at = data.assignments.find((row) => row.volunteerId === volunteerId);
      setUnable({ volunteerId, at: at?.id ?? null });
    },
    onRepair: () => void plan.start('repair'),
    onChanges: () => setShowingChanges(true),
  });
  const hands = useBoardHands({
    ...{ view, root, needs: kept, grid, isReadOnly, selected },
    onSelect: setSelected,
    onUnable: (volunteerId, at) => setUnable({ volunteerId, at }),
  });
  const { carried, target, asked, menu, why } = hands;
  const { focus } = hands;
  const show = useCallback(
    (id: AssignmentId): void => {
      const isShown = grid.flat(2).some((needId) => id.startsWith(`${needId}/`));
      if (!isShown) setFilter(NO_FILTER);
      focus(CHIP(id));
    },
    [grid, focus],
  );
  const firstNeed = grid.flat(2).at(0) ?? null;
  const isStopShown = hands.tabStop !== null && grid.flat(2).includes(hands.tabStop);
  const menuPerson = menu && findPerson(needs, menu.assignmentId);
  const menuRow = menuPerson && kept.get(menuPerson.assignment.needId);
  const whyPerson = why && findPerson(needs, why.assignmentId);
  const askedRow = asked && kept.get(asked.needId);
  const targetRow = target && target.kind !== 'off' ? kept.get(target.needId) : undefined;
  return (
    <div ref={root} className={carried?.way === 'pointer' ? 'is-dragging' : ''}>
      {isReadOnly ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 10 }}
          title={data.fair.status === 'archived' ? text.board.readOnly : text.board.cancelled}
        />
      ) : null}
      <BoardBar
        {...{ data, needs, filter, isReadOnly, plan }}
        onFilter={setFilter}
        onChanges={() => setShowingChanges(true)}
      >
        <FindOnBoard {...{ query, found, needs }} onQuery={setQuery} onShow={show} />
      </BoardBar>
      <div ref={fill.ref} className={`board${isReadOnly ? ' is-read-only' : ''}`}>
        <div className="board-left" style={{ maxHeight: room }}>
          <div className="panel board-main">
            {lines.length === 0 ? (
              <NothingShown onShowAll={() => setFilter(NO_FILTER)} />
            ) : (
              <BoardTable
                slots={data.slots}
                tabStop={isStopShown ? hands.tabStop : firstNeed}
                handlers={hands.handlers}
                {...{ lines, selected, isReadOnly, carried, target, sought }}
              />
            )}
          </div>
          <BoardLegend keys={hands.keys} isPublished={changes !== null} />
        </div>
        {isReadOnly ? null : (
          <BoardPanel
            view={view}
            needs={needs}
            height={room}
            row={selected === null ? undefined : kept.get(selected)}
            isOffZone={carried?.way === 'pointer' && carried.assignment !== null}
            isOffTarget={target?.kind === 'off'}
            onSelect={setSelected}
            onShow={show}
            onBack={hands.closePanel}
            handlers={hands.personHandlers}
          />
        )}
      </div>
      <div className="visually-hidden" aria-live="assertive" data-testid="board-said">
        {hands.said}
      </div>
      {carried ? <CarryHint {...{ carried, target, root }} row={targetRow} ghost={hands.ghost} /> : null}
      {menu && menuPerson && menuRow ? (
        <ChipMenu
          row={menuRow}
          person={menuPerson}
          isReadOnly={isReadOnly}
          isToCome={isToCome}
          anchor={menu.anchor}
          onAct={(act) => hands.act(act, menuRow, menuPerson)}
          onClose={hands.closeMenu}
        />
      ) : null}
      {why && whyPerson ? (
        <WhyPopover
          view={view}
          assignment={whyPerson.assignment}
          anchor={why.anchor}
          onClose={hands.closeWhy}
        />
      ) : null}
      <PlanDialogs
        plan={plan}
        onShowNeed={setSelected}
        onRepaired={changes ? () => setShowingChanges(true) : undefined}
      />
      {unable === null ? null : (
        <UnableDialog
          data={data}
          volunteerId={unable.volunteerId}
          onClose={() => {
            setUnable(null);
            const { at } = unable;
            // After the dialog is gone.
            if (at) setTimeout(() => focus(CHIP(at)));
          }}
          onRepair={() => {
            setUnable(null);
            void plan.start('repair');
          }}
        />
      )}
      {isShowingChanges && changes ? (
        <ChangesDrawer data={data} orElse={plan.button} onClose={() => setShowingChanges(false)} />
      ) : null}
      {asked && askedRow ? (
        <ReasonDialog asked={asked} row={askedRow} onReason={hands.answer} onCancel={hands.cancel} />
      ) : null}
    </div>
  );
}

/** The stalls that the filter leaves, as rows, and the way of the arrow keys through them. */
function useLines({ data }: BoardView, needs: readonly BoardNeed[], filter: typeof NO_FILTER) {
  return useMemo(() => {
    const stalls = shownStalls(data.stalls, needs, filter);
    const grid = gridOf(stalls, data.slots, needs);
    const byId = new Map(needs.map((row) => [row.need.id, row]));
    const lines = stalls.map((stall, index): StallLine => {
      const booking = data.bookings.find(({ id }) => id === stall.bookingId);
      return {
        stall,
        category: data.categories.find(({ id }) => id === stall.categoryId),
        booking,
        unit: data.partnerUnits.find(({ id }) => id === booking?.partnerUnitId),
        cells: (grid[index] ?? []).map((cell) => cell.flatMap((id) => byId.get(id) ?? [])),
      };
    });
    return { lines, grid };
  }, [data, needs, filter]);
}

/** Whom the reader looks for on the board. */
function useSought({ data }: BoardView, teamId: Sought['teamId']) {
  const [query, setQuery] = useState('');
  const entries = usePersonEntries(data.volunteers);
  const asked = useDeferredValue(query);
  const found = useMemo(() => {
    if (asked.trim() === '') return [];
    const byId = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
    return searchEntries(entries, asked).flatMap((id) => byId.get(id) ?? []);
  }, [asked, entries, data.volunteers]);
  const isAsked = asked.trim() !== '';
  const sought = useMemo(
    (): Sought => ({ volunteerIds: isAsked ? new Set(found.map(({ id }) => id)) : null, teamId }),
    [isAsked, found, teamId],
  );
  return { query, setQuery, found, sought };
}
