import type { Period } from '../calendar/period.ts';
import type { CategoryId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { Fact } from './fact.ts';
import type { AttendanceFigures } from './figureTypes.ts';
import type { PeriodPart } from './periodParts.ts';

/** Figures of a group of records, and whether anything was recorded at all: nothing counted prints “—” (rule 6). */
export interface CountedFigures extends AttendanceFigures {
  readonly hasPeople: boolean;
  readonly hasPartners: boolean;
  readonly hasVisits: boolean;
  readonly hasItems: boolean;
  readonly hasLeaflets: boolean;
}

/** Figures of a month, or of a year of a long period. */
export interface PartFigures extends CountedFigures {
  readonly part: PeriodPart;
  /** Fairs held in it; a month has more than one when another month's was postponed into it. */
  readonly heldFairIds: readonly FairId[];
  /** Those among them that belong to another month's plan (rule 4). */
  readonly movedFairIds: readonly FairId[];
  /** Different residents as far as the office knows them; null = unknown. */
  readonly uniqueRecipients: number | null;
  /** Different volunteers who came, walk-ins included. */
  readonly distinctVolunteers: number;
}

export interface CategoryFiguresOfPeriod extends CountedFigures {
  readonly categoryId: CategoryId;
  /** Share of the visits in tenths of a percent; shares sum to 1000. Null when no visits were counted. */
  readonly visitShare: number | null;
  /** In the order of the period's parts. */
  readonly byPart: readonly CountedFigures[];
}

export interface PartnerFiguresOfPeriod {
  readonly partnerUnitId: PartnerUnitId;
  /** Fairs to which the unit was invited and from which it did not withdraw. */
  readonly fairsExpected: number;
  readonly fairsPresent: number;
  readonly peopleExpected: number;
  readonly people: number;
  /** People who came, part by part; null where the unit was not expected and did not come. */
  readonly byPart: readonly (number | null)[];
}

export interface VolunteerFiguresOfPeriod {
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
  /** Places served (present and walk-in), part by part; null where the person was neither expected nor came. */
  readonly byPart: readonly (number | null)[];
}

/** Different residents served (服务人数), as far as the office knows them fair by fair; never guessed. */
export interface KnownRecipients {
  /** Sum over the fairs for which it is known; null when it is known for none. */
  readonly sum: number | null;
  readonly fairsKnown: number;
}

/** Who of the volunteers is new, came back, or stayed away; known only with all fairs before the period's end. */
export interface Retention {
  /** Came for the first time in the period. */
  readonly newcomers: number;
  /** Came in the period and before it. */
  readonly returning: number;
  /** Came once, and not in the six months before {@link asOf}. */
  readonly lapsed: number;
  /** The end of the period, or today where that is earlier. */
  readonly asOf: string;
}

/** The figures of a period. A fair counts on the day on which it was held (rule 4). */
export interface PeriodFigures {
  readonly period: Period;
  /** Fairs scheduled in the period, whatever became of them. */
  readonly fairsPlanned: number;
  readonly fairsHeld: number;
  /** Scheduled in the period and not held on the planned day: waiting for a new date, or held on another. */
  readonly fairsPostponed: number;
  readonly fairsCancelled: number;
  readonly total: CountedFigures;
  readonly distinctVolunteers: number;
  readonly distinctPartnerUnits: number;
  readonly uniqueRecipients: KnownRecipients;
  /** Null where the fairs before the period were not looked at. */
  readonly retention: Retention | null;
  readonly parts: readonly PartFigures[];
  readonly categories: readonly CategoryFiguresOfPeriod[];
  readonly partners: readonly PartnerFiguresOfPeriod[];
}

/** The figures of a year of which every record was read. */
export interface YearFigures extends PeriodFigures {
  readonly volunteers: readonly VolunteerFiguresOfPeriod[];
  /** Every record of the fairs held, from which all of the above is summed. */
  readonly facts: readonly Fact[];
}
