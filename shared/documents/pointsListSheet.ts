import { partsOf } from '../calendar/dates.ts';
import type { Community } from '../model/community.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { PointsPeriod, PointsRow } from '../points/pointsOverview.ts';
import { lastDayOf, pointsOverview } from '../points/pointsOverview.ts';
import type { PointsStatement } from '../points/pointsStatement.ts';
import type { PeopleContext } from './peopleContext.ts';
import { printedHost } from './printedHost.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const ROW_HEIGHT_MM = 7.5;

interface ListedPerson {
  readonly row: PointsRow;
  readonly volunteer: Volunteer | undefined;
}

/** Everybody who has points to tell, by volunteer number; who was deleted for good comes last. */
function listed(
  statements: ReadonlyMap<string, PointsStatement>,
  period: PointsPeriod,
  volunteers: readonly Volunteer[],
): readonly ListedPerson[] {
  const people = new Map<string, Volunteer>(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const keyOf = ({ volunteer }: ListedPerson): string => volunteer?.volunteerNo || '\uFFFF';
  return pointsOverview(statements, period)
    .map((row) => ({ row, volunteer: people.get(row.volunteerId) }))
    .toSorted(
      (a, b) => keyOf(a).localeCompare(keyOf(b)) || a.row.volunteerId.localeCompare(b.row.volunteerId),
    );
}

function columnsOf({ text }: PeopleContext, isOfYear: boolean): readonly SheetColumn[] {
  const { columns: people, no } = text.papers;
  const { columns } = text.points.papers;
  return [
    { key: 'no', label: no, width: 12, kind: 'number', align: 'center', isPlain: true },
    { key: 'name', label: people.name, width: 34, kind: 'text' },
    { key: 'volunteerNo', label: people.volunteerNo, width: 20, kind: 'text', align: 'center' },
    { key: 'team', label: people.team, width: 36, kind: 'text' },
    ...(isOfYear
      ? [{ key: 'before', label: columns.before, width: 20, kind: 'number' } satisfies SheetColumn]
      : []),
    { key: 'earned', label: columns.earned, width: 18, kind: 'number' },
    { key: 'redeemed', label: columns.redeemed, width: 18, kind: 'number' },
    { key: 'balance', label: columns.balance, width: 18, kind: 'number' },
    { key: 'remarks', label: columns.remarks, width: 40, kind: 'text' },
  ];
}

type Sums = Pick<PointsRow, 'before' | 'earned' | 'redeemed' | 'balance'>;

function sumCells({ before, earned, redeemed, balance }: Sums, isOfYear: boolean): readonly SheetCell[] {
  return [...(isOfYear ? [before] : []), earned, redeemed, balance];
}

function remarksOf({ text }: PeopleContext, overdrawn: number): string {
  return overdrawn > 0 ? text.points.papers.overdrawn({ points: overdrawn }) : '';
}

function totalOf(people: readonly ListedPerson[]): Sums & Pick<PointsRow, 'overdrawn'> {
  const sumOf = (key: keyof Omit<PointsRow, 'volunteerId'>): number =>
    people.reduce((sum, { row }) => sum + row[key], 0);
  return {
    before: sumOf('before'),
    earned: sumOf('earned'),
    redeemed: sumOf('redeemed'),
    balance: sumOf('balance'),
    overdrawn: sumOf('overdrawn'),
  };
}

/** The list of all volunteers' points 积分一览表, of a year with what was brought forward, or of all years up to a day. */
export function pointsListSheet(
  context: PeopleContext,
  data: { readonly community: Community; readonly volunteers: readonly Volunteer[] },
  statements: ReadonlyMap<string, PointsStatement>,
  period: PointsPeriod,
): SheetDocument {
  const { text, locale } = context;
  const words = text.points.papers;
  const { head } = text.peoplePapers;
  const isOfYear = period.year !== null;
  const people = listed(statements, period, data.volunteers);
  const total = totalOf(people);
  const rows = people.map(
    ({ row, volunteer }, index): SheetRow => ({
      kind: 'record',
      cells: [
        index + 1,
        volunteer ? context.personName(volunteer.name) : text.workbook.unknownPerson({ id: row.volunteerId }),
        volunteer?.volunteerNo ?? '',
        context.groupName(volunteer?.teamId ?? null),
        ...sumCells(row, isOfYear),
        remarksOf(context, row.overdrawn),
      ],
    }),
  );
  return {
    id: 'pointsList',
    kind: 'pointsList',
    locale,
    title: period.year === null ? words.list : words.listOfYear({ year: period.year }),
    subtitle: data.community.fairName,
    head: [
      { label: head.host, value: printedHost(data.community) },
      { label: words.until, value: text.calendar.fullDate(partsOf(lastDayOf(period))) },
      { label: head.people, value: text.peoplePapers.peopleCount({ count: people.length }) },
    ],
    columns: columnsOf(context, isOfYear),
    rows:
      rows.length === 0
        ? [{ kind: 'group', text: words.emptyList }]
        : [
            ...rows,
            {
              kind: 'total',
              cells: [
                '',
                text.common.total,
                '',
                '',
                ...sumCells(total, isOfYear),
                remarksOf(context, total.overdrawn),
              ],
            },
          ],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: ROW_HEIGHT_MM,
    notes: [
      [words.archivedOnly, isOfYear ? words.sumsOfYear : words.sums].join(words.sentenceGap),
      ...(total.overdrawn > 0 ? [words.sumsOverdrawn] : []),
    ],
    signatures: [text.peoplePapers.preparedBy, text.peoplePapers.checkedBy, text.peoplePapers.signedOn],
    orientation: 'portrait',
    logo: data.community.logo,
    sampleMark: context.sampleMark,
  };
}
