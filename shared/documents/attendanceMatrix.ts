import type { YearData } from '../fair/fairData.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { formatRate } from '../stats/formatMetric.ts';
import type { VolunteerFiguresOfPeriod } from '../stats/periodTypes.ts';
import { attendanceRate } from '../stats/sumFigures.ts';
import { yearFigures } from '../stats/yearFigures.ts';
import type { PeopleContext } from './peopleContext.ts';
import { printedHost } from './printedHost.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const MINUTES_PER_HOUR = 60;
const ROW_HEIGHT_MM = 7.5;

function columnsOf({ text }: PeopleContext): readonly SheetColumn[] {
  const { columns, no } = text.papers;
  return [
    { key: 'no', label: no, width: 12, kind: 'number', align: 'center', isPlain: true },
    { key: 'name', label: columns.name, width: 34, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 19, kind: 'text', align: 'center' },
    { key: 'team', label: columns.team, width: 34, kind: 'text' },
    ...MONTHS.map(
      (month): SheetColumn => ({
        key: `month${month}`,
        label: String(month),
        group: text.peoplePapers.matrixMonths,
        width: 9,
        kind: 'number',
        align: 'center',
      }),
    ),
    { key: 'expected', label: columns.expected, width: 15, kind: 'number' },
    { key: 'present', label: columns.present, width: 15, kind: 'number' },
    { key: 'rate', label: columns.rate, width: 19, kind: 'text', align: 'right' },
    { key: 'serviceHours', label: columns.serviceHours, width: 20, kind: 'number', decimals: 1 },
  ];
}

/** Nothing recorded prints “—”, which is not the same as a month in which somebody was expected and did not come. */
function monthCell(text: PeopleContext['text'], count: number | null): SheetCell {
  return count === null ? text.common.nothingCounted : count;
}

function figureCells(
  { text, locale }: PeopleContext,
  own: Pick<VolunteerFiguresOfPeriod, 'expected' | 'present' | 'unverified' | 'serviceMinutes'>,
): readonly SheetCell[] {
  return [
    own.expected,
    own.present,
    formatRate(text, locale, attendanceRate(own).rate),
    own.serviceMinutes / MINUTES_PER_HOUR,
  ];
}

function personName(
  context: PeopleContext,
  own: VolunteerFiguresOfPeriod,
  volunteer: Volunteer | undefined,
): string {
  // The number stands in the next column: two of one name are told apart by it (rule 9).
  return volunteer
    ? context.personName(volunteer.name)
    : context.text.workbook.unknownPerson({ id: own.volunteerId });
}

/**
 * The attendance matrix of a year 年度出勤一览表: one row a person who was expected or came, places served month by month,
 * expected, present, rate and hours.
 */
export function attendanceMatrix(context: PeopleContext, data: YearData): SheetDocument {
  const { text, locale } = context;
  const { total, volunteers } = yearFigures(data);
  const people = new Map<string, Volunteer>(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const rows = volunteers.map((own, index): SheetRow => {
    const volunteer = people.get(own.volunteerId);
    return {
      kind: 'record',
      cells: [
        index + 1,
        personName(context, own, volunteer),
        volunteer?.volunteerNo ?? '',
        context.groupName(volunteer?.teamId ?? null),
        ...own.byPart.map((count) => monthCell(text, count)),
        ...figureCells(context, own),
      ],
    };
  });
  const sums = MONTHS.map((_, index): SheetCell => {
    const counts = volunteers.flatMap(({ byPart }) => byPart[index] ?? []);
    return counts.length === 0 ? text.common.nothingCounted : counts.reduce((sum, count) => sum + count, 0);
  });
  return {
    id: 'attendanceMatrix',
    kind: 'attendanceMatrix',
    locale,
    title: text.peoplePapers.matrixTitle({ year: data.year }),
    subtitle: data.community.fairName,
    head: [
      {
        label: text.peoplePapers.head.host,
        value: printedHost(data.community),
      },
      {
        label: text.peoplePapers.head.people,
        value: text.peoplePapers.peopleCount({ count: volunteers.length }),
      },
    ],
    columns: columnsOf(context),
    rows:
      rows.length === 0
        ? [{ kind: 'group', text: text.peoplePapers.noEntries }]
        : [
            ...rows,
            {
              kind: 'total',
              cells: ['', text.common.total, '', '', ...sums, ...figureCells(context, total)],
            },
          ],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: ROW_HEIGHT_MM,
    notes: [text.peoplePapers.notes.matrix, text.workbook.rounding],
    signatures: [text.peoplePapers.preparedBy, text.peoplePapers.checkedBy, text.peoplePapers.signedOn],
    orientation: 'landscape',
    logo: data.community.logo,
    sampleMark: context.sampleMark,
  };
}
