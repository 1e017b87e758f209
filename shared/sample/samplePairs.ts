import type { FairRecords } from '../fair/fairData.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import { makePair } from '../people/makePair.ts';
import { normaliseName } from '../people/normaliseName.ts';

const TOGETHER_NOTES = ['一家人，一起来一起走', '老邻居，配合默契'] as const;
const APART_NOTE = '两家为停车有过争执，分开安排';

function keyOf(one: VolunteerId, other: VolunteerId): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}

/** How often each two stood at one stall in one slot. */
function timesTogether(fairs: readonly FairRecords[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { assignments } of fairs) {
    for (const one of assignments) {
      for (const other of assignments) {
        const isSamePlace = one.stallId === other.stallId && one.slotId === other.slotId;
        if (!isSamePlace || one.volunteerId >= other.volunteerId) continue;
        const key = keyOf(one.volunteerId, other.volunteerId);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
  }
  return times;
}

/** The first two people of one name were looked at: they are two people. */
function namesakes(volunteers: readonly Volunteer[]): readonly VolunteerPair[] {
  const seen = new Map<string, Volunteer>();
  for (const volunteer of volunteers) {
    const name = normaliseName(volunteer.name);
    const other = seen.get(name);
    if (other) return [makePair(other.id, volunteer.id, 'notDuplicate')];
    seen.set(name, volunteer);
  }
  return [];
}

/**
 * What the office of the sample knows about pairs of people. Invented so that it fits the year that was: those together
 * often were, those kept apart never stood at one stall at a time.
 */
export function samplePairs(
  volunteers: readonly Volunteer[],
  fairs: readonly FairRecords[],
): readonly VolunteerPair[] {
  const times = timesTogether(fairs);
  const assigned = new Set(fairs.flatMap(({ assignments }) => assignments.map((row) => row.volunteerId)));
  const helpers = volunteers.filter(({ id, isActive }) => isActive && assigned.has(id));
  const pairs = helpers.flatMap((one, index) =>
    helpers.slice(index + 1).map((other) => ({
      one,
      other,
      count: times.get(keyOf(one.id, other.id)) ?? 0,
    })),
  );
  const together: typeof pairs = [];
  for (const pair of pairs.toSorted((a, b) => b.count - a.count)) {
    if (together.length === TOGETHER_NOTES.length) break;
    const taken = together.flatMap(({ one, other }) => [one.id, other.id]);
    if (!taken.includes(pair.one.id) && !taken.includes(pair.other.id)) together.push(pair);
  }
  const apart = pairs.find(
    ({ one, other, count }) => count === 0 && one.teamId !== null && one.teamId === other.teamId,
  );
  return [
    ...namesakes(volunteers),
    ...together.map(({ one, other }, index) =>
      makePair(one.id, other.id, 'together', TOGETHER_NOTES[index] ?? ''),
    ),
    ...(apart ? [makePair(apart.one.id, apart.other.id, 'apart', APART_NOTE)] : []),
  ];
}
