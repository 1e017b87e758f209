import { differenceInCalendarMonths, parseISO } from 'date-fns';
import type { Period } from '../../calendar/period.ts';
import { wholeYearOf } from '../../calendar/period.ts';
import type { CategoryId, PartnerUnitId } from '../../model/ids.ts';
import type { Locale } from '../../model/settings.ts';
import { NO_CATEGORY } from '../../stats/factsOfFair.ts';
import type { PeriodData } from '../../stats/periodData.ts';
import { areYears } from '../../stats/periodParts.ts';
import { categoryInitials, categoryName } from '../../text/categoryText.ts';
import { formatCount } from '../../text/formatNumber.ts';
import { formatPeriodBriefly } from '../../text/formatPeriod.ts';
import { partHeadings, partNames } from '../../text/partText.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import { byId } from '../peopleContext.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { FaceMark } from '../sheetFace.ts';

/** Sections of a report in printed order, each a document of its own. */
export type ReportSection = keyof Catalogue['annualReport']['sections'];

/** What every section of a report looks up, looked up once. */
export interface ReportContext {
  readonly data: PeriodData;
  readonly text: Catalogue;
  readonly locale: Locale;
  /** The period in words. */
  readonly period: string;
  /** What it is compared with in words; null = nothing. */
  readonly compared: string | null;
  /** Both where there is little room: a whole year by its number, others as 本期 and 对比期. */
  readonly names: { readonly own: string; readonly compared: string | null };
  readonly title: string;
  /** True where the period is so long that its parts are years. */
  readonly isByYear: boolean;
  /** Names of the period's parts. */
  readonly parts: readonly string[];
  /** Headings of charts part by part. */
  readonly headings: ReturnType<typeof partHeadings>;
  categoryName(id: CategoryId): string;
  mark(id: CategoryId): FaceMark;
  unitName(id: PartnerUnitId): string;
  /** Whole number as it is read; “—” where nothing was counted. */
  count(value: number | null): string;
}

const NO_COLOR = '#666666';
const MONTHS_OF_YEAR = 12;

/** True for a period of twelve months, on whichever day it begins. */
export function isYearLong({ from, to }: Period): boolean {
  const months = differenceInCalendarMonths(parseISO(to), parseISO(from));
  return months === MONTHS_OF_YEAR || months === MONTHS_OF_YEAR - 1;
}

/** Title of the report of a period. */
export function reportTitle(text: Catalogue, period: Period): string {
  const words = { period: formatPeriodBriefly(text, period) };
  return isYearLong(period) ? text.annualReport.title(words) : text.annualReport.titleOfSpan(words);
}

function nameOfPeriod(text: Catalogue, period: Period, other: string): string {
  const year = wholeYearOf(period);
  return year === null ? other : text.calendar.year({ year });
}

/** Looks the registers over once for all sections. */
export function reportContext(data: PeriodData, text: Catalogue, locale: Locale): ReportContext {
  const categories = byId(data.categories);
  const units = byId(data.partnerUnits);
  const marks = categoryInitials(text, data.categories);
  const nameOf = (id: CategoryId): string => {
    if (id === NO_CATEGORY) return text.workbook.noCategory;
    const category = categories.get(id);
    return category ? categoryName(text, category) : id;
  };
  const parts = data.figures.parts.map(({ part }) => part);
  return {
    data,
    text,
    locale,
    period: formatPeriodBriefly(text, data.period),
    compared: data.compared && formatPeriodBriefly(text, data.compared),
    names: {
      own: nameOfPeriod(text, data.period, text.annualReport.periodNames.own),
      compared: data.compared && nameOfPeriod(text, data.compared, text.annualReport.periodNames.compared),
    },
    title: reportTitle(text, data.period),
    isByYear: areYears(parts),
    parts: partNames(text, parts),
    headings: partHeadings(text, parts),
    categoryName: nameOf,
    mark: (id) => ({
      initial: marks.get(id) ?? [...nameOf(id)][0] ?? '',
      color: categories.get(id)?.color ?? NO_COLOR,
    }),
    unitName: (id) => units.get(id)?.name ?? text.workbook.unknownPerson({ id }),
    count: (value) => (value === null ? text.common.nothingCounted : formatCount(locale, value)),
  };
}

/** What a section says by itself; the rest is the same in all of them. */
export type OwnSection = Pick<SheetDocument, 'columns' | 'rows'> & Partial<SheetDocument>;

/** A section as a document: A4 upright, numbered on through the whole report. */
export function reportSheet(
  { data, text, locale, title }: ReportContext,
  section: ReportSection,
  own: OwnSection,
): SheetDocument {
  return {
    id: `annualReport-${section}`,
    kind: 'annualReport',
    locale,
    title: text.annualReport.sections[section],
    subtitle: text.annualReport.subtitle({ fairName: data.community.fairName, title }),
    head: [],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 6,
    notes: [],
    signatures: [],
    orientation: 'portrait',
    logo: data.community.logo,
    pagesRunOn: true,
    sampleMark: data.community.isSample ? text.common.sampleMark : null,
    ...own,
  };
}
