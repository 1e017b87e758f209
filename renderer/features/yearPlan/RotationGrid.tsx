import type { KeyboardEvent } from 'react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import type { Rotation, RotationRow } from '../../../shared/fair/partnerRotation.ts';
import { nextFreeMonth, refusalOfMonth } from '../../../shared/fair/partnerRotation.ts';
import type { CategoryId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { useAction } from '../../components/useAction.tsx';
import { useKeptEqual } from '../../components/useKeptEqual.ts';
import { useText } from '../../text/useText.ts';
import { moveVisit } from '../../usecases/rotation.ts';
import type { YearView } from '../../usecases/yearView.ts';
import type { CellHandlers } from './RotationCellButton.tsx';
import { RotationFoot } from './RotationFoot.tsx';
import { RotationMenu } from './RotationMenu.tsx';
import type { RowDrag } from './RotationRowView.tsx';
import { RotationRowView } from './RotationRowView.tsx';
import { moveDirection, placeAfterKey } from './rotationKeys.ts';
import { findCell } from './rotationMenuItems.ts';
import type { CellPlace, RotationDrag } from './useRotationDrag.ts';
import { placeOf, useRotationDrag } from './useRotationDrag.ts';

interface RotationGridProps {
  readonly view: YearView;
  readonly rotation: Rotation;
  /** The rows shown. */
  readonly rows: readonly RotationRow[];
  readonly clinicCategoryId: CategoryId;
}

/** Rows that are drawn at once, more than any screen shows; those below follow when these have been painted. */
const FIRST_ROWS = 24;

const idOfUnit = ({ id }: PartnerUnit): string => id;
const idOfRow = ({ partnerUnitId }: RotationRow): string => partnerUnitId;

function rowDrag(drag: RotationDrag | null, row: RotationRow, months: Rotation['months']): RowDrag | null {
  if (drag?.from.unitId !== row.partnerUnitId) return null;
  const free = months.filter((month) => refusalOfMonth(month, row.cells[month.month - 1]) === null);
  return { from: drag.from.month, over: drag.over, free: free.map(({ month }) => month) };
}

/** The table of the board: one cell is reached by Tab, arrow keys go on from there, Enter or a click opens its menu. */
export function RotationGrid({ view, rotation, rows, clinicCategoryId }: RotationGridProps) {
  const { text } = useText();
  const words = text.rotation;
  const { year } = view;
  const run = useAction();
  const table = useRef<HTMLTableElement>(null);
  const [tabStop, setTabStop] = useState<CellPlace | null>(null);
  const [menu, setMenu] = useState<{ readonly place: CellPlace; readonly anchor: DOMRect } | null>(null);
  const units = useKeptEqual(view.partnerUnits, idOfUnit);
  const keptRows = useKeptEqual(rows, idOfRow);
  const drawn = useDeferredValue(keptRows.size, FIRST_ROWS);
  // What the cells' handlers read; they must not change with it, or every cell would be drawn again.
  const latest = { units, rows: keptRows, unitIds: [...keptRows.keys()], months: rotation.months };
  const shown = useRef(latest);
  shown.current = latest;
  const onDrop = useCallback(
    (from: CellPlace, month: number): void => {
      const unit = shown.current.units.get(from.unitId);
      if (unit) void run(() => moveVisit(unit.id, fairIdOf(year, from.month), fairIdOf(year, month)));
    },
    [run, year],
  );
  const { drag, start, isDragClick } = useRotationDrag(onDrop);
  const focusCell = useCallback((place: CellPlace): void => {
    const selector = `[data-unit="${CSS.escape(place.unitId)}"][data-month="${place.month}"]`;
    table.current?.querySelector<HTMLElement>(selector)?.focus();
  }, []);
  const handlers = useMemo(
    (): CellHandlers => ({
      onPointerDown: start,
      onClick: ({ currentTarget }) => {
        const place = placeOf(currentTarget);
        if (!place || isDragClick()) return;
        setTabStop(place);
        setMenu({ place, anchor: currentTarget.getBoundingClientRect() });
      },
      onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
        const place = placeOf(event.currentTarget);
        const direction = moveDirection(event);
        if (place && direction) {
          event.preventDefault();
          const row = shown.current.rows.get(place.unitId);
          if (!row?.cells[place.month - 1]?.canMove) return;
          const month = nextFreeMonth(row, shown.current.months, place.month, direction);
          if (month === null) return;
          onDrop(place, month);
          setTabStop({ ...place, month });
          focusCell({ ...place, month });
          return;
        }
        const next = place && placeAfterKey(event.key, place, shown.current.unitIds);
        if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        setTabStop(next);
        focusCell(next);
      },
    }),
    [start, isDragClick, focusCell, onDrop],
  );
  const closeMenu = useCallback((): void => {
    setMenu((shown) => {
      // Back to the cell once the menu has done with the focus, so that the keyboard goes on from there.
      if (shown) setTimeout(() => focusCell(shown.place));
      return null;
    });
  }, [focusCell]);
  const stop = tabStop && shown.current.unitIds.includes(tabStop.unitId) ? tabStop : null;
  const open = menu && findCell(rotation, units, menu.place.unitId, menu.place.month);
  return (
    <>
      <div className="rotation-scroll" onScroll={menu ? () => setMenu(null) : undefined}>
        <table
          ref={table}
          className={drag ? 'plain-table rotation is-dragging' : 'plain-table rotation'}
          aria-label={words.grid({ year })}
        >
          <thead>
            <tr>
              <th scope="col" className="rotation-unit">
                {words.unit}
              </th>
              {rotation.months.map(({ month, isOpen, isPast, isCancelled, fairId }) => (
                <th
                  key={month}
                  scope="col"
                  className={isOpen && !isPast ? 'rotation-month' : 'rotation-month is-over'}
                >
                  {text.calendar.month({ month })}
                  {isPast ? <small title={words.pastLong}>{words.past}</small> : null}
                  {isOpen || fairId === null ? null : (
                    <small>{isCancelled ? words.cancelled : words.held}</small>
                  )}
                </th>
              ))}
              <th scope="col" className="rotation-balance">
                {words.visits}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...keptRows.values()].slice(0, drawn).map((row, index) => {
              const unit = units.get(row.partnerUnitId);
              const isStop = stop ? stop.unitId === row.partnerUnitId : index === 0;
              return unit ? (
                <RotationRowView
                  key={row.partnerUnitId}
                  unit={unit}
                  row={row}
                  tabStop={isStop ? (stop?.month ?? 1) : null}
                  drag={rowDrag(drag, row, rotation.months)}
                  handlers={handlers}
                />
              ) : null;
            })}
          </tbody>
          <RotationFoot
            months={rotation.months}
            categories={view.categories}
            clinicCategoryId={clinicCategoryId}
          />
        </table>
      </div>
      {menu && open ? (
        <RotationMenu
          key={`${menu.place.unitId}-${menu.place.month}`}
          year={year}
          rotation={rotation}
          open={open}
          anchor={menu.anchor}
          onClose={closeMenu}
        />
      ) : null}
    </>
  );
}
