import * as v from 'valibot';
import { daysAfter, partsOf } from '../calendar/dates.ts';
import type { Period } from '../calendar/period.ts';
import type { Instant, IsoDate } from '../model/basic.ts';
import { Certificate } from '../model/certificate.ts';
import type { MakeId, VolunteerId } from '../model/ids.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';

/** What all certificates of a batch have in common. */
export interface CertificateTerms extends Period {
  readonly issuedOn: IsoDate;
}

/** Whom a certificate is for and what it says. */
export interface CertifiedPerson {
  readonly volunteerId: VolunteerId;
  readonly fairs: number;
  readonly minutes: number;
}

/** Certificates may be prepared for a ceremony; a slip of the pen in the year is not one. */
const MOST_DAYS_AHEAD = 60;

/**
 * Why certificates cannot be given out on these terms; null when they can.
 * @returns `periodReversed`, `periodNotOver`, `certificateBeforeEnd` or `certificateTooFarAhead`
 */
export function validateTerms({ from, to, issuedOn }: CertificateTerms, today: IsoDate): Problem | null {
  if (to < from) return problem('periodReversed', { from, to });
  if (to > today) return problem('periodNotOver', { date: to });
  if (issuedOn < to) return problem('certificateBeforeEnd', { date: issuedOn, to });
  return issuedOn > daysAfter(today, MOST_DAYS_AHEAD)
    ? problem('certificateTooFarAhead', { date: issuedOn, days: MOST_DAYS_AHEAD })
    : null;
}

/** The next running number of a year: one more than the highest that is in use. */
export function nextCertificateNumber(
  certificates: readonly Pick<Certificate, 'year' | 'number'>[],
  year: number,
): number {
  return certificates.reduce((next, own) => (own.year === year ? Math.max(next, own.number + 1) : next), 1);
}

/** One certificate a person, numbered on in the year of issue in the order of the people. */
export function makeCertificates(
  people: readonly CertifiedPerson[],
  existing: readonly Certificate[],
  { from, to, issuedOn }: CertificateTerms,
  { makeId, recordedAt }: { readonly makeId: MakeId; readonly recordedAt: Instant },
): readonly Certificate[] {
  const { year } = partsOf(issuedOn);
  const first = nextCertificateNumber(existing, year);
  return people.map(({ volunteerId, fairs, minutes }, index) =>
    v.parse(Certificate, {
      id: makeId(),
      year,
      number: first + index,
      volunteerId,
      from,
      to,
      fairs,
      minutes,
      issuedOn,
      recordedAt,
    }),
  );
}
