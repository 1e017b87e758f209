import { expect, it } from 'vitest';
import { minutesSetBack, trueMoment } from '../../../shared/fairDay/dayClock.ts';

const at = (hours: number, minutes: number): number => (hours * 60 + minutes) * 60_000;

it('goes by the clock of the PC, also when it was set forward or the PC slept', () => {
  expect(trueMoment({ wall: at(9, 5), counted: at(9, 5) })).toBe(at(9, 5));
  expect(trueMoment({ wall: at(10, 5), counted: at(9, 5) })).toBe(at(10, 5));
  expect(minutesSetBack({ wall: at(10, 5), counted: at(9, 5) })).toBe(0);
});

it('counts time on from before while the clock is set back, and says by how much', () => {
  const reading = { wall: at(8, 30), counted: at(9, 30) };
  expect(minutesSetBack(reading)).toBe(60);
  expect(trueMoment(reading)).toBe(at(9, 30));
  // A correction of a minute is none.
  expect(minutesSetBack({ wall: at(9, 29), counted: at(9, 30) })).toBe(0);
});
