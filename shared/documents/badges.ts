import { isBookingExpected } from '../fair/fairGaps.ts';
import { codeOfPerson } from '../fairDay/badgeCode.ts';
import type { Stall } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import { faceMark } from './faceMark.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { PersonOnDuty } from './peopleOnDuty.ts';
import { peopleOnDuty } from './peopleOnDuty.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';
import type { Badge } from './sheetFace.ts';

/** A badge with the stalls of its person, the first of which says where it is handed out. */
interface StallBadge {
  readonly badge: Badge;
  readonly stalls: readonly Stall[];
}

/** People without a stall come after all others. */
const WITHOUT_STALL = Number.MAX_SAFE_INTEGER;
const BY_NAME = new Intl.Collator('zh-CN');

/** What a badge says about the person's stalls. */
function stallsOf(context: PaperContext, stalls: readonly Stall[]): Pick<Badge, 'stalls' | 'marks'> {
  return {
    stalls: stalls.map(({ number }) => number).join(context.text.papers.listSeparator),
    marks: [...new Set(stalls.map(({ categoryId }) => categoryId))].map((id) => faceMark(context, id)),
  };
}

function volunteerBadge(context: PaperContext, { volunteer, places }: PersonOnDuty): StallBadge {
  const { text } = context;
  const stalls = [...new Set(places.map(({ stall }) => stall))].toSorted((a, b) => a.order - b.order);
  return {
    stalls,
    badge: {
      name: context.personName(volunteer.name),
      role: places.some(({ isLead }) => isLead) ? text.papers.stallLead : text.papers.badges.volunteer,
      belongs: context.groupName(volunteer.teamId),
      volunteerNo: volunteer.volunteerNo,
      code: codeOfPerson({ id: volunteer.id, number: volunteer.volunteerNo }),
      ...stallsOf(context, stalls),
    },
  };
}

/**
 * Partners' people who are known by name; a headcount has no names to print. Whoever is a volunteer on duty too has that
 * badge and no second one (rule 12).
 */
function partnerBadges(context: PaperContext, onDuty: ReadonlySet<VolunteerId>): readonly StallBadge[] {
  const { data, text } = context;
  return data.bookings.filter(isBookingExpected).flatMap((booking) => {
    const stalls = data.stalls
      .filter(({ bookingId }) => bookingId === booking.id)
      .toSorted((a, b) => a.order - b.order);
    const unit = context.unit(booking)?.name ?? '';
    return booking.people
      .filter(({ volunteerId }) => volunteerId === null || !onDuty.has(volunteerId))
      .toSorted((a, b) => BY_NAME.compare(a.name, b.name))
      .map((person) => ({
        stalls,
        badge: {
          name: context.personName(person.name),
          role: person.role || text.papers.partnerPeople,
          belongs: unit,
          volunteerNo: '',
          code: codeOfPerson({ id: person.id, number: '' }),
          ...stallsOf(context, stalls),
        },
      }));
  });
}

function rowOf({ name, volunteerNo, role, stalls, belongs }: Badge): SheetRow {
  return { kind: 'record', cells: [name, volunteerNo, role, stalls, belongs] };
}

/** Stall by stall, as they are handed out: volunteers by name, then the partner's people by name. */
function badgesByStall(context: PaperContext): readonly Badge[] {
  const people = peopleOnDuty(context);
  const onDuty = new Set(people.map(({ volunteer }) => volunteer.id));
  const firstOrder = ({ stalls }: StallBadge): number => stalls[0]?.order ?? WITHOUT_STALL;
  return [...people.map((person) => volunteerBadge(context, person)), ...partnerBadges(context, onDuty)]
    .toSorted((a, b) => firstOrder(a) - firstOrder(b))
    .map(({ badge }) => badge);
}

/** Name badges 胸牌: one for everybody who stands at a stall, with a QR code that checks them in at the fair; ten to a page. */
export function badges(context: PaperContext): readonly SheetDocument[] {
  const { text } = context;
  const { columns } = text.papers;
  const all = badgesByStall(context);
  return [
    {
      ...sheetBase(context, 'badges'),
      title: text.papers.titles.badges,
      columns: [
        { key: 'name', label: columns.name, width: 34, kind: 'text' },
        { key: 'volunteerNo', label: columns.volunteerNo, width: 22, kind: 'text', align: 'center' },
        { key: 'role', label: columns.badgeRole, width: 34, kind: 'text' },
        { key: 'stalls', label: columns.stallNo, width: 34, kind: 'text' },
        { key: 'team', label: columns.teamOrUnit, width: 50, kind: 'text' },
      ],
      rows: all.map(rowOf),
      face: { kind: 'badges', badges: all, nobody: text.papers.nobodyAssigned },
      orientation: 'portrait',
    },
  ];
}
