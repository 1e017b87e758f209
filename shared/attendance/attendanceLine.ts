import type { Attendance, AttendanceState } from '../model/attendance.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Slot } from '../model/fair.ts';
import type { SlotId } from '../model/ids.ts';
import { cameState, hasCome, isLate, isLeftEarly } from './serviceMinutes.ts';

/*
 * On paper a person of a stall has one line for the whole fair; in the records every slot has its own rows, because
 * needs, gaps and rates are counted by slot. These two functions go from one to the other and back.
 */

/** From signing in to signing out; null = not written down. */
export interface LineSegment {
  readonly minuteIn: MinuteOfDay | null;
  readonly minuteOut: MinuteOfDay | null;
}

/** What the line says. `state` null: nothing is known. */
export interface LineEntry {
  readonly state: AttendanceState | null;
  /** Leaving and coming back makes a second segment; none for people who did not come. */
  readonly segments: readonly LineSegment[];
  readonly note: string;
}

/** One attendance row to be, without ids. */
export type LineRow = Pick<Attendance, 'state' | 'minuteIn' | 'minuteOut' | 'isUnverified' | 'note'> & {
  readonly slotId: SlotId;
};

type KnownRow = Pick<Attendance, 'slotId' | 'state' | 'minuteIn' | 'minuteOut' | 'note' | 'sequence'>;

const NO_TIMES: LineSegment = { minuteIn: null, minuteOut: null };

interface Piece extends LineSegment {
  readonly slotIndex: number;
}

/** Cuts a segment at the slots' edges; the first slot also holds what is before it, the last what is after. */
function cut(segment: LineSegment, slots: readonly Slot[]): readonly Piece[] {
  const { minuteIn, minuteOut } = segment;
  const last = slots.length - 1;
  const pieces = slots.flatMap((slot, slotIndex): readonly Piece[] => {
    const starts = minuteIn !== null && (slotIndex === 0 || minuteIn > slot.start) ? minuteIn : slot.start;
    const ends = minuteOut !== null && (slotIndex === last || minuteOut < slot.end) ? minuteOut : slot.end;
    if (starts >= ends) return [];
    const isFirst = slotIndex === 0 && minuteIn === null;
    const isLast = slotIndex === last && minuteOut === null;
    return [{ slotIndex, minuteIn: isFirst ? null : starts, minuteOut: isLast ? null : ends }];
  });
  if (pieces.length > 0) return pieces;
  // Signed in after the end, or in and out in the same minute: no minutes, but the person was there.
  const latest = slots.findLastIndex(({ start }) => start <= (minuteIn ?? 0));
  return [{ ...segment, slotIndex: Math.max(0, latest) }];
}

/**
 * Rows of a line, one or more for each slot. `late` belongs to the first row of somebody who came, `leftEarly` to the
 * last; a slot that no segment touches was missed.
 * @param slots those of the line, in order of time; at least one
 */
export function writeLine(entry: LineEntry, slots: readonly Slot[]): readonly LineRow[] {
  const { state, note } = entry;
  if (state === null) return [];
  if (!hasCome(state)) {
    return slots.map(({ id }) => ({ slotId: id, state, ...NO_TIMES, isUnverified: false, note }));
  }
  const segments = entry.segments.length > 0 ? entry.segments : [NO_TIMES];
  const pieces = segments.flatMap((segment) => cut(segment, slots));
  const last = pieces.length - 1;
  const came = pieces.map(({ slotIndex, minuteIn, minuteOut }, index) => ({
    slotIndex,
    state: cameState({
      late: index === 0 && isLate(state),
      leftEarly: index === last && isLeftEarly(state),
    }),
    minuteIn,
    minuteOut,
    isUnverified: minuteOut === null,
  }));
  const rows = slots.flatMap(({ id }, slotIndex) => {
    const here = came.filter((piece) => piece.slotIndex === slotIndex);
    const missed = { slotIndex, state: 'absent' as const, ...NO_TIMES, isUnverified: false };
    return (here.length > 0 ? here : [missed]).map(({ slotIndex: _, ...row }) => ({
      slotId: id,
      ...row,
      note,
    }));
  });
  return rows;
}

function isJoint(before: KnownRow, after: KnownRow, slots: readonly Slot[]): boolean {
  const at = slots.findIndex(({ id }) => id === before.slotId);
  const [slot, next] = [slots[at], slots[at + 1]];
  return (
    slot !== undefined &&
    next !== undefined &&
    after.slotId === next.id &&
    before.minuteOut === slot.end &&
    (after.minuteIn === next.start || after.minuteIn === null)
  );
}

function stateOf(rows: readonly KnownRow[], came: readonly KnownRow[]): AttendanceState | null {
  if (came.length === 0) return rows.at(-1)?.state ?? null;
  return cameState({
    late: came.some(({ state }) => isLate(state)),
    leftEarly: came.some(({ state }) => isLeftEarly(state)),
  });
}

/** What the rows of a line say together. @param slots those of the line, in order of time */
export function readLine(rows: readonly KnownRow[], slots: readonly Slot[]): LineEntry {
  const place = new Map<SlotId | null, number>(slots.map(({ id }, index) => [id, index]));
  const ordered = rows.toSorted(
    (a, b) =>
      (place.get(a.slotId) ?? 0) - (place.get(b.slotId) ?? 0) ||
      (a.minuteIn ?? 0) - (b.minuteIn ?? 0) ||
      a.sequence - b.sequence,
  );
  const came = ordered.filter(({ state }) => hasCome(state));
  const segments: LineSegment[] = [];
  for (const [index, row] of came.entries()) {
    const before = came[index - 1];
    const open = segments.at(-1);
    if (before && open && isJoint(before, row, slots)) {
      segments[segments.length - 1] = { ...open, minuteOut: row.minuteOut };
    } else {
      segments.push({ minuteIn: row.minuteIn, minuteOut: row.minuteOut });
    }
  }
  const notes = new Set(ordered.map(({ note }) => note).filter((note) => note !== ''));
  return { state: stateOf(ordered, came), segments, note: [...notes].join(' ') };
}
