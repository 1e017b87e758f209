import type { LineEntry, LineSegment } from '../attendance/attendanceLine.ts';
import { cameState, hasCome, isLate } from '../attendance/serviceMinutes.ts';
import type { MinuteOfDay } from '../model/basic.ts';

/** What is tapped for somebody at the fair; `clear` takes back everything that is known of the line. */
export const TAPS = ['in', 'out', 'excused', 'absent', 'clear'] as const;
export type Tap = (typeof TAPS)[number];

/** Minutes after the start until which nobody is late, and before the end from which nobody leaves early. */
export const GRACE_MINUTES = 5;

/** When the line is planned to begin and to end. */
export interface PlannedSpan {
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

/** Where somebody is; `expected`: nothing is known yet. */
export type Presence = 'expected' | 'here' | 'left' | 'excused' | 'absent';

/** Where somebody is. A time out that is written down means that the person left, whatever the clock says. */
export function presenceOf({ state, segments }: LineEntry): Presence {
  if (state === null) return 'expected';
  if (!hasCome(state)) return state;
  return (segments.at(-1)?.minuteOut ?? null) === null ? 'here' : 'left';
}

function checkIn(entry: LineEntry, { start }: PlannedSpan, minute: MinuteOfDay): LineEntry {
  // A second tap of somebody who is here says nothing new.
  if (presenceOf(entry) === 'here') return entry;
  const cameBefore = entry.state !== null && hasCome(entry.state);
  const late = cameBefore ? isLate(entry.state) : minute > start + GRACE_MINUTES;
  const before = cameBefore ? entry.segments : [];
  // However the clock was set: nobody comes back before having left.
  const minuteIn = Math.max(minute, before.at(-1)?.minuteOut ?? 0);
  return {
    ...entry,
    state: cameState({ late, leftEarly: false }),
    segments: [...before, { minuteIn, minuteOut: null }],
  };
}

function checkOut(entry: LineEntry, { start, end }: PlannedSpan, minute: MinuteOfDay): LineEntry {
  if (presenceOf(entry) !== 'here') return entry;
  const open: LineSegment = entry.segments.at(-1) ?? { minuteIn: null, minuteOut: null };
  const minuteOut = Math.max(minute, open.minuteIn ?? start);
  return {
    ...entry,
    state: cameState({ late: isLate(entry.state), leftEarly: minuteOut < end - GRACE_MINUTES }),
    segments: [...entry.segments.slice(0, -1), { ...open, minuteOut }],
  };
}

/**
 * What a line says after a tap. Late and left early follow from the clock; no time is ever before the one that it
 * follows, also when the clock was set back. A tap that says nothing new leaves the line as it is.
 */
export function applyTap(entry: LineEntry, tap: Tap, span: PlannedSpan, minute: MinuteOfDay): LineEntry {
  switch (tap) {
    case 'in':
      return checkIn(entry, span, minute);
    case 'out':
      return checkOut(entry, span, minute);
    case 'excused':
    case 'absent':
      return { ...entry, state: tap, segments: [] };
    case 'clear':
      return { state: null, segments: [], note: '' };
  }
}
