import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { assignedReplies, phoneRows, replyCounts } from '../../../shared/fair/phoneReplies.ts';
import { REPLY_ANSWERS } from '../../../shared/model/reply.ts';
import { assign, firstOf, makeReply, makeVolunteer, plannedFair } from '../../fixtures/plannedFair.ts';

const USUAL = { isUsual: true, exceptMonths: [], exceptDates: [], firstSlotOnly: false };
const base = plannedFair();
const [early, late] = base.slots;
if (!early || !late) throw new Error('Two slots expected.');
const needIn = (slotId: string) => firstOf(base.needs.filter((need) => need.slotId === slotId));

describe('people to phone about a fair', () => {
  it('come assigned first, then those usually free, then the others', () => {
    const volunteers = [
      makeVolunteer('a', { availability: { ...USUAL, exceptMonths: [6] } }),
      makeVolunteer('b', { availability: { ...USUAL, isUsual: false } }),
      makeVolunteer('c'),
      makeVolunteer('d'),
    ];
    const assignments = volunteers.slice(3).map((volunteer) => assign(needIn(late.id), volunteer));
    const rows = phoneRows({ ...base, volunteers, assignments });
    expect(rows.map(({ volunteer }) => volunteer.id)).toEqual(['d', 'c', 'a', 'b']);
    expect(rows.map(({ isUsuallyFree }) => isUsuallyFree)).toEqual([true, true, false, false]);
  });

  it('are active, or were assigned or answered before they stopped', () => {
    const volunteers = ['a', 'b', 'c'].map((id) => makeVolunteer(id, { isActive: false }));
    const [a, b] = volunteers;
    if (!a || !b) throw new Error('Two people expected.');
    const data: FairData = {
      ...base,
      volunteers,
      assignments: [assign(needIn(early.id), a)],
      replies: [makeReply(base.fair.id, b.id)],
    };
    expect(phoneRows(data).map(({ volunteer }) => volunteer.id)).toEqual(['a', 'b']);
  });

  it('are in conflict where they are assigned but cannot come', () => {
    const volunteer = makeVolunteer('a');
    const assignments = [assign(needIn(late.id), volunteer), assign(needIn(early.id), volunteer)];
    const conflicts = (fields: Parameters<typeof makeReply>[2]): readonly string[] => {
      const replies = [makeReply(base.fair.id, volunteer.id, fields)];
      const data = { ...base, volunteers: [volunteer], assignments, replies };
      const found = firstOf(phoneRows(data)).conflicts.map(({ slot }) => slot.id);
      expect(assignedReplies(data, replies)).toEqual({ open: 0, conflicts: found.length > 0 ? 1 : 0 });
      return found;
    };
    expect(conflicts({ answer: 'yes' })).toEqual([]);
    expect(conflicts({ answer: 'no' })).toEqual([early.id, late.id]);
    expect(conflicts({ answer: 'someSlots', slotIds: [early.id] })).toEqual([late.id]);
  });

  it('are all counted once, whatever they answered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REPLY_ANSWERS, null), { maxLength: 30 }), (answers) => {
        const volunteers = answers.map((_, index) => makeVolunteer(`v${index}`));
        const replies = volunteers.flatMap(({ id }, index) => {
          const answer = answers[index];
          return answer ? [makeReply(base.fair.id, id, { answer, slotIds: [early.id] })] : [];
        });
        const counts = replyCounts(phoneRows({ ...base, volunteers, replies }));
        expect(counts.asked + counts.open).toBe(volunteers.length);
        expect(counts.yes + counts.some + counts.no).toBe(replies.length);
        expect(counts.no).toBe(answers.filter((answer) => answer === 'no').length);
      }),
    );
  });
});
