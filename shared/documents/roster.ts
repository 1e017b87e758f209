import type { Stall } from '../model/fair.ts';
import { groupRows } from './groupRows.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase, stallHeading } from './paperContext.ts';
import type { StallLine } from './rosterLines.ts';
import { rosterLines, unplacedLines } from './rosterLines.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  return [
    { key: 'stallNo', label: columns.stallNo, width: 13, kind: 'text', align: 'center' },
    { key: 'category', label: columns.category, width: 24, kind: 'text' },
    { key: 'post', label: columns.post, width: 25, kind: 'text' },
    { key: 'slot', label: columns.slot, width: 27, kind: 'text', align: 'center' },
    { key: 'name', label: columns.name, width: 23, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
    { key: 'team', label: columns.teamOrUnit, width: 26, kind: 'text' },
    { key: 'phone', label: columns.phone, width: 28, kind: 'text' },
    { key: 'lead', label: columns.lead, width: 12, kind: 'text', align: 'center' },
    { key: 'meeting', label: columns.meeting, width: 30, kind: 'text' },
    { key: 'supplies', label: columns.supplies, width: 32, kind: 'text' },
    { key: 'needs', label: columns.needs, width: 20, kind: 'text', align: 'center' },
    { key: 'remarks', label: columns.remarks, width: 20, kind: 'text' },
  ];
}

/** The lines of a stall, or of units that have none yet. */
function lineRows(
  context: PaperContext,
  stall: Stall | null,
  lines: readonly StallLine[],
): readonly SheetRow[] {
  const { text } = context;
  const meeting = meetingText(context);
  return lines.map((line, index) => ({
    kind: 'record',
    isGap: line.isGap ?? false,
    cells: [
      stall?.number ?? '—',
      stall ? context.categoryName(stall.categoryId) : '',
      line.post,
      line.slotId === null ? context.openingHours : context.slotText(line.slotId),
      line.name,
      line.volunteerNo ?? '',
      line.team ?? '',
      line.phone ?? '',
      line.isLead ? text.papers.stallLead : '',
      index === 0 ? meeting : '',
      index === 0 ? (stall?.supplies ?? '') : '',
      line.needs ?? '',
      line.remarks ?? '',
    ],
  }));
}

/** A category in use without any stall still shows, as vacant (rule 6). */
function missingCategoryRows(context: PaperContext): readonly SheetRow[] {
  const { data, text } = context;
  const served = new Set(data.stalls.map(({ categoryId }) => categoryId));
  return data.categories
    .filter(({ id, isActive }) => isActive && !served.has(id))
    .map((category) => ({
      kind: 'record',
      isGap: true,
      cells: [
        '—',
        context.categoryName(category.id),
        '',
        '',
        text.papers.vacant,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        text.papers.categoryWithoutStall,
      ],
    }));
}

/** The roster 排班表: who stands where and when, stall by stall; every stall and category shows. */
export function roster(context: PaperContext): readonly SheetDocument[] {
  const { text } = context;
  const stalls = rosterLines(context).flatMap(({ stall, lines }): readonly SheetRow[] => [
    { kind: 'group', text: stallHeading(context, stall) },
    ...lineRows(context, stall, lines),
  ]);
  return [
    {
      ...sheetBase(context, 'roster'),
      title: text.papers.titles.roster,
      columns: columnsOf(context),
      rows: [
        ...stalls,
        ...groupRows(text.papers.unitsWithoutStall, lineRows(context, null, unplacedLines(context))),
        ...groupRows(text.papers.categoriesWithoutStall, missingCategoryRows(context)),
      ],
      rowHeight: 7,
      notes: [text.papers.notes.vacant],
      signatures: [text.papers.signedFor],
    },
  ];
}
