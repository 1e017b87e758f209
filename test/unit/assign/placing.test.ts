import { describe, expect, it } from 'vitest';
import {
  exchangeProblems,
  placeVerdicts,
  refusalToLeave,
  verdictOf,
} from '../../../shared/assign/placing.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Need } from '../../../shared/model/fair.ts';
import { pairId } from '../../../shared/model/ids.ts';
import { problem } from '../../../shared/text/problem.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const ann = makeVolunteer('ann');
const ben = makeVolunteer('ben');
const base = plannedFair({ volunteers: [ann, ben] });
const [early, late] = base.slots;
if (!early || !late) throw new Error('Two slots expected.');
const plainIn = (slotId: string): readonly Need[] =>
  base.needs.filter((need) => need.slotId === slotId && need.qualification === null);
const [one, two] = plainIn(early.id);
const [later] = plainIn(late.id);
const clinic = firstOf(base.needs.filter((need) => need.qualification === 'medical'));
if (!one || !two || !later) throw new Error('Three plain needs expected.');
const withAssignments = (assignments: FairData['assignments']): FairData => ({ ...base, assignments });
const codes = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(({ code }) => code);

describe('where somebody may be put', () => {
  it('never counts the place that is left: somebody moves within the same slot', () => {
    const data = withAssignments([assign(one, ann)]);
    const staying = placeVerdicts(data, NO_LOAD, { volunteerId: ann.id, fromNeedId: null });
    const moving = placeVerdicts(data, NO_LOAD, { volunteerId: ann.id, fromNeedId: one.id });
    expect(staying.get(two.id)).toMatchObject({
      kind: 'needsReason',
      problems: [{ code: 'overlappingSlot' }],
    });
    expect(moving.get(two.id)).toEqual({ kind: 'fits' });
  });

  it('still counts the places that are kept', () => {
    const data = withAssignments([assign(later, ann), assign(one, ann)]);
    const moving = placeVerdicts(data, NO_LOAD, { volunteerId: ann.id, fromNeedId: later.id });
    expect(moving.get(two.id)).toMatchObject({ problems: [{ code: 'overlappingSlot' }] });
  });

  it('refuses the place where the person stands, whatever the reason', () => {
    const data = withAssignments([assign(one, ann)]);
    const moving = placeVerdicts(data, NO_LOAD, { volunteerId: ann.id, fromNeedId: one.id });
    expect(moving.get(one.id)).toMatchObject({ kind: 'refused', problems: [{ code: 'alreadyAssigned' }] });
  });

  it('answers for every need of the fair', () => {
    const verdicts = placeVerdicts(base, NO_LOAD, { volunteerId: ann.id, fromNeedId: null });
    expect([...verdicts.keys()]).toEqual(base.needs.map(({ id }) => id));
    expect(verdicts.get(clinic.id)?.kind).toBe('needsReason');
  });

  it('tells of a final refusal only what is final', () => {
    const broken = [problem('qualificationMissing'), problem('volunteerInactive')];
    expect(verdictOf(broken)).toEqual({ kind: 'refused', problems: [problem('volunteerInactive')] });
  });
});

describe('leaving a place (rule 15)', () => {
  it('never lets a locked assignment go, and says how it could', () => {
    expect(refusalToLeave(base, assign(one, ann, { isLocked: true }))).toEqual(
      problem('assignmentLocked', { name: ann.name }),
    );
    expect(refusalToLeave(base, assign(one, ann))).toBeNull();
  });
});

describe('two people exchange places', () => {
  it('is fine when both stand by the rules there', () => {
    const [a, b] = [assign(one, ann), assign(two, ben)];
    expect(exchangeProblems(withAssignments([a, b]), NO_LOAD, a, b)).toEqual([]);
  });

  it('never puts either of them where a rule forbids, and says which', () => {
    const [a, b] = [assign(one, ann), assign(clinic, ben, { overrideReason: '带教' })];
    const data = withAssignments([a, b]);
    expect(codes(exchangeProblems(data, NO_LOAD, a, b))).toEqual(['qualificationMissing']);
    expect(codes(exchangeProblems(data, NO_LOAD, b, a))).toEqual(['qualificationMissing']);
  });

  it('never moves a locked one', () => {
    const [a, b] = [assign(one, ann), assign(two, ben, { isLocked: true })];
    expect(codes(exchangeProblems(withAssignments([a, b]), NO_LOAD, a, b))).toEqual(['assignmentLocked']);
  });

  it('lets two who are kept apart exchange: each leaves before the other comes', () => {
    const [a, b] = [assign(one, ann), assign(two, ben)];
    const pair = {
      id: pairId(ann.id, ben.id, 'apart'),
      firstId: ann.id,
      secondId: ben.id,
      relation: 'apart' as const,
      note: '',
    };
    const data = { ...withAssignments([a, b]), volunteerPairs: [pair] };
    expect(exchangeProblems(data, NO_LOAD, a, b)).toEqual([]);
    const moving = placeVerdicts(data, NO_LOAD, { volunteerId: ann.id, fromNeedId: one.id });
    expect(moving.get(two.id)).toMatchObject({ kind: 'needsReason', problems: [{ code: 'keptApart' }] });
  });

  it('never exchanges two at one post, nor somebody with a place where the person stands already', () => {
    const [a, b] = [assign(one, ann), assign(one, ben)];
    expect(codes(exchangeProblems(withAssignments([a, b]), NO_LOAD, a, b))).toEqual(['alreadyAssigned']);
    const [c, d] = [assign(later, ann), assign(two, ben)];
    const data = withAssignments([assign(two, ann), c, d]);
    expect(codes(exchangeProblems(data, NO_LOAD, c, d))).toContain('alreadyAssigned');
  });
});
