import { stallPeople } from '../fair/stallPeople.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase, stallHeading } from './paperContext.ts';
import type { SheetCell, SheetDocument, SheetRow } from './sheetDocument.ts';

/** Blank rows for people who come without being assigned. */
const WALK_IN_ROWS = 3;

function rowsOf(context: PaperContext): readonly SheetRow[] {
  const { data, text } = context;
  const rows: SheetRow[] = [];
  let number = 0;
  for (const stall of data.stalls) {
    const signers = stallPeople(data, stall);
    if (signers.length === 0) continue;
    const category = context.categoryName(stall.categoryId);
    rows.push({ kind: 'group', text: stallHeading(context, stall) });
    for (const { volunteerId, needIds, slotIds } of signers) {
      const volunteer = context.volunteer(volunteerId);
      if (!volunteer) continue;
      number += 1;
      const isLead = volunteerId === stall.leadVolunteerId;
      const posts = new Set(
        needIds.map((needId) => data.needs.find(({ id }) => id === needId)?.post || text.papers.defaultPost),
      );
      const slots = slotIds.map(context.slotText);
      const post = `${category} · ${[...posts].join(text.papers.listSeparator)}\n${slots.join(text.papers.listSeparator)}`;
      const cells: readonly SheetCell[] = [
        number,
        context.nameOf(volunteer),
        volunteer.volunteerNo,
        context.groupName(volunteer.teamId),
        post,
        context.phoneOf(volunteer.phone),
        '',
        '',
        '',
        '',
        '',
        isLead ? text.papers.stallLead : '',
      ];
      rows.push({ kind: 'record', cells });
    }
  }
  return rows;
}

/** The volunteer sign-in sheet 志愿者签到表: one row a person and stall, room to sign, blank rows for walk-ins. */
export function volunteerSignIn(context: PaperContext): readonly SheetDocument[] {
  const { text } = context;
  const { columns } = text.papers;
  return [
    {
      ...sheetBase(context, 'volunteerSignIn'),
      title: text.papers.titles.volunteerSignIn,
      columns: [
        { key: 'no', label: text.papers.no, width: 11, kind: 'number', align: 'center' },
        { key: 'name', label: columns.name, width: 24, kind: 'text' },
        { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
        { key: 'team', label: columns.team, width: 27, kind: 'text' },
        { key: 'categoryPost', label: columns.categoryPost, width: 38, kind: 'text' },
        { key: 'phone', label: columns.phone, width: 27, kind: 'text' },
        { key: 'timeIn', label: columns.timeIn, width: 19, kind: 'sign' },
        { key: 'signatureIn', label: columns.signatureIn, width: 31, kind: 'sign' },
        { key: 'timeOut', label: columns.timeOut, width: 19, kind: 'sign' },
        { key: 'signatureOut', label: columns.signatureOut, width: 31, kind: 'sign' },
        { key: 'hours', label: columns.hours, width: 15, kind: 'sign' },
        { key: 'remarks', label: columns.remarks, width: 20, kind: 'sign', align: 'left' },
      ],
      rows: rowsOf(context),
      blanks: { count: WALK_IN_ROWS, fillsPage: true },
      isNumbered: true,
      rowHeight: 10,
      notes: [text.papers.notes.minutes],
      signatures: [text.papers.checkedInBy, text.papers.signedFor],
    },
  ];
}
