import type { SheetPage } from '../../../shared/documents/paginate.ts';
import type { SheetRow } from '../../../shared/documents/sheetDocument.ts';
import type { FaceUnit, TablePart } from './faceUnits.tsx';
import { TableRows } from './TableRows.tsx';

interface PlacedUnit {
  /** Index of the unit, or of the first of those that were put together. */
  readonly at: number;
  readonly unit: FaceUnit;
}

function isSameTable(one: TablePart | undefined, other: TablePart): boolean {
  return one?.document === other.document;
}

function wholeTable({ document }: TablePart, rows: readonly SheetRow[]): FaceUnit {
  return { content: <TableRows document={document} rows={rows} />, table: { document, rows } };
}

/** The parts of a face on one page: what there is of a table is one table, under its head, also where it began before. */
export function unitsOnPage(
  units: readonly FaceUnit[],
  { continued, rowIndexes }: Pick<SheetPage, 'continued' | 'rowIndexes'>,
): readonly PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  for (const at of continued === null ? rowIndexes : [continued, ...rowIndexes]) {
    const unit = units[at];
    if (!unit || (at === continued && !unit.table)) continue;
    const last = placed.at(-1);
    if (last?.unit.table && unit.table && isSameTable(last.unit.table, unit.table)) {
      const rows = [...last.unit.table.rows, ...unit.table.rows];
      placed.splice(-1, 1, { at: last.at, unit: wholeTable(unit.table, rows) });
    } else placed.push({ at, unit });
  }
  return placed;
}
