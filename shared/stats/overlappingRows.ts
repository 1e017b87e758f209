import type { FairColumns } from './columns/fairColumns.ts';
import { BLANK, CAME, NONE, SUBJECTS } from './columns/fairColumns.ts';
import { placeNumber } from './columns/placeNumber.ts';

const VOLUNTEER = SUBJECTS.indexOf('volunteer');

interface Span {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Of each volunteer whose rows overlap in time the first that begins before another has ended; a place with a reason for standing twice, as merged records have, is
 * left out (rule 9).
 */
export function overlappingRows({ assignments, attendance, slots }: FairColumns): readonly number[] {
  const explained = new Set<number>();
  for (const [row, person] of assignments.person.entries()) {
    if (assignments.hasReason[row] === 1)
      explained.add(placeNumber(person, assignments.slot[row], assignments.stall[row]));
  }
  const spans = new Map<number, Span[]>();
  for (const [row, kind] of attendance.kind.entries()) {
    if (kind !== VOLUNTEER || !CAME[attendance.state[row] ?? 0]) continue;
    const person = attendance.subject[row] ?? 0;
    const slotNumber = attendance.slot[row] ?? NONE;
    if (explained.size > 0 && explained.has(placeNumber(person, slotNumber, attendance.stall[row]))) continue;
    const slot = slots[slotNumber];
    const [minuteIn = BLANK, minuteOut = BLANK] = [attendance.minuteIn[row], attendance.minuteOut[row]];
    const start = minuteIn === BLANK ? (slot?.isKnown ? slot.start : BLANK) : minuteIn;
    const end = minuteOut === BLANK ? (slot?.isKnown ? slot.end : BLANK) : minuteOut;
    if (start === BLANK || end === BLANK) continue;
    const own = spans.get(person);
    if (own) own.push({ row, start, end });
    else spans.set(person, [{ row, start, end }]);
  }
  return [...spans.values()].flatMap((own) => overlapping(own) ?? []);
}

/** The row that begins before those before it have ended; null where none does. */
function overlapping(spans: readonly Span[]): number | null {
  if (spans.length < 2) return null;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let until = 0;
  for (const { row, start, end } of sorted) {
    if (end > start && start < until) return row;
    until = Math.max(until, end);
  }
  return null;
}
