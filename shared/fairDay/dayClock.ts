/** What two clocks say, in milliseconds since 1970: the one of the PC, which can be set, and time counted on from a moment. */
export interface ClockReading {
  readonly wall: number;
  /** Never goes back. */
  readonly counted: number;
}

const MINUTE = 60_000;
/** A clock that differs by less was only corrected. */
const TOLERATED = 2 * MINUTE;

/** Minutes by which the clock of the PC was set back; 0 when it goes right, or was set forward. */
export function minutesSetBack({ wall, counted }: ClockReading): number {
  return wall < counted - TOLERATED ? Math.round((counted - wall) / MINUTE) : 0;
}

/**
 * The moment to write down, in milliseconds since 1970: by the clock of the PC, except while that was set back, when time is
 * counted on from before. After a sleep of the PC the counted time is behind and the clock is right.
 */
export function trueMoment(reading: ClockReading): number {
  return minutesSetBack(reading) > 0 ? reading.counted : reading.wall;
}
