import * as v from 'valibot';
import type { FairRecords, YearData } from '../../../shared/fair/fairData.ts';
import { Assignment } from '../../../shared/model/assignment.ts';
import { Attendance, Tally } from '../../../shared/model/attendance.ts';
import { Booking, Fair, Need, Slot, Stall } from '../../../shared/model/fair.ts';
import { REGISTERS, YEAR } from './arbitraryYear.ts';

/* One orderly fair of two stalls and two slots, archived, with everything recorded; tests change what they are about. */

const fairId = '2026-06';

export function assignmentOf(volunteerId: string, stall: number, slot: number): Assignment {
  return v.parse(Assignment, {
    id: `${volunteerId}/${stall}/${slot}`,
    fairId,
    needId: `n${stall}${slot}`,
    stallId: `s${stall}`,
    slotId: `t${slot}`,
    volunteerId,
    isLocked: false,
    overrideReason: null,
    source: 'manual',
  });
}

export function attendanceOf(more: Partial<Record<keyof Attendance, unknown>>): Attendance {
  return v.parse(Attendance, {
    id: `${more.subjectId}/${more.stallId ?? 's0'}/${more.slotId ?? 't0'}/${more.sequence ?? 0}`,
    fairId,
    subjectKind: 'volunteer',
    stallId: 's0',
    slotId: 't0',
    state: 'present',
    minuteIn: 540,
    minuteOut: 615,
    isUnverified: false,
    isWalkIn: false,
    headcount: null,
    note: '',
    sequence: 0,
    recordedAt: '2026-06-20T04:00:00.000Z',
    source: 'paper',
    ...more,
  });
}

export function tallyOf(serviceItemId: string, more: Partial<Record<keyof Tally, unknown>>): Tally {
  return v.parse(Tally, {
    id: `${serviceItemId}/${more.source ?? ''}`,
    fairId,
    stallId: 's0',
    serviceItemId,
    slotId: null,
    visits: 0,
    items: 0,
    source: 'tallySheet',
    countedBy: '',
    recipient: null,
    sequence: 0,
    recordedAt: '2026-06-20T04:00:00.000Z',
    ...more,
  });
}

export const PLAIN_FAIR: FairRecords = {
  fair: v.parse(Fair, {
    id: fairId,
    edition: 6,
    scheduledDate: '2026-06-20',
    postponedTo: null,
    heldDate: '2026-06-20',
    status: 'archived',
    statusReason: '',
    theme: '',
    place: '广场',
    meetingPoint: '',
    setUpFrom: 510,
    clearUpTo: 720,
    weatherPlan: '',
    note: '',
    notice: '',
    summary: '',
    papersMadeAt: null,
    archivedAt: null,
    uniqueRecipients: 30,
    minutesCap: null,
    filedPapers: [],
  }),
  slots: [
    v.parse(Slot, { id: 't0', fairId, start: 540, end: 615 }),
    v.parse(Slot, { id: 't1', fairId, start: 615, end: 690 }),
  ],
  stalls: ['medical', 'repair'].map((categoryId, order) =>
    v.parse(Stall, {
      id: `s${order}`,
      fairId,
      number: `A${order + 1}`,
      categoryId,
      name: '摊位',
      serviceItemIds: [],
      bookingId: order === 0 ? 'b0' : null,
      leadVolunteerId: null,
      priority: 1,
      teamId: null,
      supplies: '',
      order,
    }),
  ),
  needs: [
    v.parse(Need, {
      id: 'n00',
      fairId,
      stallId: 's0',
      slotId: 't0',
      post: '',
      qualification: null,
      count: 2,
    }),
  ],
  bookings: [
    v.parse(Booking, {
      dueMonth: null,
      id: 'b0',
      fairId,
      partnerUnitId: 'u1',
      departmentIds: [],
      expected: 3,
      people: [
        { id: 'p0', name: '李医生', role: '', phone: '', volunteerId: 'v3' },
        { id: 'p1', name: '赵护士', role: '', phone: '', volunteerId: null },
      ],
      leadContactId: null,
      status: 'confirmed',
      note: '',
    }),
  ],
  assignments: [assignmentOf('v1', 0, 0), assignmentOf('v2', 0, 1)],
  attendance: [
    attendanceOf({ subjectId: 'v1' }),
    attendanceOf({ subjectId: 'v2', slotId: 't1', minuteIn: 615, minuteOut: 690, sequence: 1 }),
    attendanceOf({ subjectKind: 'partnerUnit', subjectId: 'b0', headcount: 2, sequence: 2 }),
  ],
  tallies: [
    tallyOf('bloodPressure', { visits: 40 }),
    tallyOf('healthLeaflet', { items: 25 }),
    tallyOf('knifeSharpening', { stallId: 's1', visits: 10, items: 18 }),
  ],
};

/** The year of the plain fair with some of its records replaced. */
export function plainYear(records: Partial<FairRecords> = {}): YearData {
  return { ...REGISTERS, year: YEAR, yearPlan: null, fairs: [{ ...PLAIN_FAIR, ...records }] };
}
