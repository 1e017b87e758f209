import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import type { PointsRule } from '../../../shared/model/points.ts';

/*
 * Points counted along another path: from the rows as they are stored, minute of the day by minute of the day, rule by rule,
 * without places, histories or lines.
 */

function cameRows({ attendance }: FairRecords, id: string) {
  return attendance.filter(
    (row) => row.subjectKind === 'volunteer' && row.subjectId === id && hasCome(row.state),
  );
}

function minutesServed(records: FairRecords, id: string): number {
  const served = new Set<number>();
  for (const { minuteIn, minuteOut, slotId } of cameRows(records, id)) {
    const slot = records.slots.find((candidate) => candidate.id === slotId);
    const [from, to] = [minuteIn ?? slot?.start ?? 0, minuteOut ?? slot?.end ?? 0];
    for (let minute = from; minute < to; minute += 1) served.add(minute);
  }
  return Math.min(served.size, records.fair.minutesCap ?? 1440);
}

function postsServed(records: FairRecords, id: string): ReadonlySet<string> {
  return new Set(
    cameRows(records, id).map((row) => {
      const assignment = records.assignments.findLast(
        ({ volunteerId, stallId, slotId }) =>
          volunteerId === id && stallId === row.stallId && slotId === row.slotId,
      );
      return records.needs.find((need) => need.id === assignment?.needId)?.post ?? '';
    }),
  );
}

function hasLed(records: FairRecords, id: string): boolean {
  return cameRows(records, id).some((row) =>
    records.stalls.some(
      ({ id: stallId, leadVolunteerId }) => stallId === row.stallId && leadVolunteerId === id,
    ),
  );
}

/** All points that somebody earned at archived fairs. */
export function recountPoints(
  fairs: readonly FairRecords[],
  rules: readonly PointsRule[],
  id: string,
): number {
  let points = 0;
  for (const rule of rules) {
    const ends = rules.map(({ from }) => from).filter((from) => from > rule.from);
    const own = fairs.filter(({ fair }) => {
      const date = fair.heldDate ?? fair.scheduledDate;
      return fair.status === 'archived' && date >= rule.from && ends.every((end) => date < end);
    });
    let minutes = 0;
    for (const records of own) {
      if (cameRows(records, id).length === 0) continue;
      minutes += minutesServed(records, id);
      points += rule.perFair + (hasLed(records, id) ? rule.leadBonus : 0);
      const posts = postsServed(records, id);
      for (const extra of rule.perPost) points += posts.has(extra.post) ? extra.points : 0;
    }
    points += Math.floor(minutes / 60) * rule.perHour;
  }
  return points;
}
