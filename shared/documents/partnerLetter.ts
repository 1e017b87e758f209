import { partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Category } from '../model/category.ts';
import type { Community } from '../model/community.ts';
import type { CategoryId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { PartnerService, PartnerVisit } from '../people/partnerService.ts';
import { groupBy } from '../stats/groupBy.ts';
import { categoryName } from '../text/categoryText.ts';
import { formatCount } from '../text/formatNumber.ts';
import { formatPeriod } from '../text/formatPeriod.ts';
import { linesOf } from './linesOf.ts';
import type { PeopleContext } from './peopleContext.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';
import type { Letter } from './sheetFace.ts';

/** So many departments are named in a sentence; of more the rest is a number. */
const MOST_NAMED = 6;
/** So many months are named; of more the first and the last. */
const MOST_MONTHS = 6;

/** What a letter is about and what the office wants to add. */
export interface LetterOrder {
  readonly period: Period;
  readonly writtenOn: IsoDate;
  /** The office's own paragraphs, a line each; blank = none. */
  readonly words: string;
}

type NameOfCategory = (id: CategoryId) => string;

function nameOfCategory({ text }: PeopleContext, categories: readonly Category[]): NameOfCategory {
  return (id) => {
    const category = categories.find((candidate) => candidate.id === id);
    return category ? categoryName(text, category) : '';
  };
}

/** Months of the visits, each once, in their order. */
function monthsOf({ text }: PeopleContext, { visits }: PartnerService): string {
  const days = visits.map(({ date }) => partsOf(date));
  const isOneYear = new Set(days.map(({ year }) => year)).size <= 1;
  const months = [
    ...new Set(days.map((day) => (isOneYear ? text.thanks.month(day) : text.calendar.yearMonth(day)))),
  ];
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return months.length > MOST_MONTHS
    ? text.thanks.fromMonthTo({ first, last })
    : months.join(text.thanks.listSeparator);
}

function figuresIn(
  context: PeopleContext,
  community: Community,
  service: PartnerService,
  period: Period,
  nameOf: NameOfCategory,
): string {
  const { text, locale } = context;
  const words = text.thanks;
  const { fairs, people, departments, categoryIds, serviceVisits } = service;
  const categories = categoryIds.map(nameOf).filter((name) => name !== '');
  const named = departments.slice(0, MOST_NAMED).map(({ name }) => name);
  return [
    words.came({
      period: formatPeriod(text, period),
      months: monthsOf(context, service),
      fair: community.fairName,
      fairs,
      people: formatCount(locale, people),
      count: people,
    }),
    words.brought({ categories: categories.join(words.listSeparator), community: community.name }),
    departments.length === 0
      ? ''
      : words.departments({
          names: named.join(words.listSeparator),
          count: departments.length,
          named: named.length,
        }),
    serviceVisits === null || serviceVisits === 0
      ? ''
      : words.served({ visits: formatCount(locale, serviceVisits), count: serviceVisits }),
  ]
    .filter((sentence) => sentence !== '')
    .join(locale === 'zh-CN' ? '' : ' ');
}

/** Stalls of a visit, those of a category together. */
function placeOf({ text }: PeopleContext, { stalls }: PartnerVisit, nameOf: NameOfCategory): string {
  if (stalls.length === 0) return text.common.nothingCounted;
  return [...groupBy(stalls, ({ categoryId }) => categoryId)]
    .map(([categoryId, own]) =>
      text.thanks.place({
        category: nameOf(categoryId),
        stalls: own
          .map(({ number, name }) => text.thanks.stall({ number, name }))
          .join(text.thanks.listSeparator),
      }),
    )
    .join('\n');
}

function rowsOf(
  context: PeopleContext,
  { visits, fairs, people }: PartnerService,
  nameOf: NameOfCategory,
): readonly SheetRow[] {
  const { text } = context;
  const cellsOf = (visit: PartnerVisit, index: number): readonly SheetCell[] => [
    index + 1,
    text.calendar.fullDate(partsOf(visit.date)),
    text.thanks.edition({ edition: visit.fair.edition }),
    placeOf(context, visit, nameOf),
    visit.people,
  ];
  return [
    ...visits.map((visit, index): SheetRow => ({ kind: 'record', cells: cellsOf(visit, index) })),
    { kind: 'total', cells: ['', text.common.total, text.thanks.fairs({ fairs }), '', people] },
  ];
}

function columnsOf({ text }: PeopleContext): readonly SheetColumn[] {
  const { columns } = text.thanks;
  return [
    { key: 'no', label: text.papers.no, width: 11, kind: 'number', align: 'center' },
    { key: 'date', label: columns.date, width: 37, kind: 'text' },
    { key: 'edition', label: text.workbook.edition, width: 18, kind: 'text' },
    { key: 'place', label: columns.place, width: 79, kind: 'text' },
    { key: 'people', label: columns.people, width: 15, kind: 'number' },
  ];
}

/** A letter of thanks 感谢信 to a unit with what it did in a period, and the fairs that this is made of. */
export function partnerLetter(
  context: PeopleContext,
  community: Community,
  unit: PartnerUnit,
  service: PartnerService,
  categories: readonly Category[],
  { period, writtenOn, words: own }: LetterOrder,
): SheetDocument {
  const { text, locale } = context;
  const words = text.thanks;
  const nameOf = nameOfCategory(context, categories);
  const salutation = words.salutation({ unit: unit.name });
  const paragraphs = [
    figuresIn(context, community, service, period, nameOf),
    words.thanks,
    ...linesOf(own),
    words.outlook,
  ];
  const letter: Letter = {
    title: words.title,
    salutation,
    paragraphs,
    tableTitle: words.tableTitle,
    closing: [words.closing, words.respect].filter((line) => line !== ''),
    note: words.note,
    signer: words.signer,
    seal: words.seal,
    host: community.host || community.name,
    writtenOn: text.calendar.fullDate(partsOf(writtenOn)),
  };
  return {
    id: `partnerLetter/${unit.id}`,
    kind: 'partnerLetter',
    locale,
    title: words.documentTitle({ unit: unit.name }),
    subtitle: salutation,
    head: [],
    columns: columnsOf(context),
    rows: rowsOf(context, service, nameOf),
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 6.2,
    // A workbook has no face: what the letter says stands below its table there.
    notes: [...paragraphs, words.note],
    signatures: [words.signer, words.seal],
    orientation: 'portrait',
    face: { kind: 'letter', letter },
    sampleMark: context.sampleMark,
  };
}
