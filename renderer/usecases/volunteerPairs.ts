import type { SharedPlace } from '../../shared/assign/sharedPlaces.ts';
import { sharedPlaces } from '../../shared/assign/sharedPlaces.ts';
import { validateText } from '../../shared/fair/validateFair.ts';
import type { PairId, VolunteerId } from '../../shared/model/ids.ts';
import { pairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import type { StallRelation } from '../../shared/model/volunteerPair.ts';
import { makePair } from '../../shared/people/makePair.ts';
import type { ChangeKey } from '../../shared/text/change.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem, ProblemCode } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { useLive } from './useLive.ts';

/** Two people as a change names them. */
export interface TwoPeople {
  readonly one: Volunteer;
  readonly other: Volunteer;
}

interface RelationFacts {
  readonly opposite: StallRelation;
  /** Said when the two are already in the opposite relation: nobody can be kept apart and together. */
  readonly refusal: ProblemCode;
  readonly added: ChangeKey;
  readonly dropped: ChangeKey;
}

const FACTS = {
  apart: { opposite: 'together', refusal: 'pairTogether', added: 'keepApart', dropped: 'dropApart' },
  together: { opposite: 'apart', refusal: 'pairApart', added: 'keepTogether', dropped: 'dropTogether' },
} as const satisfies Record<StallRelation, RelationFacts>;

function named(key: ChangeKey, { one, other }: TwoPeople) {
  return changeLabel(key, { name: one.name, other: other.name });
}

/**
 * Keeps two people apart, or together; saying it twice changes nothing. Throws for somebody with themselves: the search
 * does not offer it. @returns `pairTogether`, `pairApart` when the two are in the opposite relation already.
 */
export function relatePeople(people: TwoPeople, relation: StallRelation): Promise<Result<PairId, Problem>> {
  const { one, other } = people;
  if (one.id === other.id) throw new Error('Pair: nobody is a pair with themselves.');
  const { opposite, refusal, added } = FACTS[relation];
  return change(named(added, people), async (db) => {
    if (await db.volunteerPairs.get(pairId(one.id, other.id, opposite))) {
      return failure(problem(refusal, { name: one.name, other: other.name }));
    }
    const pair = makePair(one.id, other.id, relation);
    if (!(await db.volunteerPairs.get(pair.id))) await db.volunteerPairs.add(pair);
    return success(pair.id);
  });
}

/** Writes down why two people are kept apart or together. @returns `textTooLong`. */
export async function editPairNote(
  people: TwoPeople,
  relation: StallRelation,
  note: string,
): Promise<Result<true, Problem>> {
  const checked = validateText(note);
  if (!checked.ok) return checked;
  return change(named('editPairNote', people), async (db) => {
    const id = pairId(people.one.id, people.other.id, relation);
    const present = mustExist(await db.volunteerPairs.get(id), 'The pair');
    await db.volunteerPairs.put({ ...present, note: checked.value });
    return success(true);
  });
}

/** Keeps two people apart, or together, no longer. */
export function unrelatePeople(people: TwoPeople, relation: StallRelation): Promise<Result<true, Problem>> {
  return change(named(FACTS[relation].dropped, people), async (db) => {
    const id = pairId(people.one.id, people.other.id, relation);
    mustExist(await db.volunteerPairs.get(id), 'The pair');
    await db.volunteerPairs.delete(id);
    return success(true);
  });
}

async function readSharedPlaces(oneId: VolunteerId, otherId: VolunteerId): Promise<readonly SharedPlace[]> {
  const db = database();
  const [one, other] = await Promise.all([
    db.assignments.where({ volunteerId: oneId }).toArray(),
    db.assignments.where({ volunteerId: otherId }).toArray(),
  ]);
  const fairIds = [...new Set(one.map(({ fairId }) => fairId))];
  const [fairs, stalls, slots] = await Promise.all([
    db.fairs.where('id').anyOf(fairIds).toArray(),
    db.stalls.where('fairId').anyOf(fairIds).toArray(),
    db.slots.where('fairId').anyOf(fairIds).toArray(),
  ]);
  return sharedPlaces(one, other, { fairs, stalls, slots });
}

/** Where two people stand together at fairs still to come; undefined while reading. */
export function useSharedPlaces(
  oneId: VolunteerId,
  otherId: VolunteerId,
): readonly SharedPlace[] | undefined {
  return useLive(() => readSharedPlaces(oneId, otherId), [oneId, otherId]);
}
