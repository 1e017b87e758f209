import { expect, it } from 'vitest';
import { sharedPlaces } from '../../../shared/assign/sharedPlaces.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const data = plannedFair();
const [first, second] = data.slots;
if (!first || !second) throw new Error('Two slots expected.');
const records = { fairs: [data.fair], stalls: data.stalls, slots: data.slots };
const [one, other] = [makeVolunteer('a'), makeVolunteer('b')];
const stall = firstOf(data.stalls);
const at = (stallId: string, slotId: string) =>
  firstOf(data.needs.filter((need) => need.stallId === stallId && need.slotId === slotId));

it('tells where two people stand at one stall at one time', () => {
  const places = [first, second].map(({ id }) => assign(at(stall.id, id), one));
  expect(sharedPlaces(places, [assign(at(stall.id, first.id), other)], records)).toEqual([
    { fairId: data.fair.id, number: stall.number, start: first.start, end: first.end },
  ]);
});

it('says nothing of another stall, of slots that follow one another, or of a fair that was held', () => {
  const own = [assign(at(stall.id, first.id), one)];
  const elsewhere = firstOf(data.stalls.filter(({ id }) => id !== stall.id));
  expect(sharedPlaces(own, [assign(at(elsewhere.id, first.id), other)], records)).toEqual([]);
  expect(sharedPlaces(own, [assign(at(stall.id, second.id), other)], records)).toEqual([]);
  const held = [{ ...data.fair, status: 'held' as const }];
  const beside = [assign(at(stall.id, first.id), other)];
  expect(sharedPlaces(own, beside, records)).toHaveLength(1);
  expect(sharedPlaces(own, beside, { ...records, fairs: held })).toEqual([]);
});
