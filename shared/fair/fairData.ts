import type { Assignment } from '../model/assignment.ts';
import type { Attendance, Tally } from '../model/attendance.ts';
import type { Category, ServiceItem } from '../model/category.ts';
import type { Community, Group } from '../model/community.ts';
import type { Booking, Fair, Need, Slot, Stall, YearPlan } from '../model/fair.ts';
import type { GroundPlan } from '../model/groundPlan.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Publication } from '../model/publication.ts';
import type { Reply } from '../model/reply.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';

/** What all fairs share: the community and its registers, active or not (old fairs refer to inactive ones). */
export interface Registers {
  readonly community: Community;
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly serviceItems: readonly ServiceItem[];
  readonly partnerUnits: readonly PartnerUnit[];
  readonly volunteers: readonly Volunteer[];
}

/** The records of one fair. */
export interface FairRecords {
  readonly fair: Fair;
  readonly slots: readonly Slot[];
  readonly stalls: readonly Stall[];
  readonly needs: readonly Need[];
  readonly bookings: readonly Booking[];
  readonly assignments: readonly Assignment[];
  readonly attendance: readonly Attendance[];
  readonly tallies: readonly Tally[];
}

/** One fair with everything that its papers, its board and its figures need. */
export interface FairData extends Registers, FairRecords {
  /** What volunteers answered when asked about this fair; figures do not need it. */
  readonly replies: readonly Reply[];
  /** Who is kept apart from whom and who likes to be together; for assigning only, on no paper. */
  readonly volunteerPairs: readonly VolunteerPair[];
  /** What of the plan has left the office; null while nothing has. */
  readonly publication: Publication | null;
  /** Where tables stand on the ground; null while nobody has drawn it. */
  readonly groundPlan: GroundPlan | null;
}

/** A year's fairs, in order of month, with the registers. */
export interface YearData extends Registers {
  readonly year: number;
  readonly yearPlan: YearPlan | null;
  readonly fairs: readonly FairRecords[];
}
