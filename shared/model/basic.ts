import * as v from 'valibot';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Local calendar date `YYYY-MM-DD`. Text, so that no time zone can turn the 20th into the 19th (rule 1). */
export const IsoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(isRealDate, 'not a date of the calendar'),
  v.brand('IsoDate'),
);
export type IsoDate = v.InferOutput<typeof IsoDate>;

/** Day of every year, `MM-DD`; never the leap day, which most years do not have. */
export const MonthDay = v.pipe(
  v.string(),
  v.regex(/^\d{2}-\d{2}$/),
  v.check((text) => isRealDate(`2001-${text}`), 'not a day of every year'),
  v.brand('MonthDay'),
);
export type MonthDay = v.InferOutput<typeof MonthDay>;

/** UTC instant as ISO text; only for “when was this written”, never for the day of a fair. */
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.brand('Instant'));
export type Instant = v.InferOutput<typeof Instant>;

/** Minutes after local midnight, 0…1440. */
export const MinuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
export type MinuteOfDay = v.InferOutput<typeof MinuteOfDay>;

/** Service minutes that count at most of one person at one fair; null = all. */
export const MinutesCap = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)));

/** Month number 1…12. */
export const MonthNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
export type MonthNumber = v.InferOutput<typeof MonthNumber>;

/** A count of people, visits or things: a whole number, never negative. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export type Count = v.InferOutput<typeof Count>;

/** Characters that a name may have: enough for the longest unit name we know of. */
export const NAME_LENGTH = 60;

/** A name that must not be blank. Length is counted in characters: 𠮷 and 🌻 are one, though they are two in UTF-16. */
export const Name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((name) => [...name].length <= NAME_LENGTH, 'name too long'),
);

/** Free text of one or a few lines. */
export const FreeText = v.pipe(v.string(), v.maxLength(2000));
