import { partsOf } from '../calendar/dates.ts';
import { labelDay } from '../calendar/dayLabel.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import { leadContactOf } from '../fair/leadContact.ts';
import type { RotationMonth } from '../fair/partnerRotation.ts';
import type { Fair } from '../model/fair.ts';
import { formatLabelledDay } from '../text/formatDate.ts';
import type { PeopleContext } from './peopleContext.ts';
import { byId } from './peopleContext.ts';
import type { RotationPaperData, Visitor } from './rotationPaper.ts';
import { hostLine, peopleToExpect, visitorsOf } from './rotationPaper.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';

const ROW_HEIGHT_MM = 9;

function departmentsOf({ text }: PeopleContext, { unit, cell: { booking } }: Visitor): string {
  const coming = unit.departments.filter(({ id }) => booking?.departmentIds.includes(id));
  if (coming.length > 0 && coming.length === unit.departments.length) {
    return text.partnerPage.history.allDepartments;
  }
  return coming.map(({ name }) => name).join(text.papers.listSeparator);
}

function visitRow(context: PeopleContext, visitor: Visitor, number: number): SheetRow {
  const { text } = context;
  const { unit, cell } = visitor;
  const contact = leadContactOf(unit, cell.booking);
  return {
    kind: 'record',
    cells: [
      number,
      unit.name,
      departmentsOf(context, visitor),
      peopleToExpect(unit, cell),
      contact?.name ?? '',
      context.phoneOf(contact?.phone ?? ''),
      text.rotation.states[cell.state],
      '',
      '',
    ],
  };
}

function fairRows(
  context: PeopleContext,
  data: RotationPaperData,
  fair: Fair,
  { month }: RotationMonth,
): readonly SheetRow[] {
  const { text, locale } = context;
  const visitors = visitorsOf(data, month);
  if (visitors.length === 0) return [];
  const heading = text.partnerPapers.fairHeading({
    day: formatLabelledDay(text, locale, labelDay(dateOfFair(fair))),
    edition: text.fair.edition({ edition: fair.edition }),
    units: visitors.length,
    people: visitors.reduce((sum, { unit, cell }) => sum + peopleToExpect(unit, cell), 0),
  });
  return [
    { kind: 'group', text: heading },
    ...visitors.map((visitor, index) => visitRow(context, visitor, index + 1)),
  ];
}

/**
 * The list to phone the units by 按月联系单: fair by fair that is still ahead who is to come, with how many people of which
 * departments, whom to ring up, and room to write what they say.
 */
export function visitList(context: PeopleContext, data: RotationPaperData): SheetDocument {
  const { text, locale } = context;
  const words = text.partnerPapers;
  const { columns } = words;
  const fairOf = byId(data.fairs);
  const rows = data.rotation.months.flatMap((month): readonly SheetRow[] => {
    const fair = month.fairId && fairOf.get(month.fairId);
    return fair && month.isOpen && !month.isPast ? fairRows(context, data, fair, month) : [];
  });
  return {
    id: 'visitList',
    kind: 'visitList',
    locale,
    title: words.visitListTitle({ year: data.year }),
    subtitle: data.community.fairName,
    head: [
      hostLine(context, data),
      { label: words.asOf, value: text.calendar.fullDate(partsOf(data.today)) },
    ],
    columns: [
      { key: 'no', label: text.papers.no, width: 10, kind: 'number', align: 'center', isPlain: true },
      { key: 'unit', label: text.rotation.unit, width: 44, kind: 'text' },
      { key: 'departments', label: columns.departments, width: 46, kind: 'text' },
      { key: 'people', label: columns.people, width: 16, kind: 'number', align: 'center' },
      { key: 'contact', label: columns.contact, width: 22, kind: 'text' },
      { key: 'phone', label: text.papers.columns.phone, width: 29, kind: 'text' },
      { key: 'state', label: columns.state, width: 46, kind: 'text' },
      { key: 'reply', label: columns.reply, width: 26, kind: 'sign' },
      { key: 'remarks', label: text.papers.columns.remarks, width: 36, kind: 'sign' },
    ],
    rows: rows.length > 0 ? rows : [{ kind: 'group', text: words.nobodyAhead }],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: ROW_HEIGHT_MM,
    notes: [words.visitListNote],
    signatures: [words.phonedBy, text.peoplePapers.signedOn],
    orientation: 'landscape',
    sampleMark: context.sampleMark,
  };
}
