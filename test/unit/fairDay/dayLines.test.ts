import { describe, expect, it } from 'vitest';
import { badgeCode, codeOfPerson } from '../../../shared/fairDay/badgeCode.ts';
import { dayLines } from '../../../shared/fairDay/dayLines.ts';
import { tapsOfScan } from '../../../shared/fairDay/nextTap.ts';
import { neediestStall, nextNeeds, slotAt, stallsNow } from '../../../shared/fairDay/stallsNow.ts';
import { visitsSoFar } from '../../../shared/fairDay/visitsSoFar.ts';
import { REGISTERS } from '../stats/arbitraryYear.ts';
import { assignmentOf, attendanceOf, PLAIN_FAIR, tallyOf } from '../stats/plainYear.ts';

const MORE = { replies: [], volunteerPairs: [], publication: null, groundPlan: null };
const fairWith = (records: Partial<typeof PLAIN_FAIR>) => ({
  ...REGISTERS,
  ...PLAIN_FAIR,
  ...MORE,
  attendance: [],
  ...records,
});
/** v1 at A1 first and at A2 then; v2 at A1 in the second slot. */
const planned = fairWith({
  assignments: [assignmentOf('v1', 0, 0), assignmentOf('v1', 1, 1), assignmentOf('v2', 0, 1)],
});
const here = (subjectId: string, more: Parameters<typeof attendanceOf>[0] = {}) =>
  attendanceOf({ subjectId, minuteOut: null, ...more });
const linesOf = (data: typeof planned, name: string) =>
  dayLines(data).filter((line) => line.who.kind === 'volunteer' && line.who.volunteer.id === name);
const scan = (data: typeof planned, minute: number) =>
  tapsOfScan(linesOf(data, 'v1'), minute).map(({ line, tap }) => [line.stalls[0]?.number, tap]);

describe('people of the day', () => {
  it('have a line for each stall, then the partners’ people, and nobody two heads (rule 12)', () => {
    // The partner's doctor is volunteer v3, who is on duty here.
    const data = fairWith({ assignments: [assignmentOf('v1', 0, 0), assignmentOf('v3', 1, 0)] });
    expect(dayLines(data).map(({ key }) => key)).toEqual(['v1 s0', 'v3 s1', 'p1']);
  });

  it('have two lines with keys of their own where they were assigned to one slot and helped in the other too', () => {
    const slotId = PLAIN_FAIR.slots[1]?.id;
    const data = fairWith({
      assignments: [assignmentOf('v1', 0, 0)],
      attendance: [here('v1'), here('v1', { slotId, isWalkIn: true, minuteIn: 615 })],
    });
    expect(linesOf(data, 'v1').map(({ key }) => key)).toEqual(['v1 s0', 'v1 s0 walkIn']);
  });

  it('are found by what a scanner types of their badge', () => {
    expect(badgeCode('v-0012')).toBe('V0012');
    expect(codeOfPerson({ id: '0190-ab', number: 'V-7' })).toBe('V7');
    // No scanner types characters: the id stands for such a number.
    expect(codeOfPerson({ id: '0190-ab', number: '志愿07' })).toBe('0190AB');
    expect(linesOf(planned, 'v1').map(({ code }) => code)).toEqual(['V0001', 'V0001']);
  });
});

describe('one scan of a badge', () => {
  it('checks in at the stall whose time it is', () => {
    expect(scan(planned, 535)).toEqual([['A1', 'in']]);
    expect(scan(planned, 620)).toEqual([['A2', 'in']]);
    // After the fair: the last stall.
    expect(scan(planned, 700)).toEqual([['A2', 'in']]);
  });

  it('does nothing right after checking in, and checks out later', () => {
    const data = { ...planned, attendance: [here('v1')] };
    expect(scan(data, 541)).toEqual([]);
    expect(scan(data, 570)).toEqual([['A1', 'out']]);
  });

  it('goes on to the next stall when the first slot is over', () => {
    const data = { ...planned, attendance: [here('v1')] };
    expect(scan(data, 612)).toEqual([
      ['A1', 'out'],
      ['A2', 'in'],
    ]);
  });
});

describe('stalls now', () => {
  it('say who is there, who is missing, and which stall has nobody', () => {
    const data = { ...planned, attendance: [here('v1')], bookings: [] };
    const [a1, a2] = stallsNow(data, dayLines(data), 560);
    expect(a1).toMatchObject({ needed: 2, gap: 1, isUnmanned: false, missing: [] });
    expect(a1?.here.map(({ name }) => name)).toEqual([linesOf(planned, 'v1')[0]?.name]);
    expect(a2).toMatchObject({ needed: 0, gap: 0, isUnmanned: true });
    const [later] = stallsNow(data, dayLines(data), 630);
    expect(later?.missing.map(({ key }) => key)).toEqual(['v2 s0']);
  });

  it('propose for somebody new where nobody stands before where more are missing, and any stall when all are there', () => {
    const nobody = stallsNow({ ...planned, bookings: [] }, dayLines(planned), 560);
    expect(neediestStall(nobody)?.number).toBe('A1');
    const [first, second] = nobody;
    if (!first || !second) throw new Error('Two stalls');
    const of = (gap: number, isUnmanned: boolean) => ({ gap, isUnmanned });
    const proposed = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) =>
      neediestStall([
        { ...first, ...a },
        { ...second, ...b },
      ])?.number;
    expect(proposed(of(3, false), of(1, true))).toBe('A2');
    expect(proposed(of(1, false), of(2, false))).toBe('A2');
    expect(proposed(of(0, false), of(0, true))).toBe('A1');
    expect(neediestStall([])).toBeNull();
  });

  it('count a partner’s headcount while nobody of it is known by name, and the names from then on', () => {
    const unit = attendanceOf({
      subjectKind: 'partnerUnit',
      subjectId: 'b0',
      stallId: null,
      slotId: null,
      headcount: 3,
      minuteOut: null,
    });
    const person = attendanceOf({
      subjectKind: 'partnerPerson',
      subjectId: 'p1',
      stallId: null,
      slotId: null,
      minuteOut: null,
    });
    const of = (attendance: typeof planned.attendance) => {
      const data = fairWith({ assignments: [], attendance });
      return stallsNow(data, dayLines(data), 560)[0]?.partnerPeople;
    };
    expect(of([unit])).toBe(3);
    expect(of([unit, person])).toBe(1);
    expect(of([{ ...unit, minuteOut: 550 }])).toBe(0);
  });

  it('tell what the next hour needs, and not what is an hour and more away', () => {
    const need = PLAIN_FAIR.needs[0];
    if (!need) throw new Error('The plain fair has a need.');
    const [, second] = PLAIN_FAIR.slots;
    if (!second) throw new Error('The plain fair has two slots.');
    const data = { ...planned, needs: [{ ...need, slotId: second.id }] };
    expect(nextNeeds(data, dayLines(data), 560)).toMatchObject([{ needed: 2, coming: 1, gap: 1 }]);
    expect(nextNeeds(data, dayLines(data), 500)).toEqual([]);
    expect(slotAt(PLAIN_FAIR.slots, 500)?.id).toBe('t0');
    expect(slotAt(PLAIN_FAIR.slots, 615)?.id).toBe('t1');
    expect(slotAt([], 615)).toBeNull();
  });
});

it('visits so far are those of the source that counts, category by category', () => {
  const data = fairWith({
    tallies: [
      tallyOf('bloodPressure', { id: '1', source: 'counter', visits: 2 }),
      tallyOf('bloodPressure', { id: '2', source: 'counter', visits: 1 }),
      tallyOf('bloodPressure', { id: '3', source: 'namedRows', visits: 9 }),
      tallyOf('knifeSharpening', { id: '4', stallId: 's1', visits: null, items: 4 }),
    ],
  });
  expect(visitsSoFar(data)).toEqual([
    { categoryId: 'medical', visits: 3 },
    { categoryId: 'repair', visits: 0 },
  ]);
});
