import { expect, it } from 'vitest';
import { dayMinute, minutesSetBack } from '../../../shared/fairDay/dayClock.ts';

const at = (hours: number, minutes: number): number => (hours * 60 + minutes) * 60_000;

it('goes by the clock of the PC, also when it was set forward or the PC slept', () => {
  expect(dayMinute({ wall: at(9, 5), counted: at(9, 5) })).toBe(545);
  expect(dayMinute({ wall: at(10, 5), counted: at(9, 5) })).toBe(605);
  expect(minutesSetBack({ wall: at(10, 5), counted: at(9, 5) })).toBe(0);
});

it('counts time on from before while the clock is set back, and says by how much', () => {
  const reading = { wall: at(8, 30), counted: at(9, 30) };
  expect(minutesSetBack(reading)).toBe(60);
  expect(dayMinute(reading)).toBe(570);
  // A correction of a minute is none.
  expect(minutesSetBack({ wall: at(9, 29), counted: at(9, 30) })).toBe(0);
});

it('stays within the day', () => {
  expect(dayMinute({ wall: at(24, 30), counted: 0 })).toBe(1440);
  expect(dayMinute({ wall: -5, counted: -5 })).toBe(0);
});
