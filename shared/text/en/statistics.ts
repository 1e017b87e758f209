import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import { formatCount } from '../formatNumber.ts';
import type { statistics as zh } from '../zh-CN/statistics.ts';

export const statistics: TextOf<typeof zh> = {
  title: 'Statistics',
  yearTitle: (p) => `Statistics ${p.year}`,
  chooseYear: 'Choose the year',
  empty: (p) => `No fair has been held in ${p.year} yet; figures appear here once the first one is recorded.`,
  openYearPlan: 'Open the year plan',
  export: 'Export the year’s figures',
  exporting: 'Making the workbook…',
  exported: (p) => `Saved “${p.name}”`,
  fileName: (p) => `Sunflower fair ${p.year} - ${p.community}`,
  keyFigures: 'Key figures',
  lastYear: (p) => `Last year ${p.value}`,
  noLastYear: 'No figures of last year',
  more: (p) => `${p.change} more than last year`,
  less: (p) => `${p.change} less than last year`,
  unchanged: 'Same as last year',
  definition: 'Definition',
  definitionOf: (p) => `How “${p.name}” is counted`,
  showTable: 'Show the table',
  showChart: 'Show the chart',
  charts: {
    visitsByMonth: 'Visits per month',
    categoryByMonth: 'Visits per category and month',
    shareByCategory: 'Share of visits by category',
    hoursByMonth: 'Service hours per month',
  },
  tabs: {
    partners: 'Partner units',
    volunteers: 'Volunteers',
    checks: 'Checks',
  },
  share: 'Share',
  hours: 'Hours',
  volunteerNo: 'No.',
  team: 'Team',
  fairsServed: 'Fairs attended',
  fairsExpected: 'Fairs expected',
  peopleExpected: 'People expected',
  searchVolunteers: 'Name, pinyin, initials, number or end of the phone',
  searchPartners: 'Name of the unit, pinyin or initials',
  recipientsKnown: (p) => `Known for ${p.known} of ${plural(p.held, 'fair', 'fairs')}`,
  rateOf: (p) => `${p.rate} (${p.present}/${p.denominator})`,
  units: {
    fairs: 'fairs',
    places: 'places',
    people: 'people',
    hours: 'hours',
    bookings: 'attendances',
    units: 'units',
    visits: 'visits',
    items: 'items',
    leaflets: 'copies',
    percent: '',
    minutes: 'minutes',
  },
  metrics: {
    fairsPlanned: {
      name: 'Fairs planned',
      definition: 'Fairs scheduled in the year, one a month, including those postponed or cancelled.',
    },
    fairsHeld: {
      name: 'Fairs held',
      definition:
        'Fairs that took place, counted in the month and year of the day on which they were held; planned, waiting and cancelled ones are not counted.',
    },
    fairsPostponed: {
      name: 'Fairs postponed',
      definition:
        'Fairs scheduled in the year and not held on the planned day: held on another day, or waiting for a new one.',
    },
    fairsCancelled: {
      name: 'Fairs cancelled',
      definition: 'Fairs scheduled in the year and called off; they do not count as held.',
    },
    needed: {
      name: 'Needed',
      definition: 'Volunteers needed at all stalls and slots; one person in one slot is 1.',
    },
    expected: {
      name: 'Expected',
      definition: 'Volunteers assigned; one person at one stall in one slot is 1. Walk-ins are not included.',
    },
    present: {
      name: 'Present',
      definition:
        'Expected places whose volunteer came, late or leaving early included; leaving and coming back is still 1.',
    },
    late: { name: 'of which late', definition: 'Places whose volunteer came late; included in present.' },
    leftEarly: {
      name: 'of which left early',
      definition: 'Places whose volunteer left early; included in present.',
    },
    excused: { name: 'Excused', definition: 'Expected places whose volunteer had asked to be excused.' },
    absent: { name: 'Absent', definition: 'Expected places whose volunteer neither came nor was excused.' },
    walkIn: {
      name: 'Walk-ins',
      definition: 'Places served without having been assigned; shown apart, not in expected or present.',
    },
    unverified: {
      name: 'Unverified',
      definition: 'Expected places without any attendance record. Unknown is not absent.',
    },
    serviceMinutes: {
      name: 'Service time',
      definition:
        'Time from signing in to signing out of volunteers, walk-ins included: whole minutes are added first and shown as hours with one decimal. A missing time out is the end of the slot, a missing time in its start; overlapping time counts once.',
    },
    unverifiedMinutes: {
      name: 'of which unverified',
      definition: 'Part of the service time whose end was not written down and was taken from the slot.',
    },
    units: {
      name: 'Partner attendances',
      definition: 'One partner unit whose people came to one fair is 1.',
    },
    unitPeople: {
      name: 'Partner people',
      definition: 'People recorded by name; where there are no names, the headcount. Never both.',
    },
    visits: {
      name: 'Visits',
      definition: 'One resident served at three stalls is 3. Leaflets handed out are not visits.',
    },
    items: {
      name: 'Items',
      definition: 'Things sharpened, repaired and so on; never added to visits.',
    },
    leaflets: {
      name: 'Leaflets',
      definition: 'Copies handed out; counted neither as items nor as visits.',
    },
    attendanceRate: {
      name: 'Attendance rate',
      definition: 'Present ÷ (expected − unverified); “—” when that is 0.',
    },
    distinctVolunteers: {
      name: 'Volunteers',
      definition:
        'Different volunteers who came, walk-ins included; each counts once in the year, namesakes by their number.',
    },
    distinctPartnerUnits: {
      name: 'Partner units',
      definition: 'Different partner units that came at least once in the year.',
    },
    uniqueRecipients: {
      name: 'Residents served',
      definition:
        'Sum of the residents served as recorded for each fair, each once a fair; fairs without a record are not estimated.',
    },
  },
  checkTitle: 'Check',
  checkResult: 'Result',
  checkExplanation: 'Explanation',
  results: { ok: 'OK', failed: 'Failed', reminder: 'Look' },
  checksOk: (p) =>
    p.reminders > 0
      ? `None of ${plural(p.count, 'check', 'checks')} failed; see ${plural(p.reminders, 'reminder', 'reminders')} under Checks`
      : `All ${plural(p.count, 'check', 'checks')} passed`,
  checksFailed: (p) => `${plural(p.failed, 'check', 'checks')} failed: look before you report the figures`,
  recountTitle: (p) => `Recount: ${p.metric}`,
  recountOk: (p) => `Counting the records one by one also gives ${formatCount('en', p.figure)} ${p.unit}.`,
  recountFailed: (p) =>
    `The figure is ${formatCount('en', p.figure)}, counting the records one by one gives ${formatCount('en', p.recount)} ${p.unit}. Please give the developers a snapshot so that they can find out why.`,
  cases: (p) => (p.more > 0 ? `${p.cases} and ${p.more} more` : p.cases),
  caseSeparator: '; ',
  rules: {
    monthsAddUp: {
      title: 'Months add up to the year',
      ok: 'Every figure does.',
      found: 'Figures that do not',
    },
    categoriesAddUp: {
      title: 'Categories add up to the year',
      ok: 'Every figure does.',
      found: 'Figures that do not',
    },
    categoryMonthsAddUp: {
      title: 'Categories by month add up to the year',
      ok: 'Every figure does.',
      found: 'Figures that do not',
    },
    volunteersAddUp: {
      title: 'Volunteers add up to the year',
      ok: 'Every figure does.',
      found: 'Figures that do not',
    },
    partnersAddUp: {
      title: 'Partner units add up to the year',
      ok: 'They do.',
      found: 'Figures that do not',
    },
    expectedAddsUp: {
      title: 'Expected = present + excused + absent + unverified',
      ok: 'It is.',
      found: 'Figures that differ',
    },
    sharesAddUp: { title: 'Shares sum to 100.0 %', ok: 'Exactly 100.0 %.', found: 'Figures that do not' },
    nobodyTwice: {
      title: 'Nobody is in two places at once',
      ok: 'Neither assignments nor attendance overlap.',
      found: 'Overlapping times (counted once)',
    },
    timesInOrder: {
      title: 'Nobody signs out before signing in',
      ok: 'All times are in order.',
      found: 'Time out before time in',
    },
    minutesWithinFair: {
      title: 'Times lie between set-up and clear-up',
      ok: 'All times lie within the fair.',
      found: 'Times outside the fair',
    },
    walkInsResolved: {
      title: 'Walk-ins are resolved',
      ok: 'Person and stall of every walk-in are known.',
      found: 'Person or stall unknown, or present without assignment and not marked as a walk-in',
    },
    recordsKnown: {
      title: 'Records have a known person, stall and item',
      ok: 'All of them do.',
      found: 'Records that do not',
    },
    peopleCountedOnce: {
      title: 'Partner people are counted by name or by headcount',
      ok: 'No unit has both.',
      found: 'Both recorded, only the names are counted',
    },
    oneSourcePerStall: {
      title: 'One source of counts per stall',
      ok: 'No stall has both a tally sheet and named rows.',
      found: 'Tally sheet and named rows (tally / names); the tally counts, please compare',
    },
    overlapsAllowed: {
      title: 'People assigned twice at once, with a reason',
      ok: 'None.',
      found: 'A reason is given for',
    },
    oneHead: {
      title: 'People who are volunteer and partner staff',
      ok: 'Nobody was recorded as both at one fair.',
      found: 'Recorded as both; one head when people are added up',
    },
    nothingUnverified: {
      title: 'Attendance is verified',
      ok: 'Nothing is left to verify.',
      found: 'No attendance record, or no time out',
    },
    fairsMoved: {
      title: 'Fairs held in another month than planned',
      ok: 'None.',
      found: 'Counted once, under the day on which they were held',
    },
    fairsArchived: { title: 'Fairs held are archived', ok: 'All are.', found: 'Not archived yet' },
  },
};
