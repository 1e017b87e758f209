import { useCallback, useEffect, useState } from 'react';
import type { ClockReading } from '../../shared/fairDay/dayClock.ts';
import { minutesSetBack, trueMoment } from '../../shared/fairDay/dayClock.ts';
import type { MinuteOfDay } from '../../shared/model/basic.ts';
import { minuteOfDay } from '../db/clock.ts';

/** Often enough for a clock that shows minutes, in milliseconds. */
const TICK = 2000;

/** When counting began: by the clock of the PC, and by the time that only goes forward. */
let begun = { wall: Date.now(), at: performance.now() };

function readClock(): ClockReading {
  const wall = Date.now();
  const counted = begun.wall + performance.now() - begun.at;
  // Set forward, or after a sleep of the PC: the clock is right, and counting goes on from there.
  if (wall > counted) begun = { wall, at: performance.now() };
  return { wall, counted };
}

/** The minute of the day that a tap is recorded with. */
export function minuteNow(): MinuteOfDay {
  return minuteOfDay(trueMoment(readClock()));
}

/** The clock of the fair day. */
export interface DayClock {
  readonly minute: MinuteOfDay;
  /** Minutes by which the clock of the PC was set back; 0 when it goes right. */
  readonly setBack: number;
  /** The office says that the clock of the PC is right: counting begins anew. */
  readonly trust: () => void;
}

/** The minute of the day as it is recorded, live, and whether the clock of the PC was set back meanwhile. */
export function useDayClock(): DayClock {
  // Two numbers, so that a tick that says nothing new draws nothing.
  const [minute, setMinute] = useState(minuteNow);
  const [setBack, setSetBack] = useState(() => minutesSetBack(readClock()));
  const tick = useCallback(() => {
    setMinute(minuteNow());
    setSetBack(minutesSetBack(readClock()));
  }, []);
  useEffect(() => {
    const timer = setInterval(tick, TICK);
    return () => clearInterval(timer);
  }, [tick]);
  const trust = useCallback(() => {
    begun = { wall: Date.now(), at: performance.now() };
    tick();
  }, [tick]);
  return { minute, setBack, trust };
}
