import type { TextOf } from '../catalogueTypes.ts';
import type { metrics as original } from '../zh-CN/metrics.ts';

/** Every figure: its name, how it is counted, and what is left out. */
export const metrics: TextOf<typeof original> = {
  fairsPlanned: {
    name: 'Fairs planned',
    definition: 'Fairs scheduled in the period, one a month.',
    excluded: 'Postponed and cancelled ones are not taken off.',
  },
  fairsHeld: {
    name: 'Fairs held',
    definition: 'Fairs that took place, counted in the month and year of the day on which they were held.',
    excluded: 'Planned, waiting and cancelled ones are not counted.',
  },
  fairsPostponed: {
    name: 'Fairs postponed',
    definition:
      'Fairs scheduled in the period and not held on the planned day: held on another day, or waiting for a new one.',
    excluded: 'Cancelled ones are not counted.',
  },
  fairsCancelled: {
    name: 'Fairs cancelled',
    definition: 'Fairs scheduled in the period and called off.',
    excluded: 'They do not count as held.',
  },
  needed: {
    name: 'Needed',
    definition: 'Volunteers needed at all stalls and slots; one person in one slot is 1.',
    excluded: 'People of partner units are not counted.',
  },
  covered: {
    name: 'Needs filled',
    definition:
      'Needed places at which a volunteer stood, walk-ins included; at one stall and slot never more than needed.',
    excluded: 'People beyond the need and people of partner units are not counted.',
  },
  coverageRate: {
    name: 'Needs filled, rate',
    definition: 'Needs filled ÷ needed.',
    excluded: '“—” when nothing was needed.',
  },
  expected: {
    name: 'Expected',
    definition: 'Volunteers assigned; one person in one slot is 1, even at two stalls.',
    excluded: 'Walk-ins are not included.',
  },
  present: {
    name: 'Present',
    definition:
      'Expected places whose volunteer came, late or leaving early included; leaving and coming back is still 1.',
    excluded: 'Walk-ins are not included.',
  },
  late: {
    name: 'of which late',
    definition: 'Places whose volunteer came late; included in present.',
    excluded: '',
  },
  leftEarly: {
    name: 'of which left early',
    definition: 'Places whose volunteer left early; included in present.',
    excluded: '',
  },
  excused: {
    name: 'Excused',
    definition: 'Expected places whose volunteer had asked to be excused.',
    excluded: '',
  },
  absent: {
    name: 'Absent',
    definition: 'Expected places whose volunteer neither came nor was excused.',
    excluded: 'Places without a record are unverified, not absent.',
  },
  noShowRate: {
    name: 'No-show rate',
    definition: 'Absent ÷ (expected − unverified).',
    excluded: 'Excused people are no no-shows; “—” when the divisor is 0.',
  },
  walkIn: {
    name: 'Walk-ins',
    definition: 'Places served without having been assigned; one person in one slot is 1.',
    excluded: 'Neither in expected nor in present.',
  },
  participations: {
    name: 'Volunteer attendances',
    definition: 'Present + walk-ins: one person in one slot is 1.',
    excluded: 'Excused, absent and unverified places and people of partner units are not counted.',
  },
  unverified: {
    name: 'Unverified',
    definition: 'Expected places without any attendance record. Unknown is not absent.',
    excluded: '',
  },
  serviceMinutes: {
    name: 'Service time',
    definition:
      'Time from signing in to signing out of volunteers, walk-ins included. A missing time out is the end of the slot, a missing time in its start; overlapping time counts once.',
    excluded: 'Where a fair has a cap of minutes, what is above it; people of partner units are not counted.',
  },
  unverifiedMinutes: {
    name: 'of which unverified',
    definition: 'Part of the service time whose end was not written down and was taken from the slot.',
    excluded: '',
  },
  units: {
    name: 'Partner attendances',
    definition: 'One partner unit whose people came to one fair is 1.',
    excluded: 'Units that promised and did not come are not counted.',
  },
  unitPeople: {
    name: 'Partner people',
    definition: 'People recorded by name; where there are no names, the headcount.',
    excluded: 'Never both; they are no volunteer attendances.',
  },
  visits: {
    name: 'Visits',
    definition: 'One resident served at three stalls is 3.',
    excluded: 'Leaflets are not visits; of a stall’s tally sheet and its names only one counts.',
  },
  items: {
    name: 'Items',
    definition: 'Things sharpened, repaired and so on.',
    excluded: 'Never added to visits; leaflets are not items.',
  },
  leaflets: {
    name: 'Leaflets',
    definition: 'Copies handed out.',
    excluded: 'Counted neither as items nor as visits.',
  },
  attendanceRate: {
    name: 'Attendance rate',
    definition: 'Present ÷ (expected − unverified).',
    excluded: '“—” when the divisor is 0.',
  },
  distinctVolunteers: {
    name: 'Volunteers',
    definition:
      'Different volunteers who came, walk-ins included; each counts once in the period, and two of one name are two.',
    excluded: 'People who were assigned and never came, and people of partner units.',
  },
  newVolunteers: {
    name: 'New volunteers',
    definition: 'Volunteers who took part and came for the first time in the period.',
    excluded: 'Only records in this program are known; earlier service that was not entered is not.',
  },
  returningVolunteers: {
    name: 'Returning volunteers',
    definition: 'Volunteers who took part and had come before the period too.',
    excluded: 'New and returning volunteers together are the volunteers who took part.',
  },
  lapsedVolunteers: {
    name: 'Not seen for 6 months',
    definition:
      'Volunteers who came once and not in the 6 months before the end of the period (or before today, where that is earlier).',
    excluded: 'People who never came; inactive ones are included.',
  },
  distinctPartnerUnits: {
    name: 'Partner units',
    definition: 'Different units that came at least once in the period.',
    excluded: 'Units that promised and did not come are not counted.',
  },
  uniqueRecipients: {
    name: 'Residents served',
    definition: 'Sum of the residents served that were noted fair by fair; one resident counts once a fair.',
    excluded:
      'Fairs without a note are not estimated; a resident who came to several fairs is counted at each.',
  },
};
