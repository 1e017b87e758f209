import type { PairId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import type { VolunteerPair } from '../../shared/model/volunteerPair.ts';
import type { DuplicatePair } from '../../shared/people/findDuplicates.ts';
import { findDuplicates } from '../../shared/people/findDuplicates.ts';
import { makePair } from '../../shared/people/makePair.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { useLive } from './useLive.ts';

/** A pair that somebody set aside as two people. */
export interface SetAsidePair {
  readonly id: PairId;
  readonly first: Volunteer;
  readonly second: Volunteer;
}

/** Pairs to look at, the surest first, and those that were set aside. */
export interface DuplicateView {
  readonly found: readonly DuplicatePair[];
  readonly setAside: readonly SetAsidePair[];
}

async function readDuplicates(): Promise<DuplicateView> {
  const db = database();
  const [volunteers, pairs] = await Promise.all([db.volunteers.toArray(), db.volunteerPairs.toArray()]);
  const people = new Map(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const setAside = pairs.flatMap(
    ({ id, firstId, secondId, relation }: VolunteerPair): readonly SetAsidePair[] => {
      const [first, second] = [people.get(firstId), people.get(secondId)];
      return relation === 'notDuplicate' && first && second ? [{ id, first, second }] : [];
    },
  );
  return { found: findDuplicates(volunteers, pairs), setAside };
}

/** Pairs of volunteers who may be one person; undefined while reading. */
export function useDuplicates(): DuplicateView | undefined {
  return useLive(readDuplicates);
}

/** What is known about pairs of people, for the notes beside a form; undefined while reading. */
export function useVolunteerPairs(): readonly VolunteerPair[] | undefined {
  return useLive(() => database().volunteerPairs.toArray());
}

/** Remembers that two records are two people, so that nobody is asked again (rule 9). */
export async function setAsidePair(one: Volunteer, other: Volunteer): Promise<Result<true, Problem>> {
  return change(changeLabel('setAsidePair', { name: one.name, other: other.name }), async (db) => {
    await db.volunteerPairs.put(makePair(one.id, other.id, 'notDuplicate'));
    return success(true);
  });
}

/** Takes “not the same person” back: the pair is looked at again. */
export function reconsiderPair({ id, first, second }: SetAsidePair): Promise<Result<true, Problem>> {
  return change(changeLabel('reconsiderPair', { name: first.name, other: second.name }), async (db) => {
    mustExist(await db.volunteerPairs.get(id), 'The pair');
    await db.volunteerPairs.delete(id);
    return success(true);
  });
}
