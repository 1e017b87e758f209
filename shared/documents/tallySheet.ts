import { serviceItemName, serviceItemUnit } from '../text/categoryText.ts';
import type { PaperContext } from './paperContext.ts';
import { stallHeading } from './paperContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';

function rowsOf(context: PaperContext): readonly SheetRow[] {
  const { data, text } = context;
  return data.stalls.flatMap((stall): readonly SheetRow[] => [
    { kind: 'group', text: stallHeading(context, stall) },
    ...stall.serviceItemIds.flatMap((id): readonly SheetRow[] => {
      const item = data.serviceItems.find((candidate) => candidate.id === id);
      if (!item) return [];
      const name = serviceItemName(text, item);
      const unit = serviceItemUnit(text, item);
      const line = (counted: string): SheetRow => ({ kind: 'record', cells: [name, counted, '', '', ''] });
      // Knives are counted beside the residents who bring them; leaflets are never visits.
      return item.measure === 'items' ? [line(text.category.visitUnit), line(unit)] : [line(unit)];
    }),
  ]);
}

/** The tally sheet: each stall's service items with room for 正 marks, the total and who counted. */
export function tallySheet(context: PaperContext): readonly SheetDocument[] {
  const { text, locale } = context;
  const { columns } = text.papers;
  return [
    {
      id: 'tally',
      kind: 'tally',
      locale,
      title: text.papers.titles.tally,
      subtitle: context.subtitle,
      head: context.head,
      columns: [
        { key: 'serviceItem', label: columns.serviceItem, width: 34, kind: 'text' },
        { key: 'unit', label: columns.unit, width: 16, kind: 'text', align: 'center' },
        { key: 'marks', label: columns.marks, width: 92, kind: 'sign' },
        { key: 'total', label: columns.total, width: 18, kind: 'sign' },
        { key: 'countedBy', label: text.papers.countedBy, width: 26, kind: 'sign' },
      ],
      rows: rowsOf(context),
      blanks: { count: 0, fillsPage: false },
      isNumbered: false,
      rowHeight: 10,
      notes: [text.papers.notes.tally],
      signatures: [text.papers.countedBy, text.papers.signedFor],
      orientation: 'portrait',
      sampleMark: context.sampleMark,
    },
  ];
}
