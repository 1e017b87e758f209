import type { ServiceItem } from '../model/category.ts';
import { serviceItemName, serviceItemUnit } from '../text/categoryText.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase, stallHeading } from './paperContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';

/** Room for some sixty strokes at the size in which people write on a table in the open. */
const ROW_HEIGHT_MM = 21;
/** Rows at least for what a stall does besides what it offers. */
const OTHER_ROWS = 2;
/** Rows on a stall's page at least, so that it is used down to its foot; a head with a logo and a long host leaves room for them. */
const ROWS_ON_PAGE = 9;
const TOTAL_ROWS = 1;
const OTHER_ROW: SheetRow = { kind: 'record', cells: ['', '', '', '', ''] };

function linesOf({ text }: PaperContext, item: ServiceItem): readonly SheetRow[] {
  const name = serviceItemName(text, item);
  const unit = serviceItemUnit(text, item);
  const line = (counted: string): SheetRow => ({ kind: 'record', cells: [name, counted, '', '', ''] });
  // Knives are counted beside the residents who bring them; leaflets are never visits.
  return item.measure === 'items' ? [line(text.category.visitUnit), line(unit)] : [line(unit)];
}

/**
 * The sum that the stall writes at the foot of its table: whoever copies the sheet checks it. A record like the others, so
 * that the stall's heading goes with it onto another page.
 */
function totalRow({ text }: PaperContext): SheetRow {
  return { kind: 'record', cells: [text.papers.stallTotal, text.category.visitUnit, '', '', ''] };
}

function rowsOf(context: PaperContext): readonly SheetRow[] {
  const { data } = context;
  const items = new Map(data.serviceItems.map((item) => [item.id, item]));
  return data.stalls.flatMap((stall): readonly SheetRow[] => {
    const lines = stall.serviceItemIds.flatMap((id) => {
      const item = items.get(id);
      return item ? linesOf(context, item) : [];
    });
    const others = Math.max(OTHER_ROWS, ROWS_ON_PAGE - lines.length - TOTAL_ROWS);
    return [
      { kind: 'group', text: stallHeading(context, stall), startsPage: true },
      ...lines,
      ...Array.from({ length: others }, () => OTHER_ROW),
      totalRow(context),
    ];
  });
}

/** The tally sheet 正字记数表: a page for each stall to lie on its table, with room for 正 marks, the total and who counted. */
export function tallySheet(context: PaperContext): readonly SheetDocument[] {
  const { text } = context;
  const { columns } = text.papers;
  return [
    {
      ...sheetBase(context, 'tally'),
      title: text.papers.titles.tally,
      columns: [
        { key: 'serviceItem', label: columns.serviceItem, width: 34, kind: 'text' },
        { key: 'unit', label: columns.unit, width: 16, kind: 'text', align: 'center' },
        { key: 'marks', label: columns.marks, width: 96, kind: 'sign' },
        { key: 'total', label: columns.total, width: 18, kind: 'sign' },
        { key: 'countedBy', label: text.papers.countedBy, width: 24, kind: 'sign' },
      ],
      rows: rowsOf(context),
      rowHeight: ROW_HEIGHT_MM,
      notes: [text.papers.notes.tally],
      signatures: [text.papers.countedBy, text.papers.signedFor],
      orientation: 'portrait',
    },
  ];
}
