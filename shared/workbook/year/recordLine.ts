import { hasCome } from '../../attendance/serviceMinutes.ts';
import { clockSpan, clockTime } from '../../calendar/minutes.ts';
import type { FairRecords } from '../../fair/fairData.ts';
import { assertNever } from '../../model/assertNever.ts';
import type { Attendance } from '../../model/attendance.ts';
import type { Slot } from '../../model/fair.ts';
import type { Fact } from '../../stats/fact.ts';
import { serviceItemName, serviceItemUnit } from '../../text/categoryText.ts';
import type { YearBook } from './yearBook.ts';

/** The words of one record: who or what, where it belongs, its state and its times. */
export interface RecordLine {
  readonly stall: string;
  readonly plannedTime: string;
  readonly subject: string;
  readonly number: string;
  readonly belongsTo: string;
  readonly state: string;
  readonly timeIn: string;
  readonly timeOut: string;
  readonly note: string;
}

/** Turns the facts of one fair into lines; looks names up once. */
export function recordLines(book: YearBook, records: FairRecords): (fact: Fact) => RecordLine {
  const { data, text } = book;
  const { workbook } = text;
  const slots = new Map(records.slots.map((slot) => [slot.id, slot]));
  const stalls = new Map(records.stalls.map((stall) => [stall.id, stall.number]));
  const volunteers = new Map<string, YearBook['data']['volunteers'][number]>(
    data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
  );
  const groups = new Map(data.groups.map((group) => [group.id, group.name]));
  const units = new Map(data.partnerUnits.map((unit) => [unit.id, unit.name]));
  const items = new Map(data.serviceItems.map((item) => [item.id, item]));

  function times(row: Attendance | null, slot: Slot | undefined): Pick<RecordLine, 'timeIn' | 'timeOut'> {
    if (!row || !hasCome(row.state)) return { timeIn: '', timeOut: '' };
    const end = row.minuteOut ?? slot?.end;
    const isFromPlan = row.isUnverified || row.minuteOut === null;
    const timeOut = end === undefined ? '' : clockTime(end);
    return {
      timeIn: row.minuteIn === null ? '' : clockTime(row.minuteIn),
      timeOut: isFromPlan && timeOut ? workbook.planEnd({ time: timeOut }) : timeOut,
    };
  }

  function person(volunteerId: string): Pick<RecordLine, 'subject' | 'number' | 'belongsTo'> {
    const volunteer = volunteers.get(volunteerId);
    return {
      subject: volunteer?.name ?? workbook.unknownPerson({ id: volunteerId }),
      number: volunteer?.volunteerNo ?? '',
      belongsTo: volunteer?.teamId ? (groups.get(volunteer.teamId) ?? '') : '',
    };
  }

  return (fact) => {
    const slot = fact.slotId ? slots.get(fact.slotId) : undefined;
    const base = {
      stall: fact.stallId ? (stalls.get(fact.stallId) ?? '') : '',
      plannedTime: slot ? clockSpan(slot.start, slot.end) : '',
      number: '',
      belongsTo: '',
      state: '',
      timeIn: '',
      timeOut: '',
      note: '',
    };
    switch (fact.kind) {
      case 'need':
        return { ...base, subject: fact.need.post };
      case 'place':
      case 'walkIn':
        return {
          ...base,
          ...person(fact.volunteerId),
          ...times(fact.attendance, slot),
          state: workbook.states[fact.attendance?.state ?? 'unverified'],
          note: fact.attendance?.note ?? '',
        };
      case 'partner': {
        const unit = units.get(fact.booking.partnerUnitId) ?? fact.booking.partnerUnitId;
        const isHeadcount = fact.attendance?.subjectKind === 'partnerUnit';
        return {
          ...base,
          ...times(fact.attendance, slot),
          subject: fact.person?.name ?? (isHeadcount ? workbook.headcount({ unit }) : unit),
          belongsTo: [unit, fact.person?.role].filter(Boolean).join(' '),
          state: workbook.states[fact.attendance?.state ?? 'unverified'],
          note: [fact.booking.note, fact.attendance?.note].filter(Boolean).join('；'),
        };
      }
      case 'tally': {
        const { serviceItemId, countedBy } = fact.tally;
        const item = items.get(serviceItemId);
        return {
          ...base,
          subject: item ? serviceItemName(text, item) : serviceItemId,
          belongsTo: item ? serviceItemUnit(text, item) : '',
          note: fact.isCounted ? countedBy : workbook.notCounted,
        };
      }
      default:
        return assertNever(fact);
    }
  };
}
