import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { peoplePapers as zh } from '../zh-CN/peoplePapers.ts';

/** Papers about people: the availability form and the service record. */
export const peoplePapers: TextOf<typeof zh> = {
  titles: {
    availabilityForm: 'Volunteer availability form',
    serviceRecord: 'Volunteer service record',
  },
  recordTitle: (p) =>
    p.year === null ? `${p.name} · Service record` : `${p.name} · Service record ${p.year}`,
  recordFiles: (p) => `Volunteer service records ${p.period} (${p.count})`,
  matrixTitle: (p) => `Volunteer attendance ${p.year}`,
  matrixMonths: 'Places served by month',
  recordStem: (p) => `${p.title} ${p.name}`,
  head: {
    host: 'Host',
    people: 'People',
    filledOn: 'Filled in on',
    name: 'Name',
    volunteerNo: 'No.',
    team: 'Team',
    phone: 'Phone',
    joinedOn: 'Joined',
    period: 'Period',
  },
  blankDate: '____-__-__',
  peopleCount: (p) => plural(p.count, 'person', 'people'),
  columns: {
    usual: 'Usually free',
    months: 'Months not possible',
    firstSlotOnly: 'First slot only',
    slotsPerFair: 'Most slots a fair',
    fairsPerYear: 'Most fairs a year',
    remarks: 'Remarks',
    signature: 'Signature',
    date: 'Date',
    place: 'Stall · post',
    slot: 'Slot',
    in: 'In',
    out: 'Out',
    minutes: 'Min.',
    state: 'Remarks',
  },
  tick: '✓',
  cross: '×',
  needsRest: 'rest between slots',
  notOn: (p) => `not on ${p.dates}`,
  listSeparator: ', ',
  notes: {
    howToFill:
      'Light print is what is on record: if it still holds, just sign; otherwise strike it out and write the new. “Usually free” and “First slot only” take ✓ or ×.',
    matrix:
      'Each month holds the places served at its fair (one person in one slot); 0 means expected and not there, “—” that nothing was planned.',
    months:
      '“Months not possible”: put × in every month in which you cannot come. Leave a limit blank if there is none.',
    definition:
      'Fairs: fairs held in this time at which the person came; several slots of one fair count once, walk-ins included. Service time: the minutes from sign-in to sign-out added up, overlapping time once; “unverified”: no time out was written, the planned end stands for it.',
  },
  totalFairs: (p) => plural(p.fairs, 'fair', 'fairs'),
  totalHours: (p) => `${p.hours} hours of service`,
  place: (p) => `${p.stall} ${p.name} · ${p.post}`,
  noEntries: 'No service recorded in this time',
  states: {
    present: '',
    late: 'late',
    leftEarly: 'left early',
    lateAndLeftEarly: 'late, left early',
    walkIn: 'walk-in',
    unverified: 'unverified',
  },
  teamLead: 'Team leader',
  checkedBy: 'Checked by',
  preparedBy: 'Prepared by',
  seal: 'Seal',
  signedOn: 'Date',
  screen: {
    form: 'Availability form',
    formHint: 'Print a form to pass round at a meeting: the people listed now, with what is on record.',
    nobody: 'Nobody is listed; a blank form will be printed.',
    previewOf: (p) => `Preview of the first ${p.shown}; all ${p.total} people will be printed.`,
    record: 'Print the service record',
    records: 'Service records',
    recordsShort: 'Records',
    period: 'Period',
    thisYear: (p) => `${p.year} so far`,
    ownPeriod: 'Other dates',
    from: 'From',
    to: 'To',
    people: 'For whom',
    chosen: (p) => `${plural(p.count, 'person', 'people')} chosen`,
    listed: (p) => `${plural(p.count, 'person', 'people')} listed`,
    group: (p) => `${p.kind} ${p.name} (${p.count})`,
    groupKinds: { team: 'Team', grid: 'Grid', branch: 'Branch', compound: 'Compound' },
    leftOut: (p) =>
      p.without === 0
        ? `${plural(p.count, 'person', 'people')}, a record each.`
        : `${plural(p.count, 'person', 'people')}, a record each; ${plural(p.without, 'other did', 'others did')} not serve in this time and are left out.`,
    nobodyServed: 'Nobody served in this time. Try another period.',
    previewOfRecords: (p) => `Preview of the first ${p.shown}; all will be printed.`,
    matrix: 'Print attendance table',
    year: 'Year',
    gone: 'There is no record of this person; it may have been deleted.',
  },
};
