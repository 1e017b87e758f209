import * as v from 'valibot';
import type { FairData } from '../../fair/fairData.ts';
import type { Attendance, Tally } from '../../model/attendance.ts';
import type { Instant } from '../../model/basic.ts';
import type { BookingId, MakeId, ServiceItemId, StallId } from '../../model/ids.ts';
import { AttendanceId, tallyId } from '../../model/ids.ts';
import type { Result } from '../../model/result.ts';
import { success } from '../../model/result.ts';
import { groupBy } from '../../stats/groupBy.ts';
import type { Problem } from '../../text/problem.ts';
import type { LineEntry } from '../attendanceLine.ts';
import { readLine } from '../attendanceLine.ts';
import { sumOrNull } from '../countedTallies.ts';
import { isAssigned } from '../recordRules.ts';
import { rewriteLine, withRewritten } from '../rewriteLine.ts';
import type { LineKey } from '../stallLines.ts';
import { rowsOfLine, slotsOfLine } from '../stallLines.ts';
import type { Proposal } from './proposal.ts';

/** What shared/ cannot make itself. */
export interface ProposalMeans {
  readonly makeId: MakeId;
  readonly now: Instant;
  /** Numbers in the order of recording, from this one on: {@link SEQUENCES} for each proposal. */
  readonly firstSequence: number;
}

/** Numbers that one proposal takes at most. */
export const SEQUENCES = 20;

/** Records as they are after proposals were accepted. */
export interface ProposedRecords {
  readonly attendance: readonly Attendance[];
  readonly tallies: readonly Tally[];
}

type Data = Omit<FairData, 'attendance' | 'tallies'>;

/** What is written in a line by a proposal about it. */
function editOf(
  kind: 'present' | 'absent' | 'excused' | 'plannedEnd',
  known: LineEntry,
  end: number,
  start: number,
): LineEntry {
  if (kind === 'absent' || kind === 'excused') return { ...known, state: kind, segments: [] };
  if (kind === 'present') {
    return { ...known, state: 'present', segments: [{ minuteIn: start, minuteOut: end }] };
  }
  const segments = known.segments.length > 0 ? known.segments : [{ minuteIn: null, minuteOut: null }];
  return {
    ...known,
    segments: segments.map(({ minuteIn, minuteOut }) => ({
      minuteIn,
      // Who came after the planned end did not leave before coming.
      minuteOut: minuteOut ?? Math.max(end, minuteIn ?? start),
    })),
  };
}

function withLine(
  data: Data,
  records: ProposedRecords,
  kind: 'present' | 'absent' | 'excused' | 'plannedEnd',
  line: LineKey,
  means: ProposalMeans,
): Result<ProposedRecords, Problem> {
  const { attendance } = records;
  const slots = slotsOfLine(line, data.slots);
  const known = readLine(rowsOfLine(line, attendance), slots);
  const { volunteerId: subjectId, stallId } = line;
  const written = rewriteLine({
    fairId: data.fair.id,
    line,
    entry: editOf(
      kind,
      known,
      slots.at(-1)?.end ?? data.fair.clearUpTo,
      slots[0]?.start ?? data.fair.setUpFrom,
    ),
    name: data.volunteers.find(({ id }) => id === subjectId)?.name ?? '',
    attendance,
    slots: data.slots,
    isWalkIn: (slotId) => !isAssigned(data.assignments, { subjectId, stallId, slotId }),
    source: 'paper',
    ...means,
  });
  if (!written.ok) return written;
  return success({ ...records, attendance: withRewritten(attendance, written.value) });
}

function withHeadcount(
  data: Data,
  records: ProposedRecords,
  bookingId: BookingId,
  came: boolean,
  means: ProposalMeans,
): ProposedRecords {
  const booking = data.bookings.find(({ id }) => id === bookingId);
  const headcount = came ? (booking?.expected ?? 0) : 0;
  const isUnit = (row: Attendance): boolean =>
    row.subjectKind === 'partnerUnit' && row.subjectId === bookingId;
  const row: Attendance = {
    id: v.parse(AttendanceId, means.makeId()),
    fairId: data.fair.id,
    subjectKind: 'partnerUnit',
    subjectId: bookingId,
    stallId: null,
    slotId: null,
    minuteIn: null,
    minuteOut: null,
    isUnverified: false,
    isWalkIn: false,
    note: '',
    source: 'paper',
    ...records.attendance.find(isUnit),
    state: headcount === 0 ? 'absent' : 'present',
    headcount,
    sequence: means.firstSequence,
    recordedAt: means.now,
  };
  return { ...records, attendance: [...records.attendance.filter((other) => !isUnit(other)), row] };
}

function tallyRow(
  data: Data,
  stallId: StallId,
  item: Tally['serviceItemId'],
  means: ProposalMeans,
  index: number,
): Tally {
  return {
    id: tallyId(stallId, item),
    fairId: data.fair.id,
    stallId,
    serviceItemId: item,
    slotId: null,
    visits: null,
    items: null,
    recipient: null,
    source: 'tallySheet',
    countedBy: '',
    sequence: means.firstSequence + index,
    recordedAt: means.now,
  };
}

/** The tally sheet says what the names say: an item without a line was asked for by nobody. */
function withNames(
  data: Data,
  records: ProposedRecords,
  stallId: StallId,
  means: ProposalMeans,
): ProposedRecords {
  const named = records.tallies.filter((row) => row.stallId === stallId && row.source === 'namedRows');
  const sums = groupBy(named, ({ serviceItemId }) => serviceItemId);
  const before = records.tallies.filter((row) => row.stallId === stallId && row.source === 'tallySheet');
  const items = new Set([
    ...sums.keys(),
    ...records.tallies.filter((row) => row.stallId === stallId).map((row) => row.serviceItemId),
  ]);
  const rows = [...items].map((item, index): Tally => {
    const measure = data.serviceItems.find(({ id }) => id === item)?.measure ?? 'items';
    const own = sums.get(item) ?? [];
    const known = before.find(({ serviceItemId }) => serviceItemId === item);
    return {
      ...tallyRow(data, stallId, item, means, index),
      ...known,
      visits: measure === 'leaflets' ? null : (sumOrNull(own.map(({ visits }) => visits)) ?? 0),
      items: measure === 'visits' ? null : (sumOrNull(own.map((row) => row.items)) ?? 0),
      recordedAt: means.now,
    };
  });
  const written = new Set(rows.map(({ id }) => id));
  return { ...records, tallies: [...records.tallies.filter(({ id }) => !written.has(id)), ...rows] };
}

/** Items that nobody asked for: a counted 0 each. */
function withZeros(
  data: Data,
  records: ProposedRecords,
  stallId: StallId,
  itemIds: readonly ServiceItemId[],
  means: ProposalMeans,
): ProposedRecords {
  const rows = itemIds.flatMap((itemId, index): readonly Tally[] => {
    const measure = data.serviceItems.find(({ id }) => id === itemId)?.measure;
    if (!measure) return [];
    const none = { visits: measure === 'leaflets' ? null : 0, items: measure === 'visits' ? null : 0 };
    return [{ ...tallyRow(data, stallId, itemId, means, index), ...none }];
  });
  return { ...records, tallies: [...records.tallies, ...rows] };
}

function accept(
  data: Data,
  records: ProposedRecords,
  proposal: Proposal,
  means: ProposalMeans,
): Result<ProposedRecords, Problem> {
  const { attendance } = records;
  switch (proposal.kind) {
    case 'present':
    case 'absent':
    case 'excused':
    case 'plannedEnd':
      return withLine(data, records, proposal.kind, proposal.line, means);
    case 'markWalkIn': {
      const marked = attendance.map((row) =>
        proposal.rowIds.includes(row.id) ? { ...row, isWalkIn: true } : row,
      );
      return success({ ...records, attendance: marked });
    }
    case 'removeRows':
      return success({
        ...records,
        attendance: attendance.filter(({ id }) => !proposal.rowIds.includes(id)),
      });
    case 'unitCame':
    case 'unitCameNot':
      return success(withHeadcount(data, records, proposal.bookingId, proposal.kind === 'unitCame', means));
    case 'namesOnly':
      return success({
        ...records,
        attendance: attendance.filter(
          (row) => row.subjectKind !== 'partnerUnit' || row.subjectId !== proposal.bookingId,
        ),
      });
    case 'headcountOnly': {
      const people = data.bookings.find(({ id }) => id === proposal.bookingId)?.people ?? [];
      return success({
        ...records,
        attendance: attendance.filter(
          (row) => row.subjectKind !== 'partnerPerson' || !people.some(({ id }) => id === row.subjectId),
        ),
      });
    }
    case 'namesIntoTally':
      return success(withNames(data, records, proposal.stallId, means));
    case 'servedNobody': {
      const { stallId } = proposal;
      const items = data.stalls.find(({ id }) => id === stallId)?.serviceItemIds ?? [];
      return success(withZeros(data, records, stallId, items, means));
    }
    case 'nobodyAsked':
      return success(withZeros(data, records, proposal.stallId, [proposal.serviceItemId], means));
  }
}

/**
 * The records of a fair after proposals, one after the other; nothing is written when one of them cannot be.
 * @returns `segmentsOverlap` where a person's time would overlap another
 */
export function proposalChanges(
  { attendance, tallies, ...data }: FairData,
  proposals: readonly Proposal[],
  means: ProposalMeans,
): Result<ProposedRecords, Problem> {
  let records: ProposedRecords = { attendance, tallies };
  for (const [index, proposal] of proposals.entries()) {
    const own = { ...means, firstSequence: means.firstSequence + index * SEQUENCES };
    const next = accept(data, records, proposal, own);
    if (!next.ok) return next;
    records = next.value;
  }
  return success(records);
}
