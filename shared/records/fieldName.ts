import type { DataTable } from '../model/tables.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** What a field of a record is called; one that only a newer program knows is shown as it is. */
export function fieldName(text: Catalogue, table: DataTable, field: string): string {
  const names: Readonly<Record<string, string>> = text.recordFields.fields[table];
  return names[field] ?? field;
}
