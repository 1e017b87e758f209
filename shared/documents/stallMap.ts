import { isBookingExpected } from '../fair/fairGaps.ts';
import { mapOfPlan } from '../groundPlan/mapOfPlan.ts';
import { planOfFair } from '../groundPlan/planOfFair.ts';
import type { Stall } from '../model/fair.ts';
import { serviceItemName } from '../text/categoryText.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { SheetDocument } from './sheetDocument.ts';

/** What residents get at a stall, and the partner unit that comes for it. */
function offersOf(context: PaperContext, stall: Stall): string {
  const { data, text } = context;
  const items = stall.serviceItemIds
    .flatMap((id) => data.serviceItems.filter((item) => item.id === id))
    .map((item) => serviceItemName(text, item))
    .join(text.papers.listSeparator);
  const booking = context.booking(stall);
  const unit = booking && isBookingExpected(booking) ? context.unit(booking)?.name : undefined;
  return unit === undefined ? items : text.groundPlan.byUnit({ items, unit });
}

/** The stall map 摊位平面图: where everything stands on the ground, and the list of stalls beside it. */
export function stallMap(context: PaperContext): readonly SheetDocument[] {
  const { data, text } = context;
  return [
    {
      ...sheetBase(context, 'stallMap'),
      title: text.papers.titles.stallMap,
      columns: [
        { key: 'stallNo', label: text.papers.columns.stallNo, width: 20, kind: 'text', align: 'center' },
        { key: 'category', label: text.papers.columns.category, width: 40, kind: 'text' },
        { key: 'name', label: text.groundPlan.columns.name, width: 70, kind: 'text' },
        { key: 'offers', label: text.groundPlan.columns.offers, width: 145, kind: 'text' },
      ],
      rows: data.stalls.map((stall) => ({
        kind: 'record',
        cells: [stall.number, context.categoryName(stall.categoryId), stall.name, offersOf(context, stall)],
      })),
      face: { kind: 'map', ...mapOfPlan(planOfFair(data), data, text) },
    },
  ];
}
