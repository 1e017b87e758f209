import { partsOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Volunteer } from '../model/volunteer.ts';

/** Under this age a guardian's consent is needed (rule 11). */
export const ADULT_AGE = 18;

/** Age in whole years on a day; somebody born on 29 February is a year older from 1 March on. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const born = partsOf(birthDate);
  const then = partsOf(day);
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/** True when the person is known to be under 18 on a day; without a birth date nobody is. */
export function isMinor({ birthDate }: Pick<Volunteer, 'birthDate'>, day: IsoDate): boolean {
  return birthDate !== null && ageOn(birthDate, day) < ADULT_AGE;
}
