import type { YearLoad } from '../assign/assignmentCase.ts';
import { labelDay } from '../calendar/dayLabel.ts';
import { clockSpan, clockTime } from '../calendar/minutes.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairData } from '../fair/fairData.ts';
import { leadContactOf } from '../fair/leadContact.ts';
import type { Category } from '../model/category.ts';
import type { Booking, Slot, Stall } from '../model/fair.ts';
import type { CategoryId, SlotId } from '../model/ids.ts';
import type { PaperLayout } from '../model/paperLayout.ts';
import type { Contact, PartnerUnit } from '../model/partner.ts';
import type { Picture } from '../model/picture.ts';
import type { Locale } from '../model/settings.ts';
import { NO_CATEGORY } from '../stats/factsOfFair.ts';
import { categoryInitials, categoryName } from '../text/categoryText.ts';
import { formatFullDay, holidayText } from '../text/formatDate.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PaperOptions, PeopleContext } from './peopleContext.ts';
import { byId, peopleContext } from './peopleContext.ts';
import { printedHost } from './printedHost.ts';
import type { HeadLine, SheetDocument } from './sheetDocument.ts';

/** What papers of a fair need besides the fair. All of it may be left out. */
export interface FairPaperOptions extends PaperOptions {
  /** The office's own layouts, by document. */
  readonly layouts?: ReadonlyMap<string, PaperLayout>;
  /** Photos of the fair's summary, in their order. */
  readonly pictures?: readonly Picture[];
  /** What everybody did at the year's other fairs, for whom to ask by phone. */
  readonly load?: YearLoad;
  /** What the foot of a paper says about its version, by its key. */
  readonly editions?: ReadonlyMap<string, string>;
}

/** A fair with what every builder looks up, looked up once. */
export interface PaperContext extends PeopleContext {
  readonly data: FairData;
  readonly options: FairPaperOptions;
  category(id: CategoryId): Category | undefined;
  categoryName(id: CategoryId): string;
  /** One or two characters that stand for a category in use. */
  categoryMark(id: CategoryId): string | undefined;
  slot(id: SlotId): Slot | undefined;
  slotText(id: SlotId): string;
  booking(stall: Stall): Booking | undefined;
  unit(booking: Booking): PartnerUnit | undefined;
  /** Who leads the partner's people at the fair. */
  leadContact(booking: Booking): Contact | undefined;
  /** From the first slot to the last. */
  readonly openingHours: string;
  /** Date, time, place, host: the head of every sheet. */
  readonly head: readonly HeadLine[];
  readonly subtitle: string;
}

function openingHoursOf({ fair, slots }: FairData): string {
  const [first] = slots;
  // Without slots nothing is known but when it is set up and cleared away.
  if (!first) return clockSpan(fair.setUpFrom, fair.clearUpTo);
  return clockSpan(first.start, Math.max(...slots.map((slot) => slot.end)));
}

function headLines(data: FairData, text: Catalogue, locale: Locale): readonly HeadLine[] {
  const { fair, community } = data;
  const date = dateOfFair(fair);
  const holiday = holidayText(text, locale, labelDay(date));
  const { head } = text.papers;
  return [
    {
      label: head.date,
      value: holiday ? `${formatFullDay(text, date)} (${holiday})` : formatFullDay(text, date),
    },
    { label: head.time, value: openingHoursOf(data) },
    { label: head.place, value: fair.place || community.place },
    { label: head.host, value: printedHost(community) },
  ];
}

/** Looks a fair over once for all its papers. */
export function paperContext(
  data: FairData,
  text: Catalogue,
  locale: Locale,
  options: FairPaperOptions,
): PaperContext {
  const categories = byId(data.categories);
  const slots = byId(data.slots);
  const bookings = byId(data.bookings);
  const units = byId(data.partnerUnits);
  const marks = categoryInitials(text, data.categories);
  return {
    ...peopleContext(data, text, locale, options),
    data,
    options,
    category: (id) => categories.get(id),
    categoryName: (id) => {
      if (id === NO_CATEGORY) return text.workbook.noCategory;
      const category = categories.get(id);
      return category ? categoryName(text, category) : id;
    },
    categoryMark: (id) => marks.get(id),
    slot: (id) => slots.get(id),
    slotText: (id) => {
      const slot = slots.get(id);
      return slot ? clockSpan(slot.start, slot.end) : '';
    },
    booking: (stall) => (stall.bookingId ? bookings.get(stall.bookingId) : undefined),
    unit: (booking) => units.get(booking.partnerUnitId),
    leadContact: (booking) => {
      const unit = units.get(booking.partnerUnitId);
      return unit && leadContactOf(unit, booking);
    },
    openingHours: openingHoursOf(data),
    head: headLines(data, text, locale),
    subtitle: `${data.community.fairName} · ${text.fair.edition({ edition: data.fair.edition })}`,
  };
}

/** What all papers of a fair have in common; a builder says what is its own. */
export function sheetBase(
  context: PaperContext,
  kind: SheetDocument['kind'],
): Omit<SheetDocument, 'title' | 'columns' | 'rows'> {
  return {
    id: kind,
    kind,
    locale: context.locale,
    subtitle: context.subtitle,
    head: context.head,
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 8,
    notes: [],
    signatures: [],
    orientation: 'landscape',
    logo: context.data.community.logo,
    sampleMark: context.sampleMark,
  };
}

/** Heading of a stall's rows: number, name and category. */
export function stallHeading({ text, categoryName: nameOf }: PaperContext, stall: Stall): string {
  return text.papers.stallHeading({
    number: stall.number,
    name: stall.name,
    category: nameOf(stall.categoryId),
  });
}

/** Where and when the people of the fair meet. */
export function meetingText({ data, text }: PaperContext): string {
  const place =
    data.fair.meetingPoint || data.community.meetingPoint || data.fair.place || data.community.place;
  return text.papers.meeting({ time: clockTime(data.fair.setUpFrom), place });
}
