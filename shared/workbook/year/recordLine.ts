import { hasCome } from '../../attendance/serviceMinutes.ts';
import { clockSpan, clockTime } from '../../calendar/minutes.ts';
import type { Registers } from '../../fair/fairData.ts';
import { assertNever } from '../../model/assertNever.ts';
import type { RecordedTimes, RecordOfFair } from '../../stats/columns/recordOf.ts';
import { serviceItemName, serviceItemUnit } from '../../text/categoryText.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';

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

/** What names are looked up in. */
export type RecordNames = Pick<Registers, 'volunteers' | 'groups' | 'partnerUnits' | 'serviceItems'>;

type TimeWords = Pick<RecordLine, 'timeIn' | 'timeOut'>;

function timeWords(text: Catalogue, times: RecordedTimes | null, plannedEnd: number | undefined): TimeWords {
  if (!times || !hasCome(times.state)) return { timeIn: '', timeOut: '' };
  const end = times.minuteOut ?? plannedEnd;
  const isFromPlan = times.isUnverified || times.minuteOut === null;
  const timeOut = end === undefined ? '' : clockTime(end);
  return {
    timeIn: times.minuteIn === null ? '' : clockTime(times.minuteIn),
    timeOut: isFromPlan && timeOut ? text.workbook.planEnd({ time: timeOut }) : timeOut,
  };
}

/** Turns records into lines; looks names up once for all of them. */
export function recordLines(data: RecordNames, text: Catalogue): (record: RecordOfFair) => RecordLine {
  const { workbook } = text;
  const volunteers = new Map<string, RecordNames['volunteers'][number]>(
    data.volunteers.map((volunteer) => [volunteer.id, volunteer]),
  );
  const groups = new Map(data.groups.map((group) => [group.id, group.name]));
  const units = new Map(data.partnerUnits.map((unit) => [unit.id, unit.name]));
  const items = new Map(data.serviceItems.map((item) => [item.id, item]));

  function person(volunteerId: string): Pick<RecordLine, 'subject' | 'number' | 'belongsTo'> {
    const volunteer = volunteers.get(volunteerId);
    return {
      subject: volunteer?.name ?? workbook.unknownPerson({ id: volunteerId }),
      number: volunteer?.volunteerNo ?? '',
      belongsTo: volunteer?.teamId ? (groups.get(volunteer.teamId) ?? '') : '',
    };
  }

  return ({ subject, stall, slot, times, note }) => {
    const known = slot?.isKnown ? slot : undefined;
    const base = {
      stall: stall?.isKnown ? stall.number : '',
      plannedTime: known ? clockSpan(known.start, known.end) : '',
      number: '',
      belongsTo: '',
      state: '',
      timeIn: '',
      timeOut: '',
      note,
    };
    switch (subject.kind) {
      case 'need':
        return { ...base, subject: subject.post };
      case 'place':
      case 'walkIn':
        return {
          ...base,
          ...person(subject.volunteerId),
          ...timeWords(text, times, known?.end),
          state: workbook.states[times?.state ?? 'unverified'],
        };
      case 'partner': {
        const unit = units.get(subject.partnerUnitId) ?? subject.partnerUnitId;
        return {
          ...base,
          ...timeWords(text, times, known?.end),
          subject: subject.person?.name ?? (subject.isHeadcount ? workbook.headcount({ unit }) : unit),
          belongsTo: [unit, subject.person?.role].filter(Boolean).join(' '),
          state: workbook.states[times?.state ?? 'unverified'],
        };
      }
      case 'tally': {
        const item = items.get(subject.serviceItemId);
        return {
          ...base,
          subject: item ? serviceItemName(text, item) : subject.serviceItemId,
          belongsTo: item ? serviceItemUnit(text, item) : '',
          note: subject.isCounted ? note : workbook.notCounted,
        };
      }
      default:
        return assertNever(subject);
    }
  };
}
