import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Stall } from '../model/fair.ts';
import { serviceItemName } from '../text/categoryText.ts';
import { faceMark } from './faceMark.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import { byId } from './peopleContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';
import type { Tent } from './sheetFace.ts';

function itemsText({ data, text }: PaperContext, { serviceItemIds }: Stall): string {
  const items = byId(data.serviceItems);
  return serviceItemIds
    .flatMap((id) => items.get(id) ?? [])
    .map((item) => serviceItemName(text, item))
    .join(text.papers.listSeparator);
}

function unitName(context: PaperContext, stall: Stall): string {
  const booking = context.booking(stall);
  return booking && isBookingExpected(booking) ? (context.unit(booking)?.name ?? '') : '';
}

function tentOf(context: PaperContext, stall: Stall): Tent {
  return {
    number: stall.number,
    name: stall.name,
    category: context.categoryName(stall.categoryId),
    mark: faceMark(context, stall.categoryId),
    items: itemsText(context, stall),
    unit: unitName(context, stall),
  };
}

function rowOf({ number, category, name, items, unit }: Tent): SheetRow {
  return { kind: 'record', cells: [number, category, name, items, unit] };
}

/** Table cards 桌牌: one for each stall, A4 folded across the middle, the same on both sides. */
export function tableCards(context: PaperContext): readonly SheetDocument[] {
  const { text, data } = context;
  const { columns } = text.papers;
  const tents = data.stalls.map((stall) => tentOf(context, stall));
  return [
    {
      ...sheetBase(context, 'tableCards'),
      title: text.papers.titles.tableCards,
      columns: [
        { key: 'stallNo', label: columns.stallNo, width: 18, kind: 'text', align: 'center' },
        { key: 'category', label: columns.category, width: 28, kind: 'text' },
        { key: 'stall', label: columns.stall, width: 40, kind: 'text' },
        { key: 'items', label: columns.serviceItem, width: 60, kind: 'text' },
        { key: 'unit', label: columns.unit, width: 42, kind: 'text' },
      ],
      rows: tents.map(rowOf),
      face: { kind: 'tents', tents, fold: text.papers.fold },
      orientation: 'portrait',
    },
  ];
}
