import type { Slot, Stall } from '../../../shared/model/fair.ts';
import type { NeedId } from '../../../shared/model/ids.ts';
import { groupBy } from '../../../shared/stats/groupBy.ts';
import type { BoardNeed } from './boardModel.ts';

/** The needs on the screen: rows of stalls, in each the slots, in each slot its needs. */
export type BoardGrid = readonly (readonly (readonly NeedId[])[])[];

/** Rows that Page Up and Page Down go at once. */
const PAGE = 8;

const VERTICAL: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
};

/** The grid of the shown stalls. */
export function gridOf(
  stalls: readonly Pick<Stall, 'id'>[],
  slots: readonly Pick<Slot, 'id'>[],
  needs: readonly BoardNeed[],
): BoardGrid {
  const cells = groupBy(needs, ({ stall, slot }) => `${stall.id} ${slot.id}`);
  return stalls.map((stall) =>
    slots.map((slot) => (cells.get(`${stall.id} ${slot.id}`) ?? []).map(({ need }) => need.id)),
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
  /** Which of the needs in the cell. */
  readonly index: number;
}

function placeIn(grid: BoardGrid, needId: NeedId): Place | null {
  for (const [row, cells] of grid.entries()) {
    for (const [column, needs] of cells.entries()) {
      const index = needs.indexOf(needId);
      if (index >= 0) return { row, column, index };
    }
  }
  return null;
}

/** Up or down within a slot, over stalls that need nobody in it; a page goes as far as it can. */
function vertical(grid: BoardGrid, { row, column, index }: Place, rows: number): NeedId | null {
  const direction = Math.sign(rows);
  let best: NeedId | null = null;
  for (let at = row + direction; at >= 0 && at < grid.length; at += direction) {
    const needs = grid[at]?.[column] ?? [];
    if (needs.length > 0) best = needs[Math.min(index, needs.length - 1)] ?? null;
    if (best !== null && Math.abs(at - row) >= Math.abs(rows)) break;
  }
  return best;
}

/**
 * The need to which a key leads; the same at the edge of the board, null for keys that do not move. A need that is no
 * longer on the screen leads to the first one.
 */
export function needAfterKey(grid: BoardGrid, needId: NeedId, key: string): NeedId | null {
  const rows = VERTICAL[key];
  if (rows === undefined && !['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) return null;
  const place = placeIn(grid, needId);
  if (!place) return grid.flat(2).at(0) ?? null;
  if (rows !== undefined) return vertical(grid, place, rows) ?? needId;
  const line = grid[place.row]?.flat() ?? [];
  const at = line.indexOf(needId);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: line.length - 1 }[key] ?? at;
  return line[Math.min(line.length - 1, Math.max(0, next))] ?? needId;
}
