import type { AttendanceId, BookingId, ServiceItemId, StallId } from '../../model/ids.ts';
import type { LineKey } from '../stallLines.ts';

/** What the program proposes to do about a case; done only when somebody says so, and undone as everything else. */
export type Proposal =
  /** The person was there from the planned start to the planned end, was not, or was excused. */
  | { readonly kind: 'present' | 'absent' | 'excused'; readonly line: LineKey }
  /** The person left at the planned end: the time is no longer 待核实. */
  | { readonly kind: 'plannedEnd'; readonly line: LineKey }
  /** The person came without being assigned. */
  | { readonly kind: 'markWalkIn'; readonly rowIds: readonly AttendanceId[] }
  /** Rows that nobody can say anything about are taken out. */
  | { readonly kind: 'removeRows'; readonly rowIds: readonly AttendanceId[] }
  /** As many came as were promised, or nobody. */
  | { readonly kind: 'unitCame' | 'unitCameNot'; readonly bookingId: BookingId }
  /** Of names and a headcount only the names stay, or only the headcount. */
  | { readonly kind: 'namesOnly' | 'headcountOnly'; readonly bookingId: BookingId }
  /** The sums of the resident sign-in sheet become the numbers of the tally sheet. */
  | { readonly kind: 'namesIntoTally'; readonly stallId: StallId }
  /** Nobody asked for this item at the stall. */
  | { readonly kind: 'nobodyAsked'; readonly stallId: StallId; readonly serviceItemId: ServiceItemId }
  /** The stall served nobody. */
  | { readonly kind: 'servedNobody'; readonly stallId: StallId };

export type ProposalKind = Proposal['kind'];
