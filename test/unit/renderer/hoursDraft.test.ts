import { describe, expect, it } from 'vitest';
import type { HoursDraft } from '../../../renderer/features/stalls/hoursDraft.ts';
import { hoursDraft, readHours } from '../../../renderer/features/stalls/hoursDraft.ts';
import { plannedFair } from '../../fixtures/plannedFair.ts';

const { fair, slots } = plannedFair();
const draft = hoursDraft(fair, slots);

function problemsOf(change: Partial<HoursDraft>): readonly string[] {
  return [...readHours({ ...draft, ...change }).problems].map(([field, { code }]) => `${field} ${code}`);
}

describe('the hours of a fair as they are typed', () => {
  it('read back as they are stored', () => {
    expect(readHours(draft).read).toEqual({
      hours: { setUpFrom: fair.setUpFrom, clearUpTo: fair.clearUpTo },
      slots: slots.map(({ id, start, end }) => ({ id, start, end })),
    });
  });

  it('may be moved field by field: what is wrong on the way is told, and read when all is right', () => {
    const [first, second] = draft.slots;
    if (!first || !second) throw new Error('The template has two slots.');
    expect(problemsOf({ slots: [{ ...first, start: '10:30' }, second] })).toEqual([
      'slots.0 slotEndsBeforeStart',
    ]);
    expect(problemsOf({ slots: [{ ...first, start: '10:30', end: '11:00' }, second] })).toEqual([]);
  });

  it('tell each field what is wrong with it', () => {
    expect(problemsOf({ setUpFrom: '早上' })).toEqual(['setUpFrom timeInvalid']);
    expect(problemsOf({ clearUpTo: '' })).toEqual(['clearUpTo timeInvalid']);
    expect(problemsOf({ clearUpTo: '08:00' })).toContain('clearUpTo clearUpBeforeSetUp');
    expect(problemsOf({ slots: [] })).toEqual(['slots fairWithoutSlots']);
    expect(problemsOf({ slots: [{ id: null, start: '07:00', end: '07:30' }] })).toEqual([
      'slots.0 slotOutsideFair',
    ]);
  });
});
