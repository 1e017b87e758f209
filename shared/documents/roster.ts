import { fairGaps, isBookingExpected } from '../fair/fairGaps.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Need, Stall } from '../model/fair.ts';
import type { SlotId } from '../model/ids.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, stallHeading } from './paperContext.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  return [
    { key: 'stallNo', label: columns.stallNo, width: 13, kind: 'text', align: 'center' },
    { key: 'category', label: columns.category, width: 21, kind: 'text' },
    { key: 'post', label: columns.post, width: 24, kind: 'text' },
    { key: 'slot', label: columns.slot, width: 27, kind: 'text', align: 'center' },
    { key: 'name', label: columns.name, width: 25, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
    { key: 'team', label: columns.teamOrUnit, width: 26, kind: 'text' },
    { key: 'phone', label: columns.phone, width: 29, kind: 'text' },
    { key: 'lead', label: columns.lead, width: 14, kind: 'text', align: 'center' },
    { key: 'meeting', label: columns.meeting, width: 28, kind: 'text' },
    { key: 'supplies', label: columns.supplies, width: 26, kind: 'text' },
    { key: 'needs', label: columns.needs, width: 20, kind: 'text', align: 'center' },
    { key: 'remarks', label: columns.remarks, width: 20, kind: 'text' },
  ];
}

/** The lead first, then by name. */
function inOrder(
  context: PaperContext,
  stall: Stall,
  assignments: readonly Assignment[],
): readonly Assignment[] {
  const nameOf = (assignment: Assignment): string => context.volunteer(assignment.volunteerId)?.name ?? '';
  const rank = (assignment: Assignment): number => (assignment.volunteerId === stall.leadVolunteerId ? 0 : 1);
  return assignments.toSorted((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b), 'zh-CN'));
}

interface StallLine {
  readonly post: string;
  readonly slotId: SlotId;
  readonly name: string;
  readonly volunteerNo?: string;
  readonly team?: string;
  readonly phone?: string;
  readonly isLead?: boolean;
  readonly needs?: string;
  readonly remarks?: string;
  readonly isGap?: boolean;
}

function needLines(context: PaperContext, stall: Stall, need: Need): readonly StallLine[] {
  const { data, text } = context;
  const post = need.post || text.papers.defaultPost;
  const assignments = inOrder(
    context,
    stall,
    data.assignments.filter(({ needId }) => needId === need.id),
  );
  const gap = fairGaps(data).byNeed.find(({ needId }) => needId === need.id);
  const missing = gap?.gap ?? 0;
  const needs = `${need.count}/${assignments.length}/${missing}`;
  const people = assignments.flatMap((assignment, index): readonly StallLine[] => {
    const volunteer = context.volunteer(assignment.volunteerId);
    if (!volunteer) return [];
    return [
      {
        post,
        slotId: need.slotId,
        name: context.nameOf(volunteer),
        volunteerNo: volunteer.volunteerNo,
        team: context.groupName(volunteer.teamId),
        phone: context.phoneOf(volunteer.phone),
        isLead: assignment.volunteerId === stall.leadVolunteerId,
        needs: index === 0 ? needs : '',
        remarks: assignment.overrideReason ?? '',
      },
    ];
  });
  if (missing === 0) return people;
  const word = gap?.isVacant ? text.papers.vacant : text.papers.missing({ count: missing });
  return [
    ...people,
    { post, slotId: need.slotId, name: word, needs: people.length === 0 ? needs : '', isGap: true },
  ];
}

function partnerLines(context: PaperContext, stall: Stall): readonly StallLine[] {
  const { data, text } = context;
  const booking = context.booking(stall);
  const unit = booking && context.unit(booking);
  const slot = data.slots[0];
  if (!booking || !unit || !slot || !isBookingExpected(booking)) return [];
  const first = data.stalls.find(({ bookingId }) => bookingId === booking.id);
  if (first && first.id !== stall.id) {
    // One team at several tables is listed once, or its people would seem to be twice as many.
    const name = text.papers.seeStall({ number: first.number });
    return [{ post: text.papers.partnerPeople, slotId: slot.id, name, team: unit.name }];
  }
  const lead = context.leadContact(booking);
  const named = booking.people.map(
    (person): StallLine => ({
      post: person.role || text.papers.partnerPeople,
      slotId: slot.id,
      name: person.name,
      team: unit.name,
      phone: context.phoneOf(person.phone),
    }),
  );
  const unnamed = booking.expected - booking.people.length;
  const rest: readonly StallLine[] =
    unnamed > 0
      ? [
          {
            post: text.papers.partnerPeople,
            slotId: slot.id,
            name: text.papers.headcount({ count: unnamed }),
            team: unit.name,
          },
        ]
      : [];
  return [...named, ...rest].map((line, index) =>
    index === 0
      ? {
          ...line,
          phone: line.phone || context.phoneOf(lead?.phone ?? ''),
          isLead: !stall.leadVolunteerId,
          remarks: lead?.name ?? '',
        }
      : line,
  );
}

function stallRows(context: PaperContext, stall: Stall): readonly SheetRow[] {
  const { data, text } = context;
  const meeting = meetingText(context);
  const needs = data.slots.flatMap((slot) =>
    data.needs.filter(({ stallId, slotId }) => stallId === stall.id && slotId === slot.id),
  );
  const lines = [
    ...partnerLines(context, stall),
    ...needs.flatMap((need) => needLines(context, stall, need)),
  ];
  const shown: readonly StallLine[] =
    lines.length > 0 || !data.slots[0]
      ? lines
      : [{ post: text.papers.defaultPost, slotId: data.slots[0].id, name: text.papers.vacant, isGap: true }];
  return shown.map((line, index) => ({
    kind: 'record',
    isGap: line.isGap ?? false,
    cells: [
      stall.number,
      context.categoryName(stall.categoryId),
      line.post,
      line.team && !line.volunteerNo ? context.openingHours : context.slotText(line.slotId),
      line.name,
      line.volunteerNo ?? '',
      line.team ?? '',
      line.phone ?? '',
      line.isLead ? text.papers.stallLead : '',
      index === 0 ? meeting : '',
      index === 0 ? stall.supplies : '',
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
  const { data, text, locale } = context;
  const rows = data.stalls.flatMap((stall): readonly SheetRow[] => [
    { kind: 'group', text: stallHeading(context, stall) },
    ...stallRows(context, stall),
  ]);
  const missing = missingCategoryRows(context);
  return [
    {
      id: 'roster',
      kind: 'roster',
      locale,
      title: text.papers.titles.roster,
      subtitle: context.subtitle,
      head: context.head,
      columns: columnsOf(context),
      rows: [
        ...rows,
        ...(missing.length > 0 ? [{ kind: 'group', text: text.papers.categoriesWithoutStall } as const] : []),
        ...missing,
      ],
      blanks: { count: 0, fillsPage: false },
      isNumbered: false,
      rowHeight: 7,
      notes: [text.papers.notes.vacant],
      signatures: [text.papers.signedFor],
      orientation: 'landscape',
      sampleMark: context.sampleMark,
    },
  ];
}
