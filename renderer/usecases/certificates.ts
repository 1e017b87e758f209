import * as v from 'valibot';
import type { Period } from '../../shared/calendar/period.ts';
import { certifiableService } from '../../shared/certificates/certifiableService.ts';
import type { CertificateCandidates } from '../../shared/certificates/certificateCandidates.ts';
import { certificateCandidates } from '../../shared/certificates/certificateCandidates.ts';
import type { CertificateTerms } from '../../shared/certificates/issueCertificates.ts';
import { makeCertificates, validateTerms } from '../../shared/certificates/issueCertificates.ts';
import type { Certificate } from '../../shared/model/certificate.ts';
import type { VolunteerId } from '../../shared/model/ids.ts';
import { CertificateId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { serviceRecord } from '../../shared/people/serviceRecord.ts';
import { volunteerLabel } from '../../shared/people/volunteerLabel.ts';
import { certificateKey } from '../../shared/text/certificateNumber.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { nowInstant, todayLocal } from '../db/clock.ts';
import { makeId } from '../db/makeId.ts';
import { database } from '../db/openDatabase.ts';
import { mustExist } from './changeFair.ts';
import { readOwnRecords } from './ownRecords.ts';
import { readServiceRecords } from './serviceRecords.ts';
import { useAnswer } from './useAnswer.ts';
import { useLive } from './useLive.ts';

async function readCandidates(
  volunteerIds: readonly VolunteerId[],
  period: Period,
): Promise<CertificateCandidates> {
  const db = database();
  const [people, records, certificates] = await Promise.all([
    db.volunteers.bulkGet([...volunteerIds]),
    readServiceRecords(volunteerIds, period),
    db.certificates.toArray(),
  ]);
  return certificateCandidates(
    people.flatMap((person) => person ?? []),
    ({ id }) => records.get(id),
    certificates,
    period,
  );
}

/** Whom of some people a certificate can be given to for a period, live; undefined while reading. */
export function useCertificateCandidates(
  volunteerIds: readonly VolunteerId[],
  period: Period,
): CertificateCandidates | undefined {
  return useAnswer([...volunteerIds, period.from, period.to].join(' '), () =>
    readCandidates(volunteerIds, period),
  );
}

/**
 * Gives certificates out, numbered on in the year of issue in the order of the people. Records and numbers are read inside the
 * transaction: a certificate says what the records say at that moment, and no number is given twice.
 * @returns ids in the order of the people; `certificateForNobody`, `certificateNoService` or why the terms do not do, and
 *   nothing is given out then
 */
export async function issueCertificates(
  volunteerIds: readonly VolunteerId[],
  terms: CertificateTerms,
): Promise<Result<readonly CertificateId[], Problem>> {
  const [first] = volunteerIds;
  if (first === undefined) return failure(problem('certificateForNobody'));
  const { name } = mustExist(await database().volunteers.get(first), 'The volunteer');
  const label =
    volunteerIds.length === 1
      ? changeLabel('issueCertificate', { name })
      : changeLabel('issueCertificates', { count: volunteerIds.length });
  return change(label, async (db) => {
    const refusal = validateTerms(terms, todayLocal());
    if (refusal) return failure(refusal);
    const records = await readServiceRecords(volunteerIds, terms, db);
    const people = await db.volunteers.bulkGet([...volunteerIds]);
    const able = people.flatMap((person) => {
      const record = person && !person.isErased ? records.get(person.id) : undefined;
      return person && record && record.minutes > 0
        ? [{ volunteerId: person.id, fairs: record.fairs, minutes: record.minutes }]
        : [];
    });
    const without = people.find((person) => !able.some(({ volunteerId }) => volunteerId === person?.id));
    if (able.length < volunteerIds.length)
      return failure(problem('certificateNoService', { name: without ? volunteerLabel(without) : '' }));
    const certificates = makeCertificates(able, await db.certificates.toArray(), terms, {
      makeId,
      recordedAt: nowInstant(),
    });
    await db.certificates.bulkAdd([...certificates]);
    return success(certificates.map(({ id }) => v.parse(CertificateId, id)));
  });
}

/** Takes a certificate out of the list, as one change that can be undone. Its number is free again if it was the last. */
export async function removeCertificate(certificate: Certificate): Promise<Result<true, Problem>> {
  const { name } = mustExist(await database().volunteers.get(certificate.volunteerId), 'The volunteer');
  const label = changeLabel('removeCertificate', { name, number: certificateKey(certificate) });
  return change(label, async (db) => {
    await db.certificates.delete(certificate.id);
    return success(true);
  });
}

/** A certificate that was given out, beside what the records of its time say now. */
export interface GivenCertificate {
  readonly certificate: Certificate;
  readonly fairs: number;
  readonly minutes: number;
  /** The records say something else than what was certified. */
  readonly differs: boolean;
}

/** The certificates given to a volunteer, newest number first. */
export async function readGivenCertificates(volunteerId: VolunteerId): Promise<readonly GivenCertificate[]> {
  const [certificates, own] = await Promise.all([
    database().certificates.where({ volunteerId }).toArray(),
    readOwnRecords(volunteerId),
  ]);
  return certificates
    .toSorted((a, b) => b.year - a.year || b.number - a.number)
    .map((certificate) => {
      const { fairs, minutes } = certifiableService(serviceRecord(own, certificate));
      const differs = fairs !== certificate.fairs || minutes !== certificate.minutes;
      return { certificate, fairs, minutes, differs };
    });
}

/** The certificates given to a volunteer, newest number first, live; undefined while reading. */
export function useGivenCertificates(volunteerId: VolunteerId): readonly GivenCertificate[] | undefined {
  return useLive(() => readGivenCertificates(volunteerId), [volunteerId]);
}
