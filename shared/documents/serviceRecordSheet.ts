import { hasCome } from '../attendance/serviceMinutes.ts';
import { clockSpan, clockTime } from '../calendar/minutes.ts';
import type { Community } from '../model/community.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { ServiceEntry, ServiceRecord } from '../people/serviceRecord.ts';
import { formatHours } from '../stats/formatMetric.ts';
import { formatDay } from '../text/formatDate.ts';
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

function cellsOf(context: PeopleContext, entry: ServiceEntry, number: number): readonly SheetCell[] {
  const time = (minute: number | null): string => (minute === null ? '' : clockTime(minute));
  return [
    number,
    formatDay(context.text, entry.date),
    context.text.fair.edition({ edition: entry.fair.edition }),
    placeOf(context, entry),
    entry.slot ? clockSpan(entry.slot.start, entry.slot.end) : '',
    time(entry.minuteIn),
    time(entry.minuteOut),
    entry.minutes,
    remarksOf(context, entry),
  ];
}

function headOf(context: PeopleContext, volunteer: Volunteer): readonly HeadLine[] {
  const { head } = context.text.peoplePapers;
  const lines: readonly HeadLine[] = [
    { label: head.name, value: volunteer.name },
    { label: head.volunteerNo, value: volunteer.volunteerNo },
    { label: head.team, value: context.groupName(volunteer.teamId) },
    { label: head.phone, value: context.phoneOf(volunteer.phone) },
    { label: head.joinedOn, value: volunteer.joinedOn ?? '' },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** A volunteer's yearly service record 个人年度服务记录: every time served, the sums and how they are counted. */
export function serviceRecordSheet(
  context: PeopleContext,
  community: Community,
  volunteer: Volunteer,
  { record, year }: { readonly record: ServiceRecord; readonly year: number },
): SheetDocument {
  const { text, locale } = context;
  const words = text.peoplePapers;
  const { columns } = words;
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
    id: 'serviceRecord',
    kind: 'serviceRecord',
    locale,
    title: words.yearTitle({ year }),
    subtitle: `${community.name} · ${community.fairName}`,
    head: headOf(context, volunteer),
    columns: [
      { key: 'no', label: text.papers.no, width: 10, kind: 'number', align: 'center' },
      { key: 'date', label: columns.date, width: 32, kind: 'text' },
      { key: 'edition', label: text.workbook.edition, width: 20, kind: 'text' },
      { key: 'place', label: columns.place, width: 46, kind: 'text' },
      { key: 'slot', label: columns.slot, width: 27, kind: 'text' },
      { key: 'in', label: columns.in, width: 14, kind: 'text', align: 'center' },
      { key: 'out', label: columns.out, width: 14, kind: 'text', align: 'center' },
      { key: 'minutes', label: columns.minutes, width: 18, kind: 'number' },
      { key: 'state', label: columns.state, width: 21, kind: 'text' },
    ],
    rows: [
      ...(record.entries.length === 0 ? [empty] : []),
      ...record.entries.map(
        (entry, index): SheetRow => ({ kind: 'record', cells: cellsOf(context, entry, index + 1) }),
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
