import type { Attendance, Tally } from '../model/attendance.ts';
import type { Measure } from '../model/category.ts';
import type { Booking, Need, PartnerPerson } from '../model/fair.ts';
import type { CategoryId, FairId, SlotId, StallId } from '../model/ids.ts';
import type { AttendanceFigures } from './figureTypes.ts';

interface FactBase {
  readonly fairId: FairId;
  readonly categoryId: CategoryId;
  readonly stallId: StallId | null;
  readonly slotId: SlotId | null;
  /** What this record adds to the figures; summing it over records gives every figure that is shown. */
  readonly figures: AttendanceFigures;
}

/** People needed at a stall and slot. */
export interface NeedFact extends FactBase {
  readonly kind: 'need';
  readonly need: Need;
}

/** An expected place and one of its rows. A second row of the place (came back) adds its minutes only. */
export interface PlaceFact extends FactBase {
  readonly kind: 'place';
  readonly volunteerId: string;
  readonly attendance: Attendance | null;
}

/** Somebody who came without being assigned 临时增补. */
export interface WalkInFact extends FactBase {
  readonly kind: 'walkIn';
  readonly volunteerId: string;
  readonly attendance: Attendance;
}

/** A partner's booking and one of its rows: a person by name or a headcount, never both counted (rule 8). */
export interface PartnerFact extends FactBase {
  readonly kind: 'partner';
  readonly booking: Booking;
  readonly person: PartnerPerson | null;
  readonly attendance: Attendance | null;
  /** People promised; on the first row of a booking, 0 on the others. */
  readonly peopleExpected: number;
}

/** A count of one service item. */
export interface TallyFact extends FactBase {
  readonly kind: 'tally';
  readonly tally: Tally;
  readonly measure: Measure;
  /** False where another source of the stall counts (rule 19, shared/attendance/countedTallies.ts). */
  readonly isCounted: boolean;
}

/** One record with what it adds to the figures. */
export type Fact = NeedFact | PlaceFact | WalkInFact | PartnerFact | TallyFact;
