import fc from 'fast-check';
import * as v from 'valibot';
import { DEFAULT_WEIGHTS } from '../../../shared/assign/problem.ts';
import { fairIdOf, scheduledDateOf } from '../../../shared/calendar/dates.ts';
import type { FairRecords, Registers, YearData } from '../../../shared/fair/fairData.ts';
import { Assignment } from '../../../shared/model/assignment.ts';
import { ATTENDANCE_STATES, Attendance, Tally } from '../../../shared/model/attendance.ts';
import { IsoDate } from '../../../shared/model/basic.ts';
import { Category, ServiceItem } from '../../../shared/model/category.ts';
import { Community, Group } from '../../../shared/model/community.ts';
import { Booking, FAIR_STATUSES, Fair, Need, Slot, Stall } from '../../../shared/model/fair.ts';
import { PartnerUnit } from '../../../shared/model/partner.ts';
import { Volunteer } from '../../../shared/model/volunteer.ts';
import { newPartner } from '../../../shared/people/newPartner.ts';
import { newVolunteer } from '../../../shared/people/newVolunteer.ts';

/* Small years of invented records, orderly and disorderly, for property tests of the figures. */

export const YEAR = 2026;

const CATEGORIES = ['medical', 'haircut', 'repair'] as const;
const VOLUNTEERS = ['v1', 'v2', 'v3'] as const;
const UNITS = ['u1', 'u2'] as const;
const SLOTS = [
  { start: 540, end: 615 },
  { start: 615, end: 690 },
] as const;

function volunteer(id: string, name: string, volunteerNo: string): Volunteer {
  return v.parse(Volunteer, {
    ...newVolunteer(() => id, volunteerNo, v.parse(IsoDate, '2025-01-01')),
    name,
    teamId: 'g1',
  });
}

/** Registers of an invented community: three categories, two people of one name, a name that looks like a formula. */
export const REGISTERS: Registers = {
  community: v.parse(Community, {
    id: 'community',
    name: '示例社区',
    subdistrict: '',
    fairName: '“向日葵”邻里服务集市',
    host: '示例社区居委会',
    hostLine: '',
    logo: null,
    place: '中心广场',
    meetingPoint: '',
    phone: '',
    residents: 21000,
    firstEdition: 1,
    isSample: true,
    keepsIdNumbers: false,
    pointsRules: [],
    rewards: [],
    minutesCap: null,
    yearClosesOn: '12-31',
    assignmentWeights: DEFAULT_WEIGHTS,
  }),
  groups: [v.parse(Group, { id: 'g1', kind: 'team', name: '楼长队', order: 0, isActive: true })],
  categories: CATEGORIES.map((id, order) =>
    v.parse(Category, { id, name: null, color: '#0F6FB5', order, isActive: id !== 'repair' }),
  ),
  serviceItems: [
    { id: 'bloodPressure', categoryId: 'medical', measure: 'visits' },
    { id: 'healthLeaflet', categoryId: 'medical', measure: 'leaflets' },
    { id: 'knifeSharpening', categoryId: 'repair', measure: 'items' },
  ].map((item, order) => v.parse(ServiceItem, { ...item, name: null, unit: null, order, isActive: true })),
  partnerUnits: UNITS.map((id, index) =>
    v.parse(PartnerUnit, {
      ...newPartner(() => id),
      name: index === 0 ? '=某医院' : '某银行',
      kind: 'hospital',
      categoryIds: index === 0 ? ['medical'] : [],
      cadence: { kind: 'monthly' },
    }),
  ),
  volunteers: [
    volunteer('v1', '张伟', 'V0001'),
    volunteer('v2', '张伟', 'V0002'),
    volunteer('v3', '古丽·𠮷', 'V0010'),
  ],
};

const minute = fc.option(fc.integer({ min: 500, max: 720 }), { nil: null });

function booking(fairId: string, index: number): fc.Arbitrary<Booking> {
  return fc
    .record({
      status: fc.constantFrom('invited', 'confirmed', 'declined', 'withdrawn'),
      expected: fc.nat(5),
      named: fc.nat(2),
    })
    .map(({ named, ...rest }) =>
      v.parse(Booking, {
        ...rest,
        id: `${fairId}/b${index}`,
        fairId,
        partnerUnitId: UNITS[index],
        departmentIds: [],
        people: Array.from({ length: named }, (_, person) => ({
          id: `${fairId}/b${index}/p${person}`,
          name: '李医生',
          role: '',
          phone: '',
          volunteerId: person === 0 ? 'v3' : null,
        })),
        leadContactId: null,
        dueMonth: null,
        note: '',
      }),
    );
}

function attendance(fairId: string, stalls: number): fc.Arbitrary<readonly Attendance[]> {
  const subject = fc.oneof(
    fc
      .constantFrom(...VOLUNTEERS)
      .map((subjectId) => ({ subjectKind: 'volunteer', subjectId, headcount: null })),
    fc.tuple(fc.nat(1), fc.nat(1)).map(([b, p]) => ({
      subjectKind: 'partnerPerson',
      subjectId: `${fairId}/b${b}/p${p}`,
      headcount: null,
    })),
    fc.tuple(fc.nat(1), fc.nat(6)).map(([b, headcount]) => ({
      subjectKind: 'partnerUnit',
      subjectId: `${fairId}/b${b}`,
      headcount,
    })),
  );
  const row = fc.record({
    subject,
    stall: fc.nat(stalls - 1),
    slot: fc.nat(1),
    state: fc.constantFrom(...ATTENDANCE_STATES),
    minuteIn: minute,
    minuteOut: minute,
    isUnverified: fc.boolean(),
    isWalkIn: fc.boolean(),
    note: fc.constantFrom('', '=SUM(A1)', '第一次来'),
  });
  return fc.array(row, { maxLength: 14 }).map((rows) =>
    rows.map(({ subject: who, stall, slot, ...rest }, sequence) =>
      v.parse(Attendance, {
        ...rest,
        ...who,
        id: `${fairId}/a${sequence}`,
        fairId,
        stallId: `${fairId}/s${stall}`,
        slotId: `${fairId}/t${slot}`,
        sequence,
        recordedAt: '2026-06-20T03:00:00.000Z',
        source: 'paper',
      }),
    ),
  );
}

function fairRecords(month: number, year = YEAR): fc.Arbitrary<FairRecords> {
  const id = fairIdOf(year, month);
  return fc
    .record({
      status: fc.constantFrom(...FAIR_STATUSES, 'held', 'archived'),
      heldDate: fc.constantFrom(null, scheduledDateOf(id), `${year}-12-27`, `${year + 1}-01-10`),
      uniqueRecipients: fc.option(fc.nat(300), { nil: null }),
      minutesCap: fc.option(fc.integer({ min: 1, max: 160 }), { nil: null }),
      stallCategories: fc.array(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 3 }),
      bookings: fc.tuple(booking(id, 0), booking(id, 1)),
      places: fc.uniqueArray(fc.tuple(fc.constantFrom(...VOLUNTEERS), fc.nat(2), fc.nat(1)), {
        maxLength: 8,
        selector: (place) => place.join(),
      }),
      tallies: fc.array(
        fc.record({
          stall: fc.nat(2),
          serviceItemId: fc.constantFrom('bloodPressure', 'healthLeaflet', 'knifeSharpening'),
          visits: fc.option(fc.nat(40), { nil: null }),
          items: fc.option(fc.nat(40), { nil: null }),
          source: fc.constantFrom('tallySheet', 'namedRows', 'counter'),
        }),
        { maxLength: 5 },
      ),
    })
    .chain((plan) =>
      attendance(id, plan.stallCategories.length).map((rows): FairRecords => {
        const stallCount = plan.stallCategories.length;
        const stall = (index: number): string => `${id}/s${index % stallCount}`;
        const needs = plan.stallCategories.map((_, index) =>
          v.parse(Need, {
            id: `${id}/n${index}`,
            fairId: id,
            stallId: stall(index),
            slotId: `${id}/t0`,
            post: '',
            qualification: null,
            count: index + 1,
          }),
        );
        return {
          fair: v.parse(Fair, {
            id,
            edition: month,
            scheduledDate: scheduledDateOf(id),
            postponedTo: null,
            heldDate: plan.heldDate,
            status: plan.status,
            statusReason: '',
            theme: '',
            place: '中心广场',
            meetingPoint: '',
            setUpFrom: 510,
            clearUpTo: 720,
            weatherPlan: '',
            note: '',
            notice: '',
            summary: '',
            papersMadeAt: null,
            archivedAt: null,
            uniqueRecipients: plan.uniqueRecipients,
            minutesCap: plan.minutesCap,
            filedPapers: ['roster'],
          }),
          slots: SLOTS.map((slot, index) => v.parse(Slot, { ...slot, id: `${id}/t${index}`, fairId: id })),
          stalls: plan.stallCategories.map((categoryId, order) =>
            v.parse(Stall, {
              id: stall(order),
              fairId: id,
              number: `A${order + 1}`,
              categoryId,
              name: '摊位',
              serviceItemIds: [],
              bookingId: order === 0 ? `${id}/b0` : null,
              leadVolunteerId: null,
              priority: 1,
              teamId: null,
              supplies: '',
              order,
            }),
          ),
          needs,
          bookings: plan.bookings,
          assignments: plan.places.map(([volunteerId, index, slot]) =>
            v.parse(Assignment, {
              id: `${id}/${volunteerId}/${index}/${slot}`,
              fairId: id,
              needId: `${id}/n${index % stallCount}`,
              stallId: stall(index),
              slotId: `${id}/t${slot}`,
              volunteerId,
              isLocked: false,
              overrideReason: null,
              source: 'manual',
            }),
          ),
          attendance: rows,
          tallies: plan.tallies.map(({ stall: index, ...row }, sequence) =>
            v.parse(Tally, {
              ...row,
              id: `${id}/c${sequence}`,
              fairId: id,
              stallId: stall(index),
              slotId: null,
              countedBy: '',
              recipient: null,
              sequence,
              recordedAt: '2026-06-20T03:00:00.000Z',
            }),
          ),
        };
      }),
    );
}

/** A year of up to three fairs with everything that can go right and wrong in their records. */
export const arbitraryYear: fc.Arbitrary<YearData> = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 })
  .chain((months) => fc.tuple(...months.toSorted((a, b) => a - b).map((month) => fairRecords(month))))
  .map((fairs) => ({ ...REGISTERS, year: YEAR, yearPlan: null, fairs }));

const MONTHS = 12;

/** Up to six fairs of three years about {@link YEAR}, with everything that can go right and wrong in their records. */
export const arbitraryHistory: fc.Arbitrary<readonly FairRecords[]> = fc
  .uniqueArray(fc.nat(3 * MONTHS - 1), { maxLength: 6 })
  .chain((months) =>
    fc.tuple(
      ...months.map((index) => fairRecords((index % MONTHS) + 1, YEAR - 1 + Math.floor(index / MONTHS))),
    ),
  );
