import { parseIsoDate } from '../calendar/dates.ts';
import type { FairRecords } from '../fair/fairData.ts';
import type { IsoDate } from '../model/basic.ts';
import type { PointsRule, Redemption } from '../model/points.ts';
import type { HistoryLine } from '../people/serviceHistory.ts';
import { placesAtFair } from '../people/serviceHistory.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { PointsStatement, StatementLine } from './pointsStatement.ts';
import { pointsStatement, standOn } from './pointsStatement.ts';

type PlaceRecords = Pick<FairRecords, 'fair' | 'slots' | 'stalls' | 'needs' | 'assignments' | 'attendance'>;

/** Places of every volunteer at one fair. */
function placesByPerson(records: PlaceRecords): readonly (readonly [string, readonly HistoryLine[]])[] {
  const { fair, assignments, attendance } = records;
  const assigned = groupBy(assignments, ({ volunteerId }): string => volunteerId);
  const recorded = groupBy(
    attendance.filter(({ subjectKind }) => subjectKind === 'volunteer'),
    ({ subjectId }) => subjectId,
  );
  return [...new Set([...assigned.keys(), ...recorded.keys()])].map((id) => [
    id,
    placesAtFair(fair, {
      ...records,
      assignments: assigned.get(id) ?? [],
      attendance: recorded.get(id) ?? [],
    }),
  ]);
}

/** The ledgers of all volunteers, by volunteer id; fairs that are not archived are left out. */
export function pointsStatements(
  fairs: readonly PlaceRecords[],
  redemptions: readonly Redemption[],
  rules: readonly PointsRule[],
): ReadonlyMap<string, PointsStatement> {
  const histories = new Map<string, HistoryLine[]>();
  for (const records of fairs.filter(({ fair }) => fair.status === 'archived')) {
    for (const [id, lines] of placesByPerson(records)) {
      const history = histories.get(id);
      if (history) history.push(...lines);
      else histories.set(id, [...lines]);
    }
  }
  const exchanged = groupBy(redemptions, ({ volunteerId }): string => volunteerId);
  const ids = new Set([...histories.keys(), ...exchanged.keys()]);
  return new Map(
    [...ids].map((id) => [id, pointsStatement(histories.get(id) ?? [], exchanged.get(id) ?? [], rules)]),
  );
}

/** One volunteer's sums in the list of points; `before` + `earned` − `redeemed` = `balance` − `overdrawn`. */
export interface PointsRow {
  readonly volunteerId: string;
  /** Left over from before the year; below zero where too much had been exchanged. Zero in a list of all years. */
  readonly before: number;
  readonly earned: number;
  readonly redeemed: number;
  readonly balance: number;
  readonly overdrawn: number;
}

/** Which days a list of points is about: a year, or everything (null), in any case up to a day. */
export interface PointsPeriod {
  readonly year: number | null;
  readonly until: IsoDate;
}

function firstAndLast({ year, until }: PointsPeriod): readonly [string, IsoDate] {
  if (year === null) return ['', until];
  const end = parseIsoDate(`${year}-12-31`);
  return [`${year}-01-01`, end && end < until ? end : until];
}

/** The last day that a list of points is about. */
export function lastDayOf(period: PointsPeriod): IsoDate {
  return firstAndLast(period)[1];
}

function pointsOf(line: StatementLine): number {
  return line.kind === 'earned' ? line.earned.points : line.redemption.points;
}

/** The sums of everybody who earned, exchanged or carried over points in a period. */
export function pointsOverview(
  statements: ReadonlyMap<string, PointsStatement>,
  period: PointsPeriod,
): readonly PointsRow[] {
  const [first, last] = firstAndLast(period);
  return [...statements].flatMap(([volunteerId, statement]): readonly PointsRow[] => {
    const earlier = statement.lines.findLast(({ date }) => date < first);
    const before = earlier ? earlier.balance - earlier.overdrawn : 0;
    const within = statement.lines.filter(({ date }) => date >= first && date <= last);
    const sumOf = (kind: StatementLine['kind']): number =>
      within.filter((line) => line.kind === kind).reduce((sum, line) => sum + pointsOf(line), 0);
    const [earned, redeemed] = [sumOf('earned'), sumOf('redeemed')];
    if (before === 0 && earned === 0 && redeemed === 0) return [];
    const stand = standOn(statement, last);
    return [
      {
        volunteerId,
        before,
        earned,
        redeemed,
        balance: Math.max(0, stand),
        overdrawn: Math.max(0, -stand),
      },
    ];
  });
}
