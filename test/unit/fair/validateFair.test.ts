import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fairIdOf } from '../../../shared/calendar/dates.ts';
import { editSlots } from '../../../shared/fair/editSlots.ts';
import { newFair } from '../../../shared/fair/planYear.ts';
import {
  validateCount,
  validateFair,
  validateName,
  validateNewFair,
  validatePostponedDate,
  validateReason,
  validateScheduledDate,
  validateSlots,
  validateStallNumber,
} from '../../../shared/fair/validateFair.ts';
import { Name } from '../../../shared/model/basic.ts';
import type { Result } from '../../../shared/model/result.ts';
import { sequentialIds } from '../../../shared/sample/dice.ts';
import { en } from '../../../shared/text/en/catalogue.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { firstOf, plannedFair } from '../../fixtures/plannedFair.ts';

const codeOf = <T>(result: Result<T, Problem>): string => (result.ok ? 'ok' : result.problem.code);
const HOURS = { setUpFrom: 510, clearUpTo: 720 };
const place = { place: '', meetingPoint: '', minutesCap: null };

describe('bad input', () => {
  it('refuses empty and blank names', () => {
    for (const text of ['', '   ', '\u3000']) expect(codeOf(validateName(text))).toBe('nameEmpty');
  });

  it('accepts a name of 60 characters and refuses 61 with both numbers in the message', () => {
    expect(codeOf(validateName('单'.repeat(60)))).toBe('ok');
    const long = validateName('单'.repeat(61));
    expect(long.ok ? '' : problemText(zhCN, long.problem)).toMatch(/60.*61/);
    expect(long.ok ? '' : problemText(en, long.problem)).toMatch(/60.*61/);
  });

  it('counts emoji and 𠮷 as one character, as the record schema does', () => {
    for (const name of ['𠮷'.repeat(60), '🌻'.repeat(60), '吴𠮷祥🌻', '阿依古丽·买合木提']) {
      expect(codeOf(validateName(name))).toBe('ok');
      expect(v.safeParse(Name, name).success).toBe(true);
    }
    expect(codeOf(validateName('𠮷'.repeat(61)))).toBe('nameTooLong');
    expect(v.safeParse(Name, '𠮷'.repeat(61)).success).toBe(false);
  });

  it('whatever name is accepted, the record schema takes as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const name = validateName(text);
        expect(v.safeParse(Name, text).success).toBe(name.ok);
        if (name.ok) expect(v.parse(Name, text)).toBe(name.value);
      }),
    );
  });

  it('the 20th typed as the 31st is refused, and so is a day that does not exist (rule 1)', () => {
    expect(codeOf(validateScheduledDate('2026-05-31'))).toBe('scheduledNotTwentieth');
    expect(codeOf(validateScheduledDate('2026-06-31'))).toBe('dateInvalid');
    expect(codeOf(validateScheduledDate('2026-06-20'))).toBe('ok');
  });

  it('two fairs in a month are refused (rule 1)', () => {
    const june = newFair(fairIdOf(2026, 6), 1, place);
    expect(codeOf(validateNewFair(june.id, [june]))).toBe('fairExists');
    expect(codeOf(validateNewFair(fairIdOf(2026, 7), [june]))).toBe('ok');
  });

  it('a fair is postponed to a later day on which there is no other fair', () => {
    const june = newFair(fairIdOf(2026, 6), 1, place);
    const july = newFair(fairIdOf(2026, 7), 2, place);
    const check = (text: string): string => codeOf(validatePostponedDate(june, text, [june, july]));
    expect(check('2026-06-27')).toBe('ok');
    expect(check('2026-06-20')).toBe('postponedNotLater');
    expect(check('2026-06-31')).toBe('dateInvalid');
    expect(check('2026-07-20')).toBe('fairExists');
  });

  it('a reason must be given', () => {
    expect(codeOf(validateReason('  '))).toBe('reasonMissing');
    expect(codeOf(validateReason('暴雨'))).toBe('ok');
  });

  it('a slot that ends before it starts, or as it starts, is named with its place', () => {
    const slots = [
      { start: 540, end: 615 },
      { start: 660, end: 600 },
      { start: 600, end: 600 },
    ];
    expect(validateSlots(slots, HOURS).map(({ field, problem }) => [field, problem.code])).toEqual([
      ['slots.1', 'slotEndsBeforeStart'],
      ['slots.2', 'slotEndsBeforeStart'],
    ]);
  });

  it('a slot outside set-up and clear-up is refused; at the very edge it is fine', () => {
    expect(validateSlots([{ start: 510, end: 720 }], HOURS)).toEqual([]);
    expect(firstOf(validateSlots([{ start: 500, end: 600 }], HOURS)).problem.code).toBe('slotOutsideFair');
    expect(firstOf(validateSlots([{ start: 600, end: 721 }], HOURS)).problem.code).toBe('slotOutsideFair');
    expect(firstOf(validateSlots([], HOURS)).problem.code).toBe('fairWithoutSlots');
  });

  it('a fair of zero stalls is named; the default one is in order', () => {
    const data = plannedFair();
    expect(validateFair(data)).toEqual([]);
    expect(validateFair({ ...data, stalls: [] }).map(({ problem }) => problem.code)).toEqual([
      'fairWithoutStalls',
    ]);
    const backwards = { ...data, fair: { ...data.fair, clearUpTo: 500 } };
    expect(validateFair(backwards).map(({ problem }) => problem.code)).toContain('clearUpBeforeSetUp');
  });

  it('stall numbers are short, not empty and not used twice', () => {
    expect(codeOf(validateStallNumber(' A3 ', ['A1']))).toBe('ok');
    expect(codeOf(validateStallNumber('A1', ['A1']))).toBe('stallNumberTaken');
    expect(codeOf(validateStallNumber(' ', []))).toBe('stallNumberInvalid');
    const data = plannedFair();
    const twice = data.stalls.map((stall) => ({ ...stall, number: 'A1' }));
    expect(validateFair({ ...data, stalls: twice })).toHaveLength(11);
  });

  it('counts are whole numbers within their limits', () => {
    expect(codeOf(validateCount(1, 1, 99))).toBe('ok');
    for (const count of [0, 100, 1.5, Number.NaN])
      expect(codeOf(validateCount(count, 1, 99))).toBe('numberInvalid');
  });
});

describe('changing the slots', () => {
  it('a new slot gets the needs of the first one, a slot left out loses its own', () => {
    const data = plannedFair();
    const [first, second] = data.slots;
    if (!first || !second) throw new Error('Two slots expected.');
    const ids = sequentialIds();
    const edit = editSlots(data, [first, { id: null, start: 690, end: 720 }], () => `new-${ids()}`);
    expect(edit.removedSlots).toEqual([second]);
    expect(edit.removedNeeds).toHaveLength(data.needs.length / 2);
    expect(edit.newNeeds).toHaveLength(data.needs.length / 2);
    expect(new Set(edit.newNeeds.map(({ slotId }) => slotId))).toEqual(new Set([edit.slots[1]?.id]));
  });
});
