import { clockSpan } from '../calendar/minutes.ts';
import type { Stall } from '../model/fair.ts';
import { groupRows } from './groupRows.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase } from './paperContext.ts';
import type { StallLine } from './rosterLines.ts';
import { rosterLines, unplacedLines } from './rosterLines.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  return [
    { key: 'stallNo', label: columns.stallNo, width: 14, kind: 'text', align: 'center' },
    { key: 'category', label: columns.category, width: 26, kind: 'text' },
    { key: 'stall', label: columns.stall, width: 42, kind: 'text' },
    { key: 'post', label: columns.post, width: 30, kind: 'text' },
    { key: 'name', label: columns.name, width: 30, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
    { key: 'team', label: columns.teamOrUnit, width: 34, kind: 'text' },
    { key: 'phone', label: columns.phone, width: 29, kind: 'text' },
    { key: 'lead', label: columns.lead, width: 15, kind: 'text', align: 'center' },
    { key: 'needs', label: columns.needs, width: 21, kind: 'text', align: 'center' },
    { key: 'remarks', label: columns.remarks, width: 24, kind: 'text' },
  ];
}

function rowOf(context: PaperContext, stall: Stall | null, line: StallLine): SheetRow {
  return {
    kind: 'record',
    isGap: line.isGap ?? false,
    cells: [
      stall?.number ?? '—',
      stall ? context.categoryName(stall.categoryId) : '',
      stall?.name ?? '',
      line.post,
      line.name,
      line.volunteerNo ?? '',
      line.team ?? '',
      line.phone ?? '',
      line.isLead ? context.text.papers.stallLead : '',
      line.needs ?? '',
      line.remarks ?? '',
    ],
  };
}

/**
 * The roster by slot 按时段: for whoever calls the roll when a slot begins. Partners' people come for the whole fair and stand in a group
 * of their own before the slots, so that nobody is counted twice.
 */
export function rosterBySlot(context: PaperContext): readonly SheetDocument[] {
  const { data, text } = context;
  const all = [...rosterLines(context), { stall: null, lines: unplacedLines(context) }];
  const groupOf = (heading: string, slotId: StallLine['slotId']): readonly SheetRow[] => {
    const rows = all.flatMap(({ stall, lines }) =>
      lines.filter((line) => line.slotId === slotId).map((line) => rowOf(context, stall, line)),
    );
    return groupRows(heading, rows);
  };
  const whole = text.papers.wholeFair({ time: context.openingHours });
  const rows = [
    ...groupOf(whole, null),
    ...data.slots.flatMap(({ id, start, end }) => groupOf(clockSpan(start, end), id)),
  ];
  return [
    {
      ...sheetBase(context, 'rosterBySlot'),
      title: text.papers.titles.rosterBySlot,
      head: [...context.head, { label: text.papers.columns.meeting, value: meetingText(context) }],
      columns: columnsOf(context),
      rows,
      rowHeight: 7,
      notes: [text.papers.notes.vacant],
      signatures: [text.papers.signedFor],
    },
  ];
}
