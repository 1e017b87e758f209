import { partsOf } from '../calendar/dates.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import type { RotationCell, RotationMonth, RotationRow, RotationState } from '../fair/partnerRotation.ts';
import { ROTATION_STATES } from '../fair/partnerRotation.ts';
import type { Department, PartnerUnit } from '../model/partner.ts';
import { departmentsNamed } from '../people/departments.ts';
import { categoryName } from '../text/categoryText.ts';
import type { PeopleContext } from './peopleContext.ts';
import { byId } from './peopleContext.ts';
import type { RotationPaperData } from './rotationPaper.ts';
import { hostLine, peopleToExpect, visitorsOf } from './rotationPaper.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const ROW_HEIGHT_MM = 7;
/** The day on which a fair is held unless it was postponed. */
const USUAL_DAY = 20;

/** More departments than these are counted instead of named. */
const MOST_NAMED = 6;

/** States in which the number of people still matters. */
const EXPECTED: readonly RotationState[] = ['planned', 'invited', 'confirmed'];

/** The month, and below it what is special about its fair: cancelled, held, or held on another day. */
function monthLabel({ text }: PeopleContext, { month, isCancelled, isOpen, fairId }: RotationMonth): string {
  const words = text.rotation;
  const name = text.calendar.month({ month });
  if (fairId === null || (isOpen && !isCancelled)) return name;
  return `${name}\n${isCancelled ? words.cancelled : words.held}`;
}

/** The departments of a visit, one a line, or how many where names would make the row taller than all others together. */
function departmentLines({ text }: PeopleContext, coming: readonly Department[]): readonly string[] {
  return coming.length > MOST_NAMED
    ? [text.rotation.departmentsShort({ count: coming.length })]
    : coming.map(({ name }) => name);
}

/** A visit in a cell: its mark with the people to expect, for which month it stands, and which departments come. */
function cellLines(context: PeopleContext, unit: PartnerUnit, cell: RotationCell): string {
  const { text } = context;
  const words = text.partnerPapers;
  const { state, booking, movedTo, isCancelled } = cell;
  if (movedTo !== null) return text.rotation.movedTo({ month: text.calendar.month({ month: movedTo }) });
  if (state === 'none' || isCancelled) return '';
  const mark = words.marks[state];
  if (!booking || !(EXPECTED.includes(state) || state === 'came')) return mark;
  const coming = departmentsNamed(unit, booking.departmentIds);
  const isShare = coming.length > 0 && unit.departments.some((own) => !coming.includes(own));
  return [
    EXPECTED.includes(state) ? words.markWithPeople({ mark, count: booking.expected }) : mark,
    ...(booking.dueMonth === null
      ? []
      : [text.rotation.standsFor({ month: text.calendar.month({ month: booking.dueMonth }) })]),
    ...(isShare ? departmentLines(context, coming) : []),
  ].join('\n');
}

function balanceLines({ text }: PeopleContext, row: RotationRow): string {
  const words = text.rotation;
  const { balance, visits, asked, departmentsLeft } = row;
  return [
    balance === 'free' ? String(visits || text.common.nothingCounted) : words.balance({ visits, asked }),
    ...(departmentsLeft.length > 0 ? [words.departmentsLeft({ count: departmentsLeft.length })] : []),
  ].join('\n');
}

function columnsOf(context: PeopleContext, { rotation, fairs }: RotationPaperData): readonly SheetColumn[] {
  const { text } = context;
  const fairOf = byId(fairs);
  const labelOf = (month: RotationMonth): string => {
    const fair = month.fairId && fairOf.get(month.fairId);
    const parts = fair && partsOf(dateOfFair(fair));
    const isElsewhere = parts && (parts.day !== USUAL_DAY || parts.month !== month.month);
    return month.isOpen && isElsewhere
      ? `${text.calendar.month({ month: month.month })}\n${text.partnerPapers.movedDay({ day: text.calendar.date(parts) })}`
      : monthLabel(context, month);
  };
  return [
    { key: 'no', label: text.papers.no, width: 9, kind: 'number', align: 'center', isPlain: true },
    { key: 'unit', label: text.rotation.unit, width: 42, kind: 'text' },
    ...rotation.months.map(
      (month): SheetColumn => ({
        key: `month${month.month}`,
        label: labelOf(month),
        width: 17.4,
        kind: 'text',
        align: 'center',
      }),
    ),
    { key: 'visits', label: text.partnerPapers.visits, width: 15.2, kind: 'text', align: 'center' },
  ];
}

/** How many units, with how many people, are to come in each month. */
function sumsRow({ text }: PeopleContext, data: RotationPaperData): SheetRow {
  const words = text.partnerPapers;
  const sums = data.rotation.months.map(({ month, isCancelled }) => {
    const coming = visitorsOf(data, month).map(({ unit, cell }) => peopleToExpect(unit, cell));
    return isCancelled || coming.length === 0
      ? text.common.nothingCounted
      : words.unitsAndPeople({
          units: coming.length,
          people: coming.reduce((sum, people) => sum + people, 0),
        });
  });
  return { kind: 'total', cells: ['', words.sums, ...sums, ''] };
}

/** What each month lacks: any unit at all, else the categories that nobody offers. */
function lackingRow(context: PeopleContext, { rotation, categories }: RotationPaperData): SheetRow {
  const { text } = context;
  const lacking = rotation.months.map(({ lacksPartner, lackingCategoryIds }) =>
    lacksPartner
      ? text.rotation.lacksPartner
      : categories
          .filter(({ id }) => lackingCategoryIds.includes(id))
          .map((category) => categoryName(text, category))
          .join('\n'),
  );
  return { kind: 'total', cells: ['', text.rotation.lacking, ...lacking, ''] };
}

/**
 * The year's rotation 年度轮值表: unit × month with marks that are told apart in black and white, people, departments, and
 * at the foot what each month lacks. The units in the order of the board.
 */
export function rotationTable(context: PeopleContext, data: RotationPaperData): SheetDocument {
  const { text, locale } = context;
  const words = text.partnerPapers;
  const { year, rotation, partnerUnits } = data;
  const unitOf = byId(partnerUnits);
  const rows = rotation.rows.flatMap((row, index): readonly SheetRow[] => {
    const unit = unitOf.get(row.partnerUnitId);
    if (!unit) return [];
    const cells = row.cells.map((cell) => cellLines(context, unit, cell));
    return [{ kind: 'record', cells: [index + 1, unit.name, ...cells, balanceLines(context, row)] }];
  });
  const legend = ROTATION_STATES.flatMap((state) =>
    state === 'none'
      ? []
      : [words.legendEntry({ mark: words.marks[state], state: text.rotation.states[state] })],
  );
  return {
    id: 'rotationTable',
    kind: 'rotationTable',
    locale,
    title: words.rotationTitle({ year }),
    subtitle: data.community.fairName,
    head: [
      hostLine(context, data),
      { label: words.units, value: words.unitCount({ count: rows.length }) },
      { label: words.asOf, value: text.calendar.fullDate(partsOf(data.today)) },
    ],
    columns: columnsOf(context, data),
    rows: [...rows, sumsRow(context, data), lackingRow(context, data)],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: ROW_HEIGHT_MM,
    notes: [words.legend({ entries: legend.join(words.legendSeparator) }), words.tableNote],
    signatures: [text.peoplePapers.preparedBy, text.peoplePapers.checkedBy],
    orientation: 'landscape',
    sampleMark: context.sampleMark,
  };
}
