import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { certifiableService } from '../../../shared/certificates/certifiableService.ts';
import {
  certificateCandidates,
  isPlainCandidate,
} from '../../../shared/certificates/certificateCandidates.ts';
import type { CertificateTerms } from '../../../shared/certificates/issueCertificates.ts';
import {
  makeCertificates,
  nextCertificateNumber,
  validateTerms,
} from '../../../shared/certificates/issueCertificates.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { VolunteerId } from '../../../shared/model/ids.ts';
import type { ServiceRecord } from '../../../shared/people/serviceRecord.ts';
import { serviceRecord } from '../../../shared/people/serviceRecord.ts';
import { yearFigures } from '../../../shared/stats/yearFigures.ts';
import { certificateOf } from '../../fixtures/certificateOf.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';
import { day, makeVolunteer } from '../people/makeVolunteer.ts';
import { arbitraryYear, REGISTERS, YEAR } from '../stats/arbitraryYear.ts';
import { attendanceOf, PLAIN_FAIR } from '../stats/plainYear.ts';

const TODAY = day('2026-06-08');
const terms = (more: Partial<CertificateTerms> = {}): CertificateTerms => ({
  ...periodOfYear(2025),
  issuedOn: TODAY,
  ...more,
});
const at = { makeId: () => 'c', recordedAt: v.parse(Instant, '2026-06-08T02:00:00.000Z') };
const person = (id: string) => ({ volunteerId: v.parse(VolunteerId, id), fairs: 1, minutes: 75 });

/** What v1 did at the plain fair, by these rows. */
function recordOf(rows: Parameters<typeof attendanceOf>[0][], more = {}): ServiceRecord {
  const { fair, slots, stalls, needs, assignments } = PLAIN_FAIR;
  const attendance = rows.map((row, sequence) => attendanceOf({ subjectId: 'v1', sequence, ...row }));
  return serviceRecord(
    { fairs: [{ ...fair, ...more }], slots, stalls, needs, assignments, attendance },
    periodOfYear(YEAR),
  );
}

describe('the number of a certificate', () => {
  it('begins with 1 in each year, and is one more than the highest in use, whatever was deleted', () => {
    expect(nextCertificateNumber([], 2026)).toBe(1);
    const given = [certificateOf('v1', { number: 7 }), certificateOf('v2', { number: 3 })];
    expect(nextCertificateNumber(given, 2026)).toBe(8);
    expect(nextCertificateNumber(given, 2027)).toBe(1);
  });

  it('is never given twice in a year, however many batches are issued', () => {
    const batches = fc.array(
      fc.record({ year: fc.constantFrom(2025, 2026), people: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(batches, (orders) => {
        const all: ReturnType<typeof certificateOf>[] = [];
        for (const { year, people } of orders) {
          const who = Array.from({ length: people }, (_, index) => person(`v${index}`));
          all.push(...makeCertificates(who, all, terms({ issuedOn: day(`${year}-12-31`) }), at));
        }
        const numbers = all.map(({ year, number }) => `${year}/${number}`);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it('goes on in the order of the people, in the year of issue', () => {
    const given = [certificateOf('v9', { number: 4 })];
    const issued = makeCertificates([person('b'), person('a')], given, terms(), at);
    expect(issued.map(({ volunteerId, year, number }) => [volunteerId, year, number])).toEqual([
      ['b', 2026, 5],
      ['a', 2026, 6],
    ]);
  });
});

describe('terms of a certificate', () => {
  const problemOf = (more: Partial<CertificateTerms>) => validateTerms(terms(more), TODAY)?.code ?? null;

  it('are good for a time that is over, on a day after it, also some days ahead', () => {
    expect(problemOf({})).toBeNull();
    expect(problemOf({ from: TODAY, to: TODAY })).toBeNull();
    expect(problemOf({ issuedOn: day('2026-08-07') })).toBeNull();
  });

  it('are refused when the time is reversed or not over, or the day lies before its end or far ahead', () => {
    expect(problemOf({ from: day('2025-02-01'), to: day('2025-01-31') })).toBe('periodReversed');
    expect(problemOf({ to: day('2026-06-09') })).toBe('periodNotOver');
    expect(problemOf({ issuedOn: day('2025-12-30') })).toBe('certificateBeforeEnd');
    expect(problemOf({ issuedOn: day('2026-08-08') })).toBe('certificateTooFarAhead');
  });
});

describe('what a certificate says', () => {
  it('is what the year’s figures say, for everybody', () => {
    fc.assert(
      fc.property(arbitraryYear, (year) => {
        const { volunteers } = yearFigures(year);
        for (const { id } of REGISTERS.volunteers) {
          const own = {
            fairs: year.fairs.map(({ fair }) => fair),
            slots: year.fairs.flatMap(({ slots }) => slots),
            stalls: year.fairs.flatMap(({ stalls }) => stalls),
            needs: year.fairs.flatMap(({ needs }) => needs),
            assignments: year.fairs
              .flatMap(({ assignments }) => assignments)
              .filter(({ volunteerId }) => volunteerId === id),
            attendance: year.fairs
              .flatMap(({ attendance }) => attendance)
              .filter(({ subjectId }) => subjectId === id),
          };
          const { fairs, minutes } = certifiableService(serviceRecord(own, periodOfYear(YEAR)));
          const figures = volunteers.find(({ volunteerId }) => volunteerId === id);
          expect([fairs, minutes]).toEqual([figures?.fairs ?? 0, figures?.serviceMinutes ?? 0]);
        }
      }),
    );
  });

  it('counts time that is not verified, and says on which days', () => {
    const service = certifiableService(
      recordOf([{ minuteOut: null }, { slotId: 't1', minuteIn: 615, minuteOut: 690 }]),
    );
    expect(service).toMatchObject({ fairs: 1, minutes: 150, unverifiedMinutes: 75, openFairs: 0 });
    expect(service.unverifiedOn).toEqual([PLAIN_FAIR.fair.heldDate]);
  });

  it('knows fairs that are not archived yet', () => {
    expect(certifiableService(recordOf([{}], { status: 'held' })).openFairs).toBe(1);
  });
});

describe('whom a certificate can be given to', () => {
  const people = ['v1', 'v2'].map((id) => makeVolunteer(id));
  const of = (record: ServiceRecord, certificates = [certificateOf('v9')]) =>
    certificateCandidates(
      people,
      ({ id }) => (id === 'v1' ? record : undefined),
      certificates,
      periodOfYear(YEAR),
    );

  it('is who served; the others are named', () => {
    const { able, without } = of(recordOf([{}]));
    expect(able.map(({ volunteer }) => volunteer.id)).toEqual(['v1']);
    expect(without.map(({ id }) => id)).toEqual(['v2']);
    expect(of(recordOf([{ state: 'absent' }])).able).toEqual([]);
  });

  it('is nobody who was deleted for good', () => {
    const erased = people.map((volunteer) => ({ ...volunteer, isErased: true }));
    const found = certificateCandidates(erased, () => recordOf([{}]), [], periodOfYear(YEAR));
    expect(found).toEqual({ able: [], without: [] });
  });

  it('is ticked at first unless time is unverified or the same time was certified before', () => {
    const plain = firstOf(of(recordOf([{}])).able);
    expect(isPlainCandidate(plain)).toBe(true);
    expect(isPlainCandidate(firstOf(of(recordOf([{ minuteOut: null }])).able))).toBe(false);
    const same = certificateOf('v1', { ...periodOfYear(YEAR), number: 2, year: YEAR });
    const other = certificateOf('v1', { number: 3 });
    const again = firstOf(of(recordOf([{}]), [same, other]).able);
    expect([again.given, isPlainCandidate(again)]).toEqual([same, false]);
  });
});
