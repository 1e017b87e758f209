import { partsOf } from '../calendar/dates.ts';
import { labelDay } from '../calendar/dayLabel.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { ServiceItem } from '../model/category.ts';
import type { Booking, Stall } from '../model/fair.ts';
import type { CategoryId } from '../model/ids.ts';
import { departmentsNamed } from '../people/departments.ts';
import { serviceItemName } from '../text/categoryText.ts';
import { formatDay, holidayText } from '../text/formatDate.ts';
import { faceMark } from './faceMark.ts';
import { linesOf } from './linesOf.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import { printedHost } from './printedHost.ts';
import type { SheetColumn, SheetDocument } from './sheetDocument.ts';
import type { Poster, PosterOffer } from './sheetFace.ts';
import { stallNumbers } from './stallNumbers.ts';

/** What one category offers: the cells of a row, and a card of the poster. */
interface Offer extends PosterOffer {
  readonly categoryId: CategoryId;
}

/** Leaflets are not what people come for. */
const AT_THE_END = 1e6;

/** A poster promises: only units that have said yes are on it. */
function isComing({ status }: Booking): boolean {
  return status === 'confirmed';
}

function unitText(context: PaperContext, booking: Booking): string {
  const { text } = context;
  const unit = context.unit(booking);
  if (!unit) return '';
  const departments = departmentsNamed(unit, booking.departmentIds)
    .map(({ name }) => name)
    .join(text.papers.listSeparator);
  return departments === ''
    ? unit.name
    : text.fairPapers.notice.unitWithDepartments({ unit: unit.name, departments });
}

/** Category of a booking: of its first stall, else the first in which the unit can serve. */
function categoryOfBooking(context: PaperContext, booking: Booking): CategoryId | undefined {
  const stall = context.data.stalls.find(({ bookingId }) => bookingId === booking.id);
  return stall?.categoryId ?? context.unit(booking)?.categoryIds[0];
}

/** What the stalls of a category do, each thing once; a stall for which nothing is set says its name. */
function itemsOf(context: PaperContext, stalls: readonly Stall[]): string {
  const { data, text } = context;
  const used = new Set(stalls.flatMap(({ serviceItemIds }) => serviceItemIds));
  const rank = ({ measure, order }: ServiceItem): number => (measure === 'leaflets' ? AT_THE_END : 0) + order;
  const items = data.serviceItems.filter(({ id }) => used.has(id)).toSorted((a, b) => rank(a) - rank(b));
  const names = [
    ...items.map((item) => serviceItemName(text, item)),
    ...stalls.filter(({ serviceItemIds }) => serviceItemIds.length === 0).map(({ name }) => name),
  ];
  return [...new Set(names)].join(text.papers.listSeparator);
}

function offersOf(context: PaperContext): readonly Offer[] {
  const { data, text } = context;
  const coming = data.bookings.filter(isComing);
  const order = new Map(data.categories.map(({ id, order: at }) => [id, at]));
  const categories = [
    ...data.stalls.map(({ categoryId }) => categoryId),
    ...coming.flatMap((booking) => categoryOfBooking(context, booking) ?? []),
  ];
  return [...new Set(categories)]
    .toSorted((a, b) => (order.get(a) ?? data.categories.length) - (order.get(b) ?? data.categories.length))
    .map((categoryId) => {
      const stalls = data.stalls.filter((stall) => stall.categoryId === categoryId);
      const units = coming.filter((booking) => categoryOfBooking(context, booking) === categoryId);
      return {
        categoryId,
        mark: faceMark(context, categoryId),
        title: context.categoryName(categoryId),
        items: itemsOf(context, stalls),
        stalls: stallNumbers(
          stalls.map(({ number }) => number),
          text.papers.listSeparator,
        ),
        units: units.map((booking) => unitText(context, booking)).join(text.fairPapers.notice.unitSeparator),
      };
    });
}

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  const words = text.fairPapers.notice;
  return [
    { key: 'category', label: columns.category, width: 34, kind: 'text' },
    { key: 'items', label: words.items, width: 62, kind: 'text' },
    { key: 'stallNo', label: columns.stallNo, width: 26, kind: 'text' },
    { key: 'units', label: words.units, width: 66, kind: 'text' },
  ];
}

/** What a reader must know before anything else: cancelled, waiting for a date, or on another day. */
function alertOf({ data, text }: PaperContext): string {
  const { status, scheduledDate, postponedTo } = data.fair;
  const words = text.fairPapers.notice;
  if (status === 'cancelled') return words.cancelled;
  const from = formatDay(text, scheduledDate);
  const date = dateOfFair(data.fair);
  if (date !== scheduledDate) return words.moved({ from, to: formatDay(text, date) });
  return status === 'postponed' && postponedTo === null ? words.waiting({ from }) : '';
}

function dayOf({ data, text, locale }: PaperContext): Pick<Poster, 'year' | 'day' | 'dayLabel'> {
  const { fair } = data;
  const isOpen = fair.status === 'postponed' && fair.postponedTo === null;
  const date = dateOfFair(fair);
  const year = text.calendar.year(partsOf(date));
  if (isOpen) {
    return { year, day: { before: '', date: text.fairPapers.notice.dayOpen, after: '' }, dayLabel: '' };
  }
  const plain = text.calendar.date(partsOf(date));
  const [before = '', after = ''] = formatDay(text, date).split(plain);
  return {
    year,
    day: { before: before.trim(), date: plain, after: after.trim() },
    dayLabel: holidayText(text, locale, labelDay(date)) ?? '',
  };
}

/** Lines that a poster has room for; more of them run on as one paragraph. */
const MOST_LINES = 16;

function wordsOf(typed: string): readonly string[] {
  const lines = linesOf(typed);
  return lines.length > MOST_LINES ? [lines.join(' ')] : lines;
}

function posterOf(context: PaperContext, offers: readonly Offer[]): Poster {
  const { data, text } = context;
  const { fair, community, bookings } = data;
  const words = text.fairPapers.notice;
  const host = printedHost(community);
  const guests = bookings.filter(isComing).flatMap((booking) => context.unit(booking)?.name ?? []);
  return {
    kicker: words.kicker({ host: community.name }),
    headline: community.fairName,
    subline: words.subline({ edition: text.fair.edition({ edition: fair.edition }), theme: fair.theme }),
    alert: alertOf(context),
    ...dayOf(context),
    time: { label: words.time, value: context.openingHours },
    place: { label: words.place, value: fair.place || community.place },
    offersTitle: words.offers,
    offers: offers.map((offer) => ({
      ...offer,
      stalls: offer.stalls === '' ? '' : words.stalls({ stalls: offer.stalls }),
    })),
    guests: { label: words.guests, value: [...new Set(guests)].join(text.papers.listSeparator) },
    notes: [{ label: words.weather, value: fair.weatherPlan.trim() }],
    words: wordsOf(fair.notice),
    phone: { label: words.phone, value: community.phone },
    host,
    postedOn: words.postedOn,
  };
}

/** The notice poster 公告: when, where, and what every category offers; only units that have confirmed are on it. */
export function notice(context: PaperContext): readonly SheetDocument[] {
  const offers = offersOf(context);
  return [
    {
      ...sheetBase(context, 'notice'),
      title: context.text.papers.titles.notice,
      columns: columnsOf(context),
      rows: offers.map(({ title, items, stalls, units }) => ({
        kind: 'record',
        cells: [title, items, stalls, units],
      })),
      orientation: 'portrait',
      face: { kind: 'poster', poster: posterOf(context, offers) },
    },
  ];
}
