import type { NeedGap } from '../fair/fairGaps.ts';
import { fairGaps, isBookingExpected } from '../fair/fairGaps.ts';
import { unplacedBookings } from '../fair/unplacedBookings.ts';
import type { Assignment } from '../model/assignment.ts';
import type { Booking, Need, Stall } from '../model/fair.ts';
import type { NeedId, SlotId } from '../model/ids.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { PaperContext } from './paperContext.ts';

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

/** One line of a roster: a person, a partner's people, or a gap. */
export interface StallLine {
  readonly post: string;
  /** Null for partners' people, who come for the whole fair. */
  readonly slotId: SlotId | null;
  readonly name: string;
  readonly volunteerNo?: string;
  readonly team?: string;
  readonly phone?: string;
  readonly isLead?: boolean;
  readonly needs?: string;
  readonly remarks?: string;
  readonly isGap?: boolean;
}

/** What is counted once for all stalls. */
interface Counted {
  readonly gaps: ReadonlyMap<NeedId, NeedGap>;
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly needs: ReadonlyMap<string, readonly Need[]>;
}

function needLines(
  context: PaperContext,
  stall: Stall,
  need: Need,
  { gaps, assignments: ofNeed }: Counted,
): readonly StallLine[] {
  const { text } = context;
  const post = need.post || text.papers.defaultPost;
  const assignments = inOrder(context, stall, ofNeed.get(need.id) ?? []);
  const gap = gaps.get(need.id);
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

/** The people of a partner unit: by name, then those of whom only the number is known; the first is who can be phoned. */
function peopleLines(context: PaperContext, booking: Booking, isLead: boolean): readonly StallLine[] {
  const { text } = context;
  const team = context.unit(booking)?.name ?? '';
  const lead = context.leadContact(booking);
  const named = booking.people.map(
    (person): StallLine => ({
      post: person.role || text.papers.partnerPeople,
      slotId: null,
      name: context.personName(person.name),
      team,
      phone: context.phoneOf(person.phone),
    }),
  );
  const unnamed = booking.expected - booking.people.length;
  const rest: readonly StallLine[] =
    unnamed > 0
      ? [
          {
            post: text.papers.partnerPeople,
            slotId: null,
            name: text.papers.headcount({ count: unnamed }),
            team,
          },
        ]
      : [];
  return [...named, ...rest].map((line, index) =>
    index === 0
      ? {
          ...line,
          phone: line.phone || context.phoneOf(lead?.phone ?? ''),
          isLead,
          remarks: context.personName(lead?.name ?? ''),
        }
      : line,
  );
}

function partnerLines(context: PaperContext, stall: Stall): readonly StallLine[] {
  const { data, text } = context;
  const booking = context.booking(stall);
  const unit = booking && context.unit(booking);
  if (!booking || !unit || !isBookingExpected(booking)) return [];
  const first = data.stalls.find(({ bookingId }) => bookingId === booking.id);
  if (first && first.id !== stall.id) {
    // One team at several tables is listed once, or its people would seem to be twice as many.
    const name = text.papers.seeStall({ number: first.number });
    return [{ post: text.papers.partnerPeople, slotId: null, name, team: unit.name }];
  }
  return peopleLines(context, booking, !stall.leadVolunteerId);
}

/** People of partner units that come and have no stall yet: nobody who comes is missing from a roster. */
export function unplacedLines(context: PaperContext): readonly StallLine[] {
  return unplacedBookings(context.data)
    .filter((booking) => context.unit(booking))
    .flatMap((booking) => peopleLines(context, booking, false));
}

function linesOfStall(context: PaperContext, stall: Stall, counted: Counted): readonly StallLine[] {
  const { data, text } = context;
  const own = counted.needs.get(stall.id) ?? [];
  const needs = data.slots.flatMap((slot) => own.filter(({ slotId }) => slotId === slot.id));
  const lines = [
    ...partnerLines(context, stall),
    ...needs.flatMap((need) => needLines(context, stall, need, counted)),
  ];
  const [first] = data.slots;
  if (lines.length > 0 || !first) return lines;
  return [{ post: text.papers.defaultPost, slotId: first.id, name: text.papers.vacant, isGap: true }];
}

/**
 * Who stands at each stall, in the order of the stalls: partners' people first, then need by need and slot by slot; a stall without
 * anybody is vacant.
 */
export function rosterLines(
  context: PaperContext,
): readonly { readonly stall: Stall; readonly lines: readonly StallLine[] }[] {
  const { data } = context;
  const counted: Counted = {
    gaps: new Map(fairGaps(data).byNeed.map((gap) => [gap.needId, gap])),
    assignments: groupBy(data.assignments, ({ needId }) => needId),
    needs: groupBy(data.needs, ({ stallId }) => stallId),
  };
  return data.stalls.map((stall) => ({ stall, lines: linesOfStall(context, stall, counted) }));
}
