import { fairIdsOfYear, scheduledDateOf, yearIdOf } from '../calendar/dates.ts';
import type { Community } from '../model/community.ts';
import type { Fair, FairTemplate, YearPlan } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import { DEFAULT_HOURS } from './defaultTemplate.ts';

type Hours = Pick<FairTemplate, 'setUpFrom' | 'clearUpTo'>;

/** A fair as planned: on the 20th, nothing decided yet. */
export function newFair(
  id: FairId,
  edition: number,
  community: Pick<Community, 'place' | 'meetingPoint' | 'minutesCap'>,
  hours: Hours = DEFAULT_HOURS,
): Fair {
  return {
    id,
    edition,
    scheduledDate: scheduledDateOf(id),
    postponedTo: null,
    heldDate: null,
    status: 'planned',
    statusReason: '',
    theme: '',
    place: community.place,
    meetingPoint: community.meetingPoint,
    setUpFrom: hours.setUpFrom,
    clearUpTo: hours.clearUpTo,
    weatherPlan: '',
    note: '',
    notice: '',
    summary: '',
    papersMadeAt: null,
    archivedAt: null,
    uniqueRecipients: null,
    minutesCap: community.minutesCap,
    filedPapers: [],
  };
}

/** Edition number for the next fair: one more than the last before it, or the community's first. */
export function nextEdition(
  earlierFairs: readonly Pick<Fair, 'edition'>[],
  community: Pick<Community, 'firstEdition'>,
): number {
  return earlierFairs.reduce((next, fair) => Math.max(next, fair.edition + 1), community.firstEdition);
}

export interface YearPlanOptions {
  readonly hours?: Hours;
  /** Months that already have a fair: no second one is made (rule 1). */
  readonly existing?: readonly FairId[];
}

/** Plans a year: its plan and a fair on the 20th of every month, with editions that count on from `firstEdition`. */
export function planYear(
  year: number,
  community: Pick<Community, 'place' | 'meetingPoint' | 'minutesCap'>,
  firstEdition: number,
  { hours = DEFAULT_HOURS, existing = [] }: YearPlanOptions = {},
): { readonly yearPlan: YearPlan; readonly fairs: readonly Fair[] } {
  const ids = fairIdsOfYear(year).filter((id) => !existing.includes(id));
  return {
    yearPlan: { id: yearIdOf(year), motto: '', ownHolidays: [], note: '' },
    fairs: ids.map((id, index) => newFair(id, firstEdition + index, community, hours)),
  };
}
