import { useEffect, useState } from 'react';
import type { IsoDate } from '../../shared/model/basic.ts';
import { todayLocal } from '../db/clock.ts';

const MINUTE = 60_000;

/** Today by the clock of this PC; moves on at midnight while the program stays open. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(todayLocal);
  useEffect(() => {
    const timer = setInterval(() => setToday(todayLocal()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return today;
}
