import { promises, standingReplies } from '../../../shared/assign/replies.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { NeedGap } from '../../../shared/fair/fairGaps.ts';
import { fairGaps } from '../../../shared/fair/fairGaps.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { Need, Slot, Stall } from '../../../shared/model/fair.ts';
import type { CategoryId, NeedId, VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';

/** Somebody at a need. */
export interface BoardPerson {
  readonly assignment: Assignment;
  readonly volunteer: Volunteer;
  /** Answered by phone that this slot does not suit: somebody else must be found. */
  readonly cannotCome: boolean;
}

/** One need on the board with its people. */
export interface BoardNeed {
  readonly need: Need;
  readonly stall: Stall;
  readonly slot: Slot;
  readonly gap: NeedGap;
  readonly people: readonly BoardPerson[];
}

export interface BoardFilter {
  readonly categoryId: CategoryId | null;
  readonly isOnlyGaps: boolean;
}

/** The needs of a fair with their people, in the order of the board: stall, slot, as entered. */
export function boardNeeds(data: FairData): readonly BoardNeed[] {
  const gaps = new Map(fairGaps(data).byNeed.map((gap) => [gap.needId, gap]));
  const volunteers = new Map<VolunteerId, Volunteer>(data.volunteers.map((row) => [row.id, row]));
  const replies = standingReplies(data.replies, data.slots);
  return data.stalls.flatMap((stall) =>
    data.slots.flatMap((slot) =>
      data.needs
        .filter((need) => need.stallId === stall.id && need.slotId === slot.id)
        .flatMap((need): readonly BoardNeed[] => {
          const gap = gaps.get(need.id);
          if (!gap) return [];
          const people = data.assignments
            .filter(({ needId }) => needId === need.id)
            .flatMap((assignment) => {
              const volunteer = volunteers.get(assignment.volunteerId);
              const reply = replies.get(assignment.volunteerId);
              const cannotCome = reply !== undefined && !promises(reply, slot.id);
              return volunteer ? [{ assignment, volunteer, cannotCome }] : [];
            });
          return [{ need, stall, slot, gap, people }];
        }),
    ),
  );
}

/** Stalls that a filter leaves on the board. */
export function shownStalls(
  data: FairData,
  needs: readonly BoardNeed[],
  { categoryId, isOnlyGaps }: BoardFilter,
): readonly Stall[] {
  const withGap = new Set(needs.filter(({ gap }) => gap.gap > 0).map(({ stall }) => stall.id));
  return data.stalls.filter(
    (stall) =>
      (categoryId === null || stall.categoryId === categoryId) && (!isOnlyGaps || withGap.has(stall.id)),
  );
}

/** The need with an id; undefined when it was removed meanwhile. */
export function findNeed(needs: readonly BoardNeed[], needId: NeedId | null): BoardNeed | undefined {
  return needs.find(({ need }) => need.id === needId);
}
