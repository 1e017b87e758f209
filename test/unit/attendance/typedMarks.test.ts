import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBandOf, readAgeBand } from '../../../shared/attendance/ageBand.ts';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import { isPressed, STATE_BUTTONS, stateAfter } from '../../../shared/attendance/stateButtons.ts';
import { AGE_BANDS, ATTENDANCE_STATES } from '../../../shared/model/attendance.ts';

const anyState = fc.option(fc.constantFrom(...ATTENDANCE_STATES));

test('a pressed button says itself, unless it let go of late or left early', () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...STATE_BUTTONS), (state, button) => {
      const after = stateAfter(state, button);
      const isLetGo = (button === 'late' || button === 'leftEarly') && isPressed(state, button);
      expect(isPressed(after, button)).toBe(!isLetGo);
      if (isLetGo) expect(hasCome(after)).toBe(true);
    }),
  );
});

test('late and left early hold together in whatever order they are pressed', () => {
  expect(stateAfter(stateAfter(null, 'late'), 'leftEarly')).toBe('lateAndLeftEarly');
  expect(stateAfter(stateAfter('absent', 'leftEarly'), 'late')).toBe('lateAndLeftEarly');
  expect(stateAfter('lateAndLeftEarly', 'late')).toBe('leftEarly');
});

test('an age band is typed as its place in the list or as an age', () => {
  expect(['1', '２', '5'].map(readAgeBand)).toEqual(['under18', 'from18', 'from70']);
  expect(['17', '18', '44', '60', '69', '70', '103'].map(readAgeBand)).toEqual([
    'under18',
    'from18',
    'from18',
    'from60',
    'from60',
    'from70',
    'from70',
  ]);
  expect(['', '0', '6', 'x', '121', '6.5'].map(readAgeBand)).toEqual([null, null, null, null, null, null]);
});

test('every age has one band, and older is never a younger band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 119 }), (age) => {
      const at = (years: number): number => AGE_BANDS.indexOf(ageBandOf(years));
      expect(at(age)).toBeGreaterThanOrEqual(0);
      expect(at(age + 1)).toBeGreaterThanOrEqual(at(age));
    }),
  );
});
