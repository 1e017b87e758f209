import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  boardNeeds,
  changedPlaces,
  NO_FILTER,
  peopleInConflict,
  shownStalls,
} from '../../../renderer/features/board/boardModel.ts';
import {
  carry,
  exchangeable,
  exchangeRefusal,
  markOf,
  verdictText,
} from '../../../renderer/features/board/carry.ts';
import { conflictsOf } from '../../../shared/assign/conflicts.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { NeedId } from '../../../shared/model/ids.ts';
import { planChanges } from '../../../shared/publication/planChanges.ts';
import { publishPlan } from '../../../shared/publication/publishPlan.ts';
import { en } from '../../../shared/text/en/catalogue.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import { assign, firstOf, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const NO_LOAD = { minutesThisYear: new Map(), fairsThisYear: new Map() };
const ann = makeVolunteer('ann', { name: '张伟', teamId: 'swift' });
const ben = makeVolunteer('ben', { name: '张伟' });
const cat = makeVolunteer('cat', { name: '王芳', isActive: false });
const base = plannedFair({ volunteers: [ann, ben, cat] });
const { slotId } = firstOf(base.needs);
const plain = base.needs.filter((need) => need.slotId === slotId && need.qualification === null);
const clinic = firstOf(
  base.needs.filter((need) => need.slotId === slotId && need.qualification === 'medical'),
);
const one = firstOf(plain);
const other = firstOf(plain.filter(({ stallId }) => stallId !== one.stallId));
const third = firstOf(plain.filter(({ stallId }) => stallId !== one.stallId && stallId !== other.stallId));
const data: FairData = {
  ...base,
  assignments: [assign(one, ann), assign(other, ben), assign(third, cat)],
};
const needs = boardNeeds(data, conflictsOf(data, NO_LOAD), null);
const rowOf = (needId: string) => firstOf(needs.filter(({ need }) => need.id === needId));

describe('the board', () => {
  it('shows every need of the fair once, in the order of stalls and slots', () => {
    expect(new Set(needs.map(({ need }) => need.id))).toEqual(new Set(data.needs.map(({ id }) => id)));
    const order = needs.map(({ stall, slot }) => stall.order * 10 + data.slots.indexOf(slot));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells two of one name apart, and only them (rule 9)', () => {
    const shared = needs.flatMap(({ people }) => people).map((row) => [row.volunteer.id, row.isNameShared]);
    expect(shared).toEqual(
      expect.arrayContaining([
        ['ann', true],
        ['ben', true],
        ['cat', false],
      ]),
    );
  });

  it('leaves the stalls that a filter asks for: gaps, conflicts, a team, a category', () => {
    const shown = (filter: Partial<typeof NO_FILTER>): readonly string[] =>
      shownStalls(data.stalls, needs, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    expect(shown({})).toHaveLength(data.stalls.length);
    expect(shown({ show: 'conflicts' })).toEqual([third.stallId]);
    expect(peopleInConflict(needs).map(({ person }) => person.volunteer.id)).toEqual(['cat']);
    expect(shown({ show: 'gaps' })).toContain(clinic.stallId);
    expect(shown({ teamId: ann.teamId })).toEqual([one.stallId]);
    const mine = data.stalls.find(({ id }) => id === one.stallId)?.categoryId;
    const { categoryId } = firstOf(data.stalls.filter((stall) => stall.categoryId !== mine));
    expect(shown({ categoryId, teamId: ann.teamId })).toEqual([]);
  });
});

describe('the board of a published plan', () => {
  const published: FairData = {
    ...data,
    publication: publishPlan(data, v.parse(Instant, '2026-06-18T04:00:00.000Z')),
  };
  const boardOf = (now: FairData) => boardNeeds(now, conflictsOf(now, NO_LOAD), planChanges(now));

  it('marks nothing while the plan is as published', () => {
    expect(changedPlaces(boardOf(published))).toBe(0);
  });

  it('marks who came since, and names who is gone where they were; a filter leaves these stalls', () => {
    const now = { ...published, assignments: [assign(other, ben), assign(third, cat), assign(third, ann)] };
    const rows = boardOf(now);
    expect(rows.filter(({ gone }) => gone.length > 0)).toMatchObject([
      { need: { id: one.id }, gone: [{ id: ann.id }] },
    ]);
    const marked = rows.flatMap(({ people }) => people).filter(({ isChanged }) => isChanged);
    expect(marked.map(({ assignment }) => assignment.id)).toEqual([assign(third, ann).id]);
    expect(changedPlaces(rows)).toBe(2);
    const shown = shownStalls(now.stalls, rows, { ...NO_FILTER, show: 'changed' });
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set([one.stallId, third.stallId]));
  });

  it('names who is gone at what has the stall and time today, where the need itself was made anew', () => {
    const anew = { ...one, id: v.parse(NeedId, 'anew') };
    const now = {
      ...published,
      needs: published.needs.map((need) => (need.id === one.id ? anew : need)),
      assignments: [assign(other, ben), assign(third, cat)],
    };
    const places = boardOf(now).filter(({ gone }) => gone.some(({ id }) => id === ann.id));
    expect(places).toHaveLength(1);
    expect(firstOf(places).need).toMatchObject({ stallId: one.stallId, slotId: one.slotId });
    expect(
      firstOf(boardOf({ ...now, assignments: [assign(anew, ann)] }).flatMap((row) => row.people)),
    ).toMatchObject({ volunteer: { id: ann.id }, isChanged: false });
  });
});

describe('somebody held over the board', () => {
  const [mine, theirs] = [firstOf(rowOf(one.id).people), firstOf(rowOf(other.id).people)];
  const held = carry({ data, load: NO_LOAD }, ann, mine.assignment, 'keyboard');

  it('marks every need: where the person stands, where a rule breaks, where the person fits', () => {
    expect(markOf(held, one.id)).toBe('own');
    expect(markOf(held, clinic.id)).toBe('needsReason');
    expect(markOf(held, third.id)).toBe('fits');
    expect(data.needs.every(({ id }) => markOf(held, id) !== null)).toBe(true);
    expect(markOf(null, one.id)).toBeNull();
  });

  it.each([zhCN, en])('says in words what a drop would do', (text) => {
    const words = text.board.move;
    const at = (needId: typeof one.id) => verdictText(text, held, { kind: 'need', needId }, rowOf(needId));
    expect(at(one.id)).toBe(words.own);
    expect(at(clinic.id)).toBe(
      words.needsReason({ problems: text.problem.qualificationMissing({ name: ann.name }) }),
    );
    const over = rowOf(other.id).gap.assigned + 1 - other.count;
    expect(at(other.id)).toBe(over > 0 ? words.overFull({ count: over }) : words.fits);
    const exchange = { kind: 'exchange', needId: other.id, assignmentId: theirs.assignment.id } as const;
    expect(verdictText(text, held, exchange, rowOf(other.id))).toContain('ben 张伟');
  });

  it('exchanges places only with who may stand where the person stands', () => {
    expect(exchangeable(held, rowOf(other.id))).toEqual([theirs]);
    expect(exchangeable(held, rowOf(third.id))).toEqual([]);
    expect(exchangeRefusal(held, rowOf(third.id)).map(({ code }) => code)).toEqual(['volunteerInactive']);
    // Somebody from the panel has no place to give for another.
    const fromPanel = carry({ data, load: NO_LOAD }, ann, null, 'pointer');
    expect(exchangeable(fromPanel, rowOf(other.id))).toEqual([]);
  });
});
