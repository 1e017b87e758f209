import type { Assignment } from '../model/assignment.ts';
import type { Need, Slot, Stall } from '../model/fair.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { PaperContext } from './paperContext.ts';
import { byId } from './peopleContext.ts';

/** A place that somebody has at the fair. */
export interface DutyPlace {
  readonly stall: Stall;
  readonly slot: Slot;
  readonly need: Need;
  readonly isLead: boolean;
}

/** A volunteer with every place at the fair, by time. */
export interface PersonOnDuty {
  readonly volunteer: Volunteer;
  readonly places: readonly DutyPlace[];
}

const BY_NAME = new Intl.Collator('zh-CN');
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** Everybody assigned to the fair, each once, by name and then by number. */
export function peopleOnDuty(context: PaperContext): readonly PersonOnDuty[] {
  const { data } = context;
  const [stalls, needs, slots] = [byId(data.stalls), byId(data.needs), byId(data.slots)];
  const placeOf = ({ stallId, needId, slotId, volunteerId }: Assignment): readonly DutyPlace[] => {
    const [stall, need, slot] = [stalls.get(stallId), needs.get(needId), slots.get(slotId)];
    return stall && need && slot
      ? [{ stall, need, slot, isLead: stall.leadVolunteerId === volunteerId }]
      : [];
  };
  return [...groupBy(data.assignments, ({ volunteerId }) => volunteerId).values()]
    .flatMap((own): readonly PersonOnDuty[] => {
      const volunteer = own[0] && context.volunteer(own[0].volunteerId);
      const places = own
        .flatMap(placeOf)
        .toSorted((a, b) => a.slot.start - b.slot.start || a.stall.order - b.stall.order);
      return volunteer && places.length > 0 ? [{ volunteer, places }] : [];
    })
    .toSorted(
      (a, b) =>
        BY_NAME.compare(a.volunteer.name, b.volunteer.name) ||
        BY_NUMBER.compare(a.volunteer.volunteerNo, b.volunteer.volunteerNo),
    );
}
