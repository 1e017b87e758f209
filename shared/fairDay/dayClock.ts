import type { MinuteOfDay } from '../model/basic.ts';

/** What two clocks say: the one on the wall, which can be set, and the time that really went by since a moment. */
export interface ClockReading {
  /** Milliseconds since local midnight by the clock of the PC. */
  readonly wall: number;
  /** Milliseconds since local midnight, counted on from the first reading; it never goes back. */
  readonly counted: number;
}

const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
/** A clock that differs by less was only corrected. */
const TOLERATED = 2 * MINUTE;

/** Minutes by which the clock of the PC was set back; 0 when it goes right, or was set forward. */
export function minutesSetBack({ wall, counted }: ClockReading): number {
  return wall < counted - TOLERATED ? Math.round((counted - wall) / MINUTE) : 0;
}

/**
 * The minute of the day to write down: by the clock of the PC, except while that was set back, when time is counted on from
 * before. After a sleep of the PC the counted time is behind and the clock is right.
 */
export function dayMinute(reading: ClockReading): MinuteOfDay {
  const shown = minutesSetBack(reading) > 0 ? reading.counted : reading.wall;
  return Math.min(MINUTES_PER_DAY, Math.max(0, Math.floor(shown / MINUTE)));
}
