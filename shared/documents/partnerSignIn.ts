import { isBookingExpected } from '../fair/fairGaps.ts';
import type { Booking } from '../model/fair.ts';
import { departmentsNamed } from '../people/departments.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';

function placeOf(context: PaperContext, booking: Booking): string {
  const stalls = context.data.stalls.filter(({ bookingId }) => bookingId === booking.id);
  return stalls
    .map((stall) => `${context.categoryName(stall.categoryId)} ${stall.number}`)
    .join(context.text.papers.listSeparator);
}

function departmentsOf(context: PaperContext, booking: Booking): string {
  const unit = context.unit(booking);
  return (unit ? departmentsNamed(unit, booking.departmentIds) : [])
    .map(({ name }) => name)
    .join(context.text.papers.listSeparator);
}

function unitRows(context: PaperContext, bookings: readonly Booking[]): readonly SheetRow[] {
  return bookings.map((booking, index) => {
    const lead = context.leadContact(booking);
    return {
      kind: 'record',
      cells: [
        index + 1,
        context.unit(booking)?.name ?? '',
        placeOf(context, booking),
        context.personName(lead?.name ?? ''),
        context.phoneOf(lead?.phone ?? ''),
        booking.expected,
        '',
        '',
        '',
        '',
        departmentsOf(context, booking),
      ],
    };
  });
}

/** Everybody by name, then a blank row for each further person whom the unit promised. */
function nameRows(context: PaperContext, bookings: readonly Booking[]): readonly SheetRow[] {
  let number = 0;
  return bookings.flatMap((booking) => {
    const unit = context.unit(booking)?.name ?? '';
    // Of several departments the person writes the own one.
    const role = booking.departmentIds.length === 1 ? departmentsOf(context, booking) : '';
    const unnamed = Math.max(0, booking.expected - booking.people.length);
    const people = [
      ...booking.people.map(({ name, role }) => ({ name: context.personName(name), role })),
      ...Array.from({ length: unnamed }, () => ({ name: '', role })),
    ];
    return people.map((person): SheetRow => {
      number += 1;
      return { kind: 'record', cells: [number, unit, person.name, person.role, '', '', ''] };
    });
  });
}

/** The partner sign-in sheet 共建单位签到表 and its page of names. */
export function partnerSignIn(context: PaperContext): readonly SheetDocument[] {
  const { text, data } = context;
  const { columns } = text.papers;
  const bookings = data.bookings.filter(isBookingExpected);
  const common = {
    ...sheetBase(context, 'partnerSignIn'),
    isNumbered: true,
    rowHeight: 10,
    signatures: [text.papers.checkedInBy, text.papers.signedFor],
  } as const;
  return [
    {
      ...common,
      title: text.papers.titles.partnerSignIn,
      columns: [
        { key: 'no', label: text.papers.no, width: 11, kind: 'number', align: 'center' },
        { key: 'unit', label: columns.unit, width: 36, kind: 'text' },
        { key: 'place', label: columns.unitAndStall, width: 32, kind: 'text' },
        { key: 'lead', label: columns.unitLead, width: 20, kind: 'text' },
        { key: 'phone', label: columns.phone, width: 28, kind: 'text' },
        { key: 'expected', label: columns.expected, width: 18, kind: 'number', align: 'center' },
        { key: 'present', label: columns.present, width: 17, kind: 'sign' },
        { key: 'arrived', label: columns.arrived, width: 18, kind: 'sign' },
        { key: 'left', label: columns.left, width: 18, kind: 'sign' },
        { key: 'leadSignature', label: columns.leadSignature, width: 32, kind: 'sign' },
        { key: 'remarks', label: columns.remarks, width: 48, kind: 'text' },
      ],
      rows: unitRows(context, bookings),
      blanks: { count: 2, fillsPage: false },
      notes: [text.papers.notes.headcountOrNames],
    },
    {
      ...common,
      id: 'partnerNames',
      title: text.papers.titles.partnerNames,
      columns: [
        { key: 'no', label: text.papers.no, width: 12, kind: 'number', align: 'center' },
        { key: 'unit', label: columns.unit, width: 42, kind: 'text' },
        { key: 'name', label: columns.name, width: 28, kind: 'text' },
        { key: 'role', label: columns.role, width: 36, kind: 'text' },
        { key: 'in', label: columns.in, width: 20, kind: 'sign' },
        { key: 'out', label: columns.out, width: 20, kind: 'sign' },
        { key: 'signature', label: columns.signature, width: 30, kind: 'sign' },
      ],
      rows: nameRows(context, bookings),
      blanks: { count: 2, fillsPage: true },
      notes: [text.papers.notes.headcountOrNames],
      orientation: 'portrait',
    },
  ];
}
