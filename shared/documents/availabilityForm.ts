import { partsOf } from '../calendar/dates.ts';
import type { Community } from '../model/community.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { PeopleContext } from './peopleContext.ts';
import { printedHost } from './printedHost.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Blank rows for people who are not on the list yet; the rest of the last page is for them too. More would often be a page of its own. */
const NEW_PEOPLE_ROWS = 1;
const ROW_HEIGHT_MM = 9.5;

function columnsOf({ text }: PeopleContext): readonly SheetColumn[] {
  const { columns } = text.peoplePapers;
  const known = { kind: 'sign', isLight: true } as const;
  return [
    { key: 'no', label: text.papers.no, width: 12, kind: 'number', align: 'center', isPlain: true },
    { key: 'name', label: text.papers.columns.name, width: 20.5, kind: 'text' },
    {
      key: 'volunteerNo',
      label: text.papers.columns.volunteerNo,
      width: 17,
      kind: 'text',
      align: 'center',
    },
    { key: 'team', label: text.papers.columns.team, width: 27, kind: 'text' },
    { key: 'phone', label: text.papers.columns.phone, width: 30, kind: 'text' },
    { key: 'usual', label: columns.usual, width: 19.5, ...known },
    ...MONTHS.map(
      (month): SheetColumn => ({
        key: `month${month}`,
        label: String(month),
        group: columns.months,
        width: 6.2,
        ...known,
      }),
    ),
    { key: 'firstSlotOnly', label: columns.firstSlotOnly, width: 15, ...known },
    { key: 'slotsPerFair', label: columns.slotsPerFair, width: 15.5, ...known },
    { key: 'fairsPerYear', label: columns.fairsPerYear, width: 15.5, ...known },
    { key: 'remarks', label: columns.remarks, width: 26, align: 'left', ...known },
    { key: 'signature', label: columns.signature, width: 26.5, kind: 'sign' },
  ];
}

function remarksOf({ text }: PeopleContext, { availability, needsRest }: Volunteer): string {
  const words = text.peoplePapers;
  const dates = availability.exceptDates.map((date) => text.calendar.date(partsOf(date)));
  return [
    ...(dates.length > 0 ? [words.notOn({ dates: dates.join(words.listSeparator) })] : []),
    ...(needsRest ? [words.needsRest] : []),
  ].join('\n');
}

function cellsOf(context: PeopleContext, volunteer: Volunteer, number: number): readonly SheetCell[] {
  const { tick, cross } = context.text.peoplePapers;
  const { availability, limits } = volunteer;
  return [
    number,
    // The number stands in the next column: two of one name are told apart by it (rule 9).
    volunteer.name,
    volunteer.volunteerNo,
    context.groupName(volunteer.teamId),
    context.phoneOf(volunteer.phone),
    availability.isUsual ? tick : cross,
    ...MONTHS.map((month) => (availability.exceptMonths.includes(month) ? cross : '')),
    availability.firstSlotOnly ? tick : '',
    limits.slotsPerFair === null ? '' : String(limits.slotsPerFair),
    limits.fairsPerYear === null ? '' : String(limits.fairsPerYear),
    remarksOf(context, volunteer),
    '',
  ];
}

/**
 * The availability form 志愿者可服务时间登记表 that is passed round a meeting: one row a person with what is known printed
 * lightly, to be corrected and signed; blank rows for people who are new.
 */
export function availabilityForm(
  context: PeopleContext,
  community: Community,
  volunteers: readonly Volunteer[],
): SheetDocument {
  const { text, locale } = context;
  const words = text.peoplePapers;
  return {
    id: 'availabilityForm',
    kind: 'availabilityForm',
    locale,
    title: words.titles.availabilityForm,
    subtitle: community.fairName,
    head: [
      { label: words.head.host, value: printedHost(community) },
      { label: words.head.people, value: words.peopleCount({ count: volunteers.length }) },
      { label: words.head.filledOn, value: words.blankDate },
    ],
    columns: columnsOf(context),
    rows: volunteers.map(
      (volunteer, index): SheetRow => ({
        kind: 'record',
        cells: cellsOf(context, volunteer, index + 1),
      }),
    ),
    blanks: { count: NEW_PEOPLE_ROWS, fillsPage: true },
    isNumbered: true,
    rowHeight: ROW_HEIGHT_MM,
    notes: [words.notes.howToFill, words.notes.months],
    signatures: [words.teamLead, words.checkedBy],
    orientation: 'landscape',
    sampleMark: context.sampleMark,
  };
}
