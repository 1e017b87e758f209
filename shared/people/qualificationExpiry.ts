import { daysBetween } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Qualification } from '../model/volunteer.ts';

/** A qualification that runs out within so many days is pointed out: time enough to renew it before the next fair. */
export const EXPIRES_SOON_DAYS = 60;

export type QualificationExpiry = 'valid' | 'expiresSoon' | 'expired';

/** Where a qualification stands on a day; its last valid day still counts. */
export function qualificationExpiry(
  { expiresOn }: Pick<Qualification, 'expiresOn'>,
  today: IsoDate,
): QualificationExpiry {
  if (expiresOn === null) return 'valid';
  const daysLeft = daysBetween(today, expiresOn);
  if (daysLeft < 0) return 'expired';
  return daysLeft <= EXPIRES_SOON_DAYS ? 'expiresSoon' : 'valid';
}
