import { parseIsoDate } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel believes in 29 February 1900; days before it are numbered one less. */
const FIRST_TRUE_SERIAL = 61;

/**
 * Excel's number of a local date `YYYY-MM-DD`: days since 1900 by the calendar, no time zone (rule 1).
 * @returns null when the text is no date or lies before 1900, where Excel has no dates.
 */
export function dateSerial(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== date) return null;
  const serial = (time - DAY_ZERO) / DAY;
  const excelSerial = serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
  return excelSerial >= 1 ? excelSerial : null;
}

/** The local date of an Excel serial (1900 system); the time of day is dropped. Null where there is no such date. */
export function dateOfSerial(serial: number): IsoDate | null {
  const days = Math.floor(serial);
  if (days < 1 || days === FIRST_TRUE_SERIAL - 1) return null;
  const time = DAY_ZERO + (days < FIRST_TRUE_SERIAL ? days + 1 : days) * DAY;
  return parseIsoDate(new Date(time).toISOString().slice(0, 10));
}
