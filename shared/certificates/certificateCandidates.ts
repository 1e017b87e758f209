import type { Period } from '../calendar/period.ts';
import { isSamePeriod } from '../calendar/period.ts';
import type { Certificate } from '../model/certificate.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { ServiceRecord } from '../people/serviceRecord.ts';
import type { CertifiableService } from './certifiableService.ts';
import { certifiableService } from './certifiableService.ts';

/** Somebody to whom a certificate can be given. */
export interface CertificateCandidate {
  readonly volunteer: Volunteer;
  readonly service: CertifiableService;
  /** The latest certificate of this person for the same period; null when there is none. */
  readonly given: Certificate | null;
}

/** Those who can have a certificate for a period, and those who have nothing to certify. */
export interface CertificateCandidates {
  readonly able: readonly CertificateCandidate[];
  readonly without: readonly Volunteer[];
}

/**
 * Whom a certificate can be given to, in the order of the people. Somebody without a minute of service has nothing to
 * certify, and nobody can hand a certificate to a person who was deleted for good.
 */
export function certificateCandidates(
  people: readonly Volunteer[],
  recordOf: (volunteer: Volunteer) => ServiceRecord | undefined,
  certificates: readonly Certificate[],
  period: Period,
): CertificateCandidates {
  const givenTo = new Map(
    certificates
      .filter((certificate) => isSamePeriod(certificate, period))
      .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.number - b.number)
      .map((certificate) => [certificate.volunteerId, certificate]),
  );
  const all = people
    .filter(({ isErased }) => !isErased)
    .map((volunteer) => ({ volunteer, record: recordOf(volunteer) }));
  return {
    able: all.flatMap(({ volunteer, record }) =>
      record && record.minutes > 0
        ? [{ volunteer, service: certifiableService(record), given: givenTo.get(volunteer.id) ?? null }]
        : [],
    ),
    without: all.flatMap(({ volunteer, record }) => (record && record.minutes > 0 ? [] : [volunteer])),
  };
}

/** True for somebody who needs no second look: nothing is unverified, and there is no certificate for the period yet. */
export function isPlainCandidate({ service, given }: CertificateCandidate): boolean {
  return service.unverifiedOn.length === 0 && given === null;
}
