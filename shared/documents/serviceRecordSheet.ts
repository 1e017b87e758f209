import { hasCome } from '../attendance/serviceMinutes.ts';
import { partsOf } from '../calendar/dates.ts';
import { clockSpan, clockTime } from '../calendar/minutes.ts';
import type { Period } from '../calendar/period.ts';
import { wholeYearOf } from '../calendar/period.ts';
import type { Community } from '../model/community.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { ServiceEntry, ServiceRecord } from '../people/serviceRecord.ts';
import { formatHours } from '../stats/formatMetric.ts';
import { formatDay, formatFullDay } from '../text/formatDate.ts';
import { formatPeriodInFull } from '../text/formatPeriod.ts';
import { capNote } from './capNote.ts';
import type { PeopleContext } from './peopleContext.ts';
import type { HeadLine, SheetCell, SheetDocument, SheetRow } from './sheetDocument.ts';

function placeOf({ text }: PeopleContext, { stall, post }: ServiceEntry): string {
  const shown = post || text.papers.defaultPost;
  return stall ? text.peoplePapers.place({ stall: stall.number, name: stall.name, post: shown }) : shown;
}

function remarksOf({ text }: PeopleContext, { state, isWalkIn, isUnverified }: ServiceEntry): string {
  const { states } = text.peoplePapers;
  const known = hasCome(state) ? states[state] : states.present;
  return [known, isWalkIn ? states.walkIn : '', isUnverified ? states.unverified : '']
    .filter((word) => word !== '')
    .join(text.papers.listSeparator);
}

function cellsOf(
  context: PeopleContext,
  entry: ServiceEntry,
  number: number,
  isOneYear: boolean,
): readonly SheetCell[] {
  const time = (minute: number | null): string => (minute === null ? '' : clockTime(minute));
  return [
    number,
    (isOneYear ? formatDay : formatFullDay)(context.text, entry.date),
    entry.fair.edition,
    placeOf(context, entry),
    entry.slot ? clockSpan(entry.slot.start, entry.slot.end) : '',
    time(entry.minuteIn),
    time(entry.minuteOut),
    entry.minutes,
    remarksOf(context, entry),
  ];
}

function headOf(context: PeopleContext, volunteer: Volunteer, period: Period): readonly HeadLine[] {
  const { head } = context.text.peoplePapers;
  const lines: readonly HeadLine[] = [
    { label: head.name, value: volunteer.name },
    { label: head.volunteerNo, value: volunteer.volunteerNo },
    { label: head.team, value: context.groupName(volunteer.teamId) },
    { label: head.phone, value: context.phoneOf(volunteer.phone) },
    { label: head.joinedOn, value: volunteer.joinedOn ?? '' },
    {
      label: head.period,
      value: wholeYearOf(period) === null ? formatPeriodInFull(context.text, period) : '',
    },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** A volunteer's service record 个人服务记录 of a period: every time served, the sums and how they are counted. */
export function serviceRecordSheet(
  context: PeopleContext,
  community: Community,
  volunteer: Volunteer,
  { record, period }: { readonly record: ServiceRecord; readonly period: Period },
): SheetDocument {
  const { text, locale } = context;
  const words = text.peoplePapers;
  const { columns } = words;
  const isOneYear = partsOf(period.from).year === partsOf(period.to).year;
  const empty: SheetRow = { kind: 'group', text: words.noEntries };
  const total: SheetRow = {
    kind: 'total',
    cells: [
      '',
      text.common.total,
      words.totalFairs({ fairs: record.fairs }),
      words.totalHours({ hours: formatHours(locale, record.minutes) }),
      '',
      '',
      '',
      record.minutes,
      '',
    ],
  };
  return {
    id: `serviceRecords/${volunteer.id}`,
    kind: 'serviceRecords',
    locale,
    title: words.recordTitle({ name: context.nameOf(volunteer), year: wholeYearOf(period) }),
    subtitle: `${community.name} · ${community.fairName}`,
    head: headOf(context, volunteer, period),
    columns: [
      { key: 'no', label: text.papers.no, width: 11, kind: 'number', align: 'center' },
      { key: 'date', label: columns.date, width: 35, kind: 'text' },
      {
        key: 'edition',
        label: text.workbook.edition,
        width: 16,
        kind: 'number',
        align: 'center',
        isPlain: true,
      },
      { key: 'place', label: columns.place, width: 51, kind: 'text' },
      { key: 'slot', label: columns.slot, width: 26, kind: 'text' },
      { key: 'in', label: columns.in, width: 13.5, kind: 'text', align: 'center' },
      { key: 'out', label: columns.out, width: 13.5, kind: 'text', align: 'center' },
      { key: 'minutes', label: columns.minutes, width: 15, kind: 'number' },
      { key: 'state', label: columns.state, width: 19, kind: 'text' },
    ],
    rows: [
      ...(record.entries.length === 0 ? [empty] : []),
      ...record.entries.map(
        (entry, index): SheetRow => ({
          kind: 'record',
          cells: cellsOf(context, entry, index + 1, isOneYear),
        }),
      ),
      total,
    ],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 8,
    notes: [
      words.notes.definition,
      text.papers.notes.minutes,
      ...capNote(
        text,
        record.entries.map(({ fair }) => fair),
      ),
    ],
    signatures: [words.preparedBy, words.seal, words.signedOn],
    orientation: 'portrait',
    sampleMark: context.sampleMark,
  };
}
