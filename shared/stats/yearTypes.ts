import type { CategoryId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { Fact } from './fact.ts';
import type { AttendanceFigures } from './figureTypes.ts';

/** Figures of a group of records, and whether anything was recorded at all: nothing counted prints “—” (rule 6). */
export interface CountedFigures extends AttendanceFigures {
  readonly hasPeople: boolean;
  readonly hasPartners: boolean;
  readonly hasVisits: boolean;
  readonly hasItems: boolean;
  readonly hasLeaflets: boolean;
}

export interface MonthFigures extends CountedFigures {
  /** 1…12. */
  readonly month: number;
  /** Fairs held in the month; more than one when another month's was postponed into it. */
  readonly heldFairIds: readonly FairId[];
  /** Those among them that belong to another month's plan (rule 4). */
  readonly movedFairIds: readonly FairId[];
  /** Different residents as far as the office knows them; null = unknown. */
  readonly uniqueRecipients: number | null;
  /** Different volunteers who came, walk-ins included. */
  readonly distinctVolunteers: number;
}

export interface CategoryYearFigures extends CountedFigures {
  readonly categoryId: CategoryId;
  /** Share of the year's visits in tenths of a percent; shares sum to 1000. Null when no visits were counted. */
  readonly visitShare: number | null;
  /** January … December. */
  readonly byMonth: readonly CountedFigures[];
}

export interface PartnerYearFigures {
  readonly partnerUnitId: PartnerUnitId;
  /** Fairs to which the unit was invited and from which it did not withdraw. */
  readonly fairsExpected: number;
  readonly fairsPresent: number;
  readonly peopleExpected: number;
  readonly people: number;
  /** People who came, January … December; null where the unit was not expected and did not come. */
  readonly byMonth: readonly (number | null)[];
}

export interface VolunteerYearFigures {
  readonly volunteerId: string;
  /** Fairs at which the person came, walk-ins included. */
  readonly fairs: number;
  readonly expected: number;
  readonly present: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly excused: number;
  readonly absent: number;
  readonly unverified: number;
  readonly walkIn: number;
  readonly serviceMinutes: number;
  readonly unverifiedMinutes: number;
  /** Places served (present and walk-in), January … December; null where the person was neither expected nor came. */
  readonly byMonth: readonly (number | null)[];
}

/** Different residents served (服务人数), as far as the office knows them fair by fair; never guessed. */
export interface KnownRecipients {
  /** Sum over the fairs for which it is known; null when it is known for none. */
  readonly sum: number | null;
  readonly fairsKnown: number;
}

/** The figures of a year. A fair counts in the year and month of `heldDate` (rule 4). */
export interface YearFigures {
  readonly year: number;
  /** Fairs scheduled in the year, whatever became of them. */
  readonly fairsPlanned: number;
  readonly fairsHeld: number;
  /** Scheduled in the year and not held on the planned day: waiting for a new date, or held on another. */
  readonly fairsPostponed: number;
  readonly fairsCancelled: number;
  readonly total: CountedFigures;
  readonly distinctVolunteers: number;
  readonly distinctPartnerUnits: number;
  readonly uniqueRecipients: KnownRecipients;
  readonly months: readonly MonthFigures[];
  readonly categories: readonly CategoryYearFigures[];
  readonly partners: readonly PartnerYearFigures[];
  readonly volunteers: readonly VolunteerYearFigures[];
  /** Every record of the fairs held, from which all of the above is summed. */
  readonly facts: readonly Fact[];
}
