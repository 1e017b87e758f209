import { conflictsOf } from '../../../../shared/assign/conflicts.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { assignmentsAfter } from '../../../../shared/assign/proposal/proposedChange.ts';
import { standingReplies } from '../../../../shared/assign/replies.ts';
import { minutesOfSpans } from '../../../../shared/attendance/serviceMinutes.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { VolunteerId } from '../../../../shared/model/ids.ts';
import type { Locale } from '../../../../shared/model/settings.ts';
import { formatHours } from '../../../../shared/stats/formatMetric.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { problemsText } from '../carry.ts';
import type { ToldChange } from './changeWords.ts';

/** Prepares what speaks for each change: wishes, a promise, the load of the year; of a place that is left, what is wrong with it. */
export function changeReasons(
  text: Catalogue,
  locale: Locale,
  { data, load, changes }: Proposal,
): (told: ToldChange) => string {
  const slots = new Map(data.slots.map((slot) => [slot.id, slot]));
  const conflicts = conflictsOf(data, load);
  const replies = standingReplies(data.replies, data.slots);
  const after = assignmentsAfter(data.assignments, changes);
  const hours = (assignments: readonly Assignment[], id: VolunteerId): string => {
    const here = assignments.filter(({ volunteerId }) => volunteerId === id);
    const minutes = minutesOfSpans(here.flatMap(({ slotId }) => slots.get(slotId) ?? []));
    return formatHours(locale, (load.minutesThisYear.get(id) ?? 0) + minutes);
  };
  const wishes = ({ volunteer, stall }: ToldChange): readonly string[] => {
    if (volunteer.prefers.includes(stall.categoryId)) return [text.board.preferred];
    return volunteer.skills.includes(stall.categoryId) ? [text.board.skilled] : [];
  };
  return (told) => {
    const { removed, added, volunteerId } = told.change;
    const wrong = (removed && conflicts.get(removed.id)) ?? [];
    const reply = replies.get(volunteerId);
    return [
      ...(wrong.length > 0 ? [text.proposal.removedBecause({ problem: problemsText(text, wrong) })] : []),
      ...(added ? wishes(told) : []),
      ...(added && reply && reply.answer !== 'no' ? [text.proposal.promised] : []),
      text.proposal.yearHours({
        before: hours(data.assignments, volunteerId),
        after: hours(after, volunteerId),
      }),
    ].join(' · ');
  };
}
