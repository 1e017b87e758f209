import type { FairData } from '../../../shared/fair/fairData.ts';
import type { NeedGap } from '../../../shared/fair/fairGaps.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { Need, Slot, Stall } from '../../../shared/model/fair.ts';
import type { AssignmentId, CategoryId, GroupId, NeedId, VolunteerId } from '../../../shared/model/ids.ts';
import type { PublishedPlace } from '../../../shared/model/publication.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { PlanChanges } from '../../../shared/publication/planChanges.ts';
import { groupBy } from '../../../shared/stats/groupBy.ts';
import type { Problem } from '../../../shared/text/problem.ts';

/** Somebody at a need. */
export interface BoardPerson {
  readonly assignment: Assignment;
  readonly volunteer: Volunteer;
  /** Rules that the assignment breaks as things stand now: somebody must look at it. */
  readonly conflicts: readonly Problem[];
  /** Somebody else at this fair has the same name: the number tells them apart (rule 9). */
  readonly isNameShared: boolean;
  /** The plan was published without this. */
  readonly isChanged: boolean;
}

/** One need on the board with its people. */
export interface BoardNeed {
  readonly need: Need;
  readonly stall: Stall;
  readonly slot: Slot;
  readonly gap: NeedGap;
  readonly people: readonly BoardPerson[];
  /** Who was published here and does not stand here any more. */
  readonly gone: readonly Volunteer[];
}

export const BOARD_VIEWS = ['all', 'gaps', 'conflicts', 'changed'] as const;
export type BoardShow = (typeof BOARD_VIEWS)[number];

export interface BoardFilter {
  readonly categoryId: CategoryId | null;
  /** Stalls at which somebody of this team stands. */
  readonly teamId: GroupId | null;
  readonly show: BoardShow;
}

export const NO_FILTER: BoardFilter = { categoryId: null, teamId: null, show: 'all' };

/** Who is gone, by the need where it shows: the one that was published, or what has its stall and time today. */
function goneByNeed(
  data: FairData,
  gone: readonly PublishedPlace[],
): ReadonlyMap<NeedId, readonly Volunteer[]> {
  const volunteers = new Map<VolunteerId, Volunteer>(data.volunteers.map((row) => [row.id, row]));
  const heirOf = ({ needId, number, start, end }: PublishedPlace): NeedId | undefined => {
    const isThere = data.needs.some(({ id }) => id === needId);
    if (isThere) return needId;
    const stall = data.stalls.find((row) => row.number === number);
    const slot = data.slots.find((row) => row.start === start && row.end === end);
    return data.needs.find((need) => need.stallId === stall?.id && need.slotId === slot?.id)?.id;
  };
  const people = new Map<NeedId, Volunteer[]>();
  for (const place of gone) {
    const [needId, volunteer] = [heirOf(place), volunteers.get(place.volunteerId)];
    if (!needId || !volunteer) continue;
    const here = people.get(needId) ?? [];
    if (!here.includes(volunteer)) people.set(needId, [...here, volunteer]);
  }
  return people;
}

/** The needs of a fair with their people, in the order of the board: stall, slot, as entered. */
export function boardNeeds(
  data: FairData,
  conflicts: ReadonlyMap<AssignmentId, readonly Problem[]>,
  changes: PlanChanges | null,
): readonly BoardNeed[] {
  const gone = goneByNeed(data, changes?.gone ?? []);
  const gaps = new Map(fairGaps(data).byNeed.map((gap) => [gap.needId, gap]));
  const volunteers = new Map<VolunteerId, Volunteer>(data.volunteers.map((row) => [row.id, row]));
  const namesakes = new Map<string, Set<VolunteerId>>();
  const peopleAt = new Map<NeedId, { readonly assignment: Assignment; readonly volunteer: Volunteer }[]>();
  for (const assignment of data.assignments) {
    const volunteer = volunteers.get(assignment.volunteerId);
    if (!volunteer) continue;
    namesakes.set(volunteer.name, (namesakes.get(volunteer.name) ?? new Set()).add(volunteer.id));
    const people = peopleAt.get(assignment.needId) ?? [];
    people.push({ assignment, volunteer });
    peopleAt.set(assignment.needId, people);
  }
  const needsAt = groupBy(data.needs, ({ stallId, slotId }) => `${stallId} ${slotId}`);
  return data.stalls.flatMap((stall) =>
    data.slots.flatMap((slot) =>
      (needsAt.get(`${stall.id} ${slot.id}`) ?? []).flatMap((need): readonly BoardNeed[] => {
        const gap = gaps.get(need.id);
        if (!gap) return [];
        const people = (peopleAt.get(need.id) ?? []).map(
          ({ assignment, volunteer }): BoardPerson => ({
            assignment,
            volunteer,
            conflicts: conflicts.get(assignment.id) ?? [],
            isNameShared: (namesakes.get(volunteer.name)?.size ?? 0) > 1,
            isChanged: changes?.added.has(assignment.id) ?? false,
          }),
        );
        return [{ need, stall, slot, gap, people, gone: gone.get(need.id) ?? [] }];
      }),
    ),
  );
}

/** Stalls that a filter leaves on the board. */
export function shownStalls(
  stalls: readonly Stall[],
  needs: readonly BoardNeed[],
  { categoryId, teamId, show }: BoardFilter,
): readonly Stall[] {
  const stallsWith = (has: (row: BoardNeed) => boolean): ReadonlySet<string> =>
    new Set(needs.filter(has).map(({ stall }) => stall.id));
  const withTeam = stallsWith(({ people }) => people.some(({ volunteer }) => volunteer.teamId === teamId));
  const withMatter = stallsWith(({ gap, people, gone }) => {
    if (show === 'gaps') return gap.gap > 0;
    if (show === 'changed') return gone.length > 0 || people.some(({ isChanged }) => isChanged);
    return people.some(({ conflicts }) => conflicts.length > 0);
  });
  return stalls.filter(
    ({ id, categoryId: category }) =>
      (categoryId === null || category === categoryId) &&
      (teamId === null || withTeam.has(id)) &&
      (show === 'all' || withMatter.has(id)),
  );
}

/** Everybody of the board whose assignment is in conflict, in the order of the board. */
export function peopleInConflict(
  needs: readonly BoardNeed[],
): readonly { readonly row: BoardNeed; readonly person: BoardPerson }[] {
  return needs.flatMap((row) =>
    row.people.filter(({ conflicts }) => conflicts.length > 0).map((person) => ({ row, person })),
  );
}

/** How many places of the board are no longer as published: new ones and given up ones. */
export function changedPlaces(needs: readonly BoardNeed[]): number {
  return needs.reduce(
    (sum, { people, gone }) => sum + gone.length + people.filter(({ isChanged }) => isChanged).length,
    0,
  );
}

/** The need with an id; undefined when it was removed meanwhile. */
export function findNeed(needs: readonly BoardNeed[], needId: NeedId | null): BoardNeed | undefined {
  return needs.find(({ need }) => need.id === needId);
}

/** The person with an assignment; undefined when it was removed meanwhile. */
export function findPerson(needs: readonly BoardNeed[], id: AssignmentId | null): BoardPerson | undefined {
  return needs.flatMap(({ people }) => people).find(({ assignment }) => assignment.id === id);
}
