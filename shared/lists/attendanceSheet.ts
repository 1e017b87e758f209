import { clockSpan, clockTime } from '../calendar/minutes.ts';
import type { FairRecords, Registers } from '../fair/fairData.ts';
import type { AttendanceField, ImportField } from '../import/importFields.ts';
import { ATTENDANCE_FIELDS } from '../import/importFields.ts';
import type { Attendance } from '../model/attendance.ts';
import type { Slot, Stall } from '../model/fair.ts';
import { maskPhone } from '../people/mask.ts';
import { countedDate, isHeld } from '../stats/countedFair.ts';
import { categoryName } from '../text/categoryText.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { CellValue } from '../workbook/workbookModel.ts';
import type { ListSheet } from './listWorkbook.ts';
import { listHeadings } from './template.ts';

/** Joins the words of a state, such as “walk-in、late”; the import takes them apart again. */
const STATE_JOINT = '、';

/** A volunteer at a stall and slot: a record, or null where somebody was expected and nothing is known (rule 16). */
interface Line {
  readonly fair: FairRecords;
  readonly volunteerId: string;
  readonly stall: Stall | undefined;
  readonly slot: Slot | undefined;
  readonly post: string;
  readonly row: Attendance | null;
}

function linesOf(fair: FairRecords): readonly Line[] {
  const stalls = new Map(fair.stalls.map((stall) => [stall.id, stall]));
  const slots = new Map(fair.slots.map((slot) => [slot.id, slot]));
  const posts = new Map(fair.needs.map((need) => [need.id, need.post]));
  const rows = fair.attendance.filter(({ subjectKind }) => subjectKind === 'volunteer');
  const isAt = (row: Attendance, place: { stallId: string; slotId: string; volunteerId: string }): boolean =>
    row.subjectId === place.volunteerId && row.stallId === place.stallId && row.slotId === place.slotId;
  const known = rows.map((row): Line => {
    const place = fair.assignments.find((assignment) => isAt(row, assignment));
    return {
      fair,
      volunteerId: row.subjectId,
      stall: row.stallId ? stalls.get(row.stallId) : undefined,
      slot: row.slotId ? slots.get(row.slotId) : undefined,
      post: (place && posts.get(place.needId)) ?? '',
      row,
    };
  });
  const unknown = fair.assignments
    .filter((assignment) => !rows.some((row) => isAt(row, assignment)))
    .map(
      (assignment): Line => ({
        fair,
        volunteerId: assignment.volunteerId,
        stall: stalls.get(assignment.stallId),
        slot: slots.get(assignment.slotId),
        post: posts.get(assignment.needId) ?? '',
        row: null,
      }),
    );
  const order = ({ stall, slot, row }: Line): number =>
    (stall?.order ?? 0) * 1e7 + (slot?.start ?? 0) * 1e3 + (row?.minuteIn ?? 0) / 10;
  return [...known, ...unknown].toSorted((a, b) => order(a) - order(b));
}

/** Lines of the fairs that were held, in order. */
function heldLines(fairs: readonly FairRecords[]): readonly Line[] {
  return fairs.filter(({ fair }) => isHeld(fair)).flatMap(linesOf);
}

/** How many rows the list would have. */
export function attendanceRows(fairs: readonly FairRecords[]): number {
  return heldLines(fairs).length;
}

function stateText({ volunteers: { states } }: Catalogue, row: Attendance | null): string {
  if (row === null) return states.unverified;
  return [...(row.isWalkIn ? [states.walkIn] : []), states[row.state]].join(STATE_JOINT);
}

/**
 * Who came to the fairs that were held, as the list that can be imported: one row a record, and one for each place of
 * which nothing is known. Phones are masked unless they are asked for.
 */
export function attendanceSheet(
  fairs: readonly FairRecords[],
  fields: readonly ImportField[],
  {
    volunteers,
    categories,
    text,
  }: Pick<Registers, 'volunteers' | 'categories'> & { readonly text: Catalogue },
  showPhones: boolean,
): ListSheet {
  const columns = ATTENDANCE_FIELDS.filter((field) => fields.includes(field));
  const people = new Map<string, (typeof volunteers)[number]>(
    volunteers.map((person) => [person.id, person]),
  );
  const names = new Map(categories.map((category) => [category.id, categoryName(text, category)]));
  const cellOf = (field: AttendanceField, line: Line): CellValue => {
    const { fair, stall, slot, row } = line;
    const person = people.get(line.volunteerId);
    const time = (minute: number | null | undefined): string =>
      minute === null || minute === undefined ? '' : clockTime(minute);
    const texts: Readonly<Partial<Record<AttendanceField, string>>> = {
      name: person?.name ?? '',
      volunteerNo: person?.volunteerNo ?? '',
      phone: showPhones ? (person?.phone ?? '') : maskPhone(person?.phone ?? ''),
      category: (stall && names.get(stall.categoryId)) ?? '',
      stall: stall?.number ?? '',
      post: line.post,
      slot: slot ? clockSpan(slot.start, slot.end) : '',
      timeIn: time(row?.minuteIn),
      timeOut: time(row?.minuteOut),
      state: stateText(text, row),
      note: row?.note ?? '',
    };
    if (field === 'date') return { kind: 'date', date: countedDate(fair.fair) };
    const shown = texts[field] ?? '';
    return shown === '' ? { kind: 'blank' } : { kind: 'text', text: shown };
  };
  return {
    name: text.lists.sheetNames.attendance,
    headings: listHeadings(text, 'attendance', columns),
    rows: heldLines(fairs).map((line) => columns.map((field) => cellOf(field, line))),
  };
}
