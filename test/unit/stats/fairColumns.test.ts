import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFair } from '../../../shared/stats/columns/packFair.ts';
import type { RecordSubject } from '../../../shared/stats/columns/recordOf.ts';
import { recordCount, recordOf } from '../../../shared/stats/columns/recordOf.ts';
import { heldFairsOf } from '../../../shared/stats/countedFair.ts';
import type { Fact } from '../../../shared/stats/fact.ts';
import { factsOfFair } from '../../../shared/stats/factsOfFair.ts';
import { peopleNumbers } from '../../../shared/stats/peopleNumbers.ts';
import { arbitraryYear } from './arbitraryYear.ts';

/** Who or what a record is about, in one text, whichever way it is stored. */
function whoOf(subject: RecordSubject): string {
  switch (subject.kind) {
    case 'need':
      return subject.post;
    case 'partner':
      return `${subject.partnerUnitId} ${subject.person?.name}`;
    case 'tally':
      return `${subject.serviceItemId} ${subject.isCounted}`;
    default:
      return subject.volunteerId;
  }
}

function whoOfFact(fact: Fact): string {
  switch (fact.kind) {
    case 'need':
      return fact.need.post;
    case 'partner':
      return `${fact.booking.partnerUnitId} ${fact.person?.name}`;
    case 'tally':
      return `${fact.tally.serviceItemId} ${fact.isCounted}`;
    default:
      return fact.volunteerId;
  }
}

/** A fact in the words of a record. */
function wordsOf(fact: Fact, slots: ReadonlyMap<string, unknown>) {
  const attendance = 'attendance' in fact ? fact.attendance : null;
  return {
    categoryId: fact.categoryId,
    stallId: fact.stallId,
    hasSlot: fact.slotId !== null && slots.has(fact.slotId),
    state: attendance?.state ?? null,
    minuteIn: attendance?.minuteIn ?? null,
    minuteOut: attendance?.minuteOut ?? null,
    adds: { ...fact.figures, peopleExpected: fact.kind === 'partner' ? fact.peopleExpected : 0 },
    who: whoOfFact(fact),
  };
}

describe('the columns of a fair', () => {
  it('hold every record with what it adds, in the same order and in the same words', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        const people = peopleNumbers();
        for (const records of heldFairsOf(data)) {
          const facts = factsOfFair(records, data);
          const columns = packFair(records, facts, people);
          const slots = new Map(records.slots.map((slot) => [slot.id, slot]));
          expect(recordCount(columns)).toBe(facts.length);
          for (const [index, fact] of facts.entries()) {
            const { subject, adds, categoryId, stall, slot, times } = recordOf(columns, index, people);
            expect(subject.kind).toBe(fact.kind);
            expect({
              categoryId,
              stallId: stall?.id ?? null,
              hasSlot: slot?.isKnown ?? false,
              state: times?.state ?? null,
              minuteIn: times?.minuteIn ?? null,
              minuteOut: times?.minuteOut ?? null,
              adds,
              who: whoOf(subject),
            }).toEqual(wordsOf(fact, slots));
          }
          expect(() => recordOf(columns, facts.length, people)).toThrow('has no record');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are equal for equal records, and differ when anything that counts differs', () => {
    fc.assert(
      fc.property(arbitraryYear, (data) => {
        for (const records of heldFairsOf(data)) {
          const pack = (changed: typeof records) =>
            packFair(changed, factsOfFair(changed, data), peopleNumbers());
          expect(pack(structuredClone(records))).toEqual(pack(records));
          const [first] = records.attendance;
          if (!first) continue;
          const attendance = records.attendance.map((row) =>
            row === first ? { ...row, minuteIn: (row.minuteIn ?? 0) + 1 } : row,
          );
          expect(pack({ ...records, attendance })).not.toEqual(pack(records));
        }
      }),
    );
  });
});
