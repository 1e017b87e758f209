import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { SheetDocument } from './sheetDocument.ts';

export function suppliesList(context: PaperContext): readonly SheetDocument[] {
  return [
    {
      ...sheetBase(context, 'supplies'),
      title: context.text.papers.titles.supplies,
      columns: [{ key: 'stallNo', label: context.text.papers.columns.stallNo, width: 20, kind: 'text' }],
      rows: context.data.stalls.map(({ number }) => ({ kind: 'record', cells: [number] })),
    },
  ];
}
