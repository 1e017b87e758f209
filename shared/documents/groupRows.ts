import type { SheetRow } from './sheetDocument.ts';

/** Rows below a heading; none of both where there are no rows. */
export function groupRows(heading: string, rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.length === 0 ? [] : [{ kind: 'group', text: heading }, ...rows];
}
