import { describe, expect, it } from 'vitest';
import type { YearLoad } from '../../../../shared/assign/assignmentCase.ts';
import { openNeeds, whomToAsk } from '../../../../shared/assign/explain/whomToAsk.ts';
import { fairGaps } from '../../../../shared/fair/fairGaps.ts';
import { assign, firstOf, makeReply, makeVolunteer } from '../../../fixtures/plannedFair.ts';
import { smallFair } from './arbitraryFair.ts';

const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const USUAL = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };
const MEDICAL = { qualifications: [{ kind: 'medical' as const, certificateNo: '', expiresOn: null }] };

const away = makeVolunteer('away', { ...MEDICAL, availability: { ...USUAL, exceptMonths: [6] } });
const rare = makeVolunteer('rare', { ...MEDICAL, availability: { ...USUAL, isUsual: false } });
const refuses = makeVolunteer('refuses', MEDICAL);
const unproved = makeVolunteer('unproved');
const twice = makeVolunteer('twice', {
  ...MEDICAL,
  availability: { ...USUAL, exceptMonths: [6] },
  limits: { slotsPerFair: null, fairsPerYear: 0 },
});
const busy = makeVolunteer('busy', MEDICAL);
const base = smallFair([away, rare, refuses, unproved, twice, busy]);
const clinic = firstOf(base.needs.filter(({ qualification }) => qualification === 'medical'));
const beside = firstOf(base.needs.filter((need) => need.slotId === clinic.slotId && need.id !== clinic.id));
const data = {
  ...base,
  assignments: [assign(beside, busy)],
  replies: [makeReply(base.fair.id, refuses.id, { answer: 'no' })],
};

describe('whom to ask for a place that stays open', () => {
  it('are those whom one word may win: usually away, or coming only when asked', () => {
    const asked = whomToAsk(data, NO_LOAD, clinic, 9).map(({ volunteer }) => volunteer.id);
    expect(asked.toSorted()).toEqual(['away', 'rare']);
    expect(whomToAsk(data, NO_LOAD, clinic, 1)).toHaveLength(1);
  });

  it('open are all needs that lack people, and no others', () => {
    const open = openNeeds(data);
    expect(open.map(({ need }) => need.id)).not.toContain(beside.id);
    expect(open.reduce((sum, { gap }) => sum + gap, 0)).toBe(fairGaps(data).gap);
  });
});
