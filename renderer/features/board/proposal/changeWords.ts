import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import type { ProposedChange } from '../../../../shared/assign/proposal/proposedChange.ts';
import { clockSpan } from '../../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { Stall } from '../../../../shared/model/fair.ts';
import type { Volunteer } from '../../../../shared/model/volunteer.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { whoText } from '../carry.ts';

/** A change with the records that it is told with. */
export interface ToldChange {
  readonly change: ProposedChange;
  readonly volunteer: Volunteer;
  /** The stall that it is told under: the one that somebody comes to, else the one that is left. */
  readonly stall: Stall;
  /** Where somebody goes, e.g. “A3 09:00–10:15 · Service”; null for somebody who goes home. */
  readonly to: string | null;
  readonly from: string | null;
  /** The place without its stall, for where the stall stands above. */
  readonly inStall: string;
  /** The whole change as one sentence, without a full stop. */
  readonly sentence: string;
}

/** Stall, time and post of an assignment. */
function placeOf(text: Catalogue, data: FairData, { needId }: Assignment) {
  const need = data.needs.find(({ id }) => id === needId);
  const stall = data.stalls.find(({ id }) => id === need?.stallId);
  const slot = data.slots.find(({ id }) => id === need?.slotId);
  return {
    stall: stall?.number ?? '',
    slot: slot ? clockSpan(slot.start, slot.end) : '',
    post: need?.post || text.board.defaultPost,
  };
}

/** The changes of a proposal with what is said of them, in the order of the board: stall, slot, number of the person. */
export function toldChanges(text: Catalogue, { data, changes }: Proposal): readonly ToldChange[] {
  const volunteers = new Map(data.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const stalls = new Map(data.stalls.map((stall) => [stall.id, stall]));
  const stallAt = new Map(data.stalls.map(({ id }, index) => [id, index]));
  const slotAt = new Map(data.slots.map(({ id }, index) => [id, index]));
  const words = text.proposal;
  return changes
    .flatMap((change) => {
      const place = change.added ?? change.removed;
      const volunteer = volunteers.get(change.volunteerId);
      const stall = place && stalls.get(place.stallId);
      if (!place || !volunteer || !stall) return [];
      const inStall = words.inStall(placeOf(text, data, place));
      const to = change.added && text.board.gapLine(placeOf(text, data, change.added));
      const from = change.removed && text.board.gapLine(placeOf(text, data, change.removed));
      const who = whoText(volunteer);
      const gone = from === null ? '' : words.remove({ who, place: from });
      const come = to === null ? gone : words.add({ who, place: to });
      const sentence = to !== null && from !== null ? words.move({ who, from, to }) : come;
      return [{ place, told: { change, volunteer, stall, to, from, inStall, sentence } }];
    })
    .toSorted(
      (a, b) =>
        (stallAt.get(a.place.stallId) ?? 0) - (stallAt.get(b.place.stallId) ?? 0) ||
        (slotAt.get(a.place.slotId) ?? 0) - (slotAt.get(b.place.slotId) ?? 0) ||
        (a.told.volunteer.volunteerNo < b.told.volunteer.volunteerNo ? -1 : 1),
    )
    .map(({ told }) => told);
}
