import * as v from 'valibot';
import type { MinuteSpan } from '../attendance/serviceMinutes.ts';
import { minutesOfSpans, spanOf } from '../attendance/serviceMinutes.ts';
import type { FairRecords } from '../fair/fairData.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { Slot } from '../model/fair.ts';
import type { FairId } from '../model/ids.ts';
import { VolunteerId } from '../model/ids.ts';
import type { YearLoad } from './assignmentCase.ts';

type LoadRecords = Pick<FairRecords, 'fair' | 'slots' | 'assignments' | 'attendance'>;

/** Spans in which each volunteer works at one fair: served where it was held, planned where it is still to come. */
function spansAt({
  fair,
  slots,
  assignments,
  attendance,
}: LoadRecords): ReadonlyMap<VolunteerId, MinuteSpan[]> {
  const spans = new Map<VolunteerId, MinuteSpan[]>();
  const slotOf = new Map<string, Slot>(slots.map((slot) => [slot.id, slot]));
  const add = (volunteerId: VolunteerId, span: MinuteSpan | null | undefined): void => {
    if (span) spans.set(volunteerId, [...(spans.get(volunteerId) ?? []), span]);
  };
  if (fair.status === 'cancelled') return spans;
  if (isToCome(fair)) {
    for (const { volunteerId, slotId } of assignments) add(volunteerId, slotOf.get(slotId));
    return spans;
  }
  for (const row of attendance) {
    if (row.subjectKind !== 'volunteer') continue;
    add(v.parse(VolunteerId, row.subjectId), spanOf(row, slotOf.get(row.slotId ?? '')));
  }
  return spans;
}

/** What everybody did or is planned to do in the year's fairs, the fair `except` left out. */
export function yearLoad(fairs: readonly LoadRecords[], except: FairId): YearLoad {
  const minutesThisYear = new Map<VolunteerId, number>();
  const fairsThisYear = new Map<VolunteerId, number>();
  for (const records of fairs) {
    if (records.fair.id === except) continue;
    for (const [volunteerId, spans] of spansAt(records)) {
      minutesThisYear.set(volunteerId, (minutesThisYear.get(volunteerId) ?? 0) + minutesOfSpans(spans));
      fairsThisYear.set(volunteerId, (fairsThisYear.get(volunteerId) ?? 0) + 1);
    }
  }
  return { minutesThisYear, fairsThisYear };
}
