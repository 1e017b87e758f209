import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import { formatCount } from '../formatNumber.ts';
import type { statistics as zh } from '../zh-CN/statistics.ts';
import { metrics } from './metrics.ts';

export const statistics: TextOf<typeof zh> = {
  title: 'Statistics',
  chooseYear: 'Choose the year',
  openYearPlan: 'Open the year plan',
  export: 'Export the year’s figures',
  exporting: (p) => `Making the workbook: ${p.percent}%`,
  stopExporting: 'Cancel the export',
  exported: (p) => `Saved “${p.name}”`,
  fileName: (p) => `Sunflower fair ${p.period} - ${p.community}`,
  keyFigures: 'Key figures',
  definitionOf: (p) => `How “${p.name}” is counted`,
  showTable: 'Show the table',
  showChart: 'Show the chart',
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
  roundingOf: {
    fairs: 'Whole number, not rounded.',
    places: 'Whole number, not rounded.',
    people: 'Whole number, not rounded.',
    hours: 'Minutes are added first; shown as hours, rounded to one decimal.',
    bookings: 'Whole number, not rounded.',
    units: 'Whole number, not rounded.',
    visits: 'Whole number, not rounded.',
    items: 'Whole number, not rounded.',
    leaflets: 'Whole number, not rounded.',
    percent: 'Added first, then divided; shown rounded to 0.1%.',
  },
  metrics,
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
    retentionAddsUp: {
      title: 'New and returning volunteers add up to the volunteers',
      ok: 'They do.',
      found: 'Figures that differ',
    },
    keptAsRecorded: {
      title: 'What is kept of closed fairs equals their records',
      ok: 'It does for every fair.',
      found: 'Differs from the records; restart the program and look again',
    },
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
