import type { ImportField, ImportTarget } from '../../../shared/import/importFields.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** What a column of a list is called. */
export function fieldLabel({ lists }: Catalogue, target: ImportTarget, field: ImportField): string {
  const labels: Readonly<Record<string, string>> = lists[target];
  return labels[field] ?? field;
}
