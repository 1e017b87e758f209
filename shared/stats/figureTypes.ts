import type { CategoryId, FairId } from '../model/ids.ts';

/** Figures of one fair (or of one category of it). Counts of people are places: one person × one slot. */
export interface AttendanceFigures {
  readonly needed: number;
  /** Needed places that somebody filled, walk-ins included; never more than needed. */
  readonly covered: number;
  readonly expected: number;
  /** Expected places whose volunteer came, including late and left early. */
  readonly present: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly excused: number;
  readonly absent: number;
  readonly walkIn: number;
  /** Expected places without any attendance row: unknown is not absent (rule 16). */
  readonly unverified: number;
  readonly serviceMinutes: number;
  /** Minutes whose end was not written down and was taken from the plan. */
  readonly unverifiedMinutes: number;
  readonly units: number;
  readonly unitPeople: number;
  readonly visits: number;
  readonly items: number;
  readonly leaflets: number;
}

export interface CategoryFigures extends AttendanceFigures {
  readonly categoryId: CategoryId;
}

/** Figures of a fair: every active or used category has a row (rule 6), and the rows add up to the total. */
export interface FairFigures {
  readonly fairId: FairId;
  readonly byCategory: readonly CategoryFigures[];
  readonly total: AttendanceFigures;
}
