import { isBookingExpected } from '../fair/fairGaps.ts';
import type { SupplyItem } from '../fair/splitSupplies.ts';
import { splitSupplies } from '../fair/splitSupplies.ts';
import { unplacedBookings } from '../fair/unplacedBookings.ts';
import type { Booking, Stall } from '../model/fair.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { groupRows } from './groupRows.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase, stallHeading } from './paperContext.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const ROW_HEIGHT_MM = 9.5;
const BLANK_ROWS = 3;

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns, no } = text.papers;
  return [
    { key: 'no', label: no, width: 12, kind: 'number', align: 'center', isPlain: true },
    { key: 'thing', label: columns.thing, width: 48, kind: 'text' },
    { key: 'amount', label: columns.amount, width: 22, kind: 'text', align: 'center' },
    { key: 'broughtBy', label: columns.broughtBy, width: 46, kind: 'text' },
    { key: 'taken', label: columns.taken, width: 22, kind: 'sign' },
    { key: 'returned', label: columns.returned, width: 22, kind: 'sign' },
    { key: 'remarks', label: columns.remarks, width: 28, kind: 'sign', align: 'left' },
  ];
}

interface Supply extends SupplyItem {
  readonly broughtBy: string;
}

/** Each thing with who brings it: whom the list names, else who usually does. */
function broughtBy(things: readonly SupplyItem[], usually: string): readonly Supply[] {
  return things.map((item) => ({ ...item, broughtBy: item.broughtBy ?? usually }));
}

/** The unit that staffs a stall and comes; null where volunteers do. */
function unitAt(context: PaperContext, stall: Stall): { unit: PartnerUnit; booking: Booking } | null {
  const booking = context.booking(stall);
  const unit = booking && context.unit(booking);
  return booking && unit && isBookingExpected(booking) ? { unit, booking } : null;
}

/** “专家 12 名”, “家庭 15 户”: people sign elsewhere and are no supplies. */
const OF_PEOPLE = /[名人位户]$/u;

function thingsIn(brings: string): readonly SupplyItem[] {
  return splitSupplies(brings).filter(({ quantity }) => !OF_PEOPLE.test(quantity));
}

function supply(thing: string, quantity = ''): SupplyItem {
  return { thing, quantity, broughtBy: null };
}

/** What the community prepares on the square for a unit. */
function preparedFor({ text }: PaperContext, { siteNeeds }: PartnerUnit): readonly SupplyItem[] {
  const words = text.papers.siteNeeds;
  return [
    ...(siteNeeds.power ? [supply(words.power)] : []),
    ...(siteNeeds.tent ? [supply(words.tent)] : []),
    ...(siteNeeds.tables > 0 ? [supply(words.tables, String(siteNeeds.tables))] : []),
  ];
}

/** What a stall needs, each thing once: the stall's own list, what its unit brings, what is prepared for the unit. */
function suppliesOf(context: PaperContext, stall: Stall): readonly Supply[] {
  const { community, stalls } = context.data;
  const host = community.name;
  const own = splitSupplies(stall.supplies);
  const at = unitAt(context, stall);
  if (!at) return broughtBy(own, context.groupName(stall.teamId) || host);
  const { unit, booking } = at;
  const listed = broughtBy(own, unit.name);
  // A unit at several tables brings its things once, and none that is written at one of them already.
  const tables = stalls.filter(({ bookingId }) => bookingId === booking.id);
  if (tables[0]?.id !== stall.id) return listed;
  const known = new Set(tables.flatMap(({ supplies }) => splitSupplies(supplies)).map(({ thing }) => thing));
  return [...listed, ...suppliesOfUnit(context, unit, known)];
}

/** What a unit brings besides what is known already, and what is prepared for it. */
function suppliesOfUnit(
  context: PaperContext,
  unit: PartnerUnit,
  known: ReadonlySet<string>,
): readonly Supply[] {
  const host = context.data.community.name;
  return [
    ...broughtBy(
      thingsIn(unit.brings).filter(({ thing }) => !known.has(thing)),
      unit.name,
    ),
    ...broughtBy(preparedFor(context, unit), host),
  ];
}

const NOTHING: ReadonlySet<string> = new Set();

/** Units that come and have no table yet: power and tents are prepared for them all the same. */
function unitsWithoutStall(context: PaperContext): readonly PartnerUnit[] {
  return unplacedBookings(context.data).flatMap((booking) => context.unit(booking) ?? []);
}

/**
 * The supplies list 物资清单: stall by stall, then for units without a stall, what is needed and who brings it, with room to sign
 * for taking and returning.
 */
export function suppliesList(context: PaperContext): readonly SheetDocument[] {
  const { text, data } = context;
  const groups = [
    ...data.stalls.map((stall) => ({
      heading: stallHeading(context, stall),
      supplies: suppliesOf(context, stall),
    })),
    ...unitsWithoutStall(context).map((unit) => ({
      heading: unit.name,
      supplies: suppliesOfUnit(context, unit, NOTHING),
    })),
  ];
  let number = 0;
  const rowOf = ({ thing, quantity, broughtBy }: Supply): SheetRow => {
    number += 1;
    return { kind: 'record', cells: [number, thing, quantity, broughtBy, '', '', ''] };
  };
  const rows = groups.flatMap(({ heading, supplies }) => groupRows(heading, supplies.map(rowOf)));
  return [
    {
      ...sheetBase(context, 'supplies'),
      title: text.papers.titles.supplies,
      columns: columnsOf(context),
      rows: rows.length > 0 ? rows : [{ kind: 'group', text: text.papers.noSupplies }],
      blanks: { count: BLANK_ROWS, fillsPage: true },
      isNumbered: true,
      rowHeight: ROW_HEIGHT_MM,
      notes: [text.papers.notes.supplies],
      signatures: [text.papers.preparedBy, text.papers.signedFor],
      orientation: 'portrait',
    },
  ];
}
