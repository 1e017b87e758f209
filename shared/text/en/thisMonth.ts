import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { thisMonth as zh } from '../zh-CN/thisMonth.ts';

export const thisMonth: TextOf<typeof zh> = {
  title: 'This month',
  today: (p) => `Today is ${p.day}`,
  heading: (p) => `${p.month} fair`,
  daysLeft: (p) => (p.days === 0 ? 'today' : p.days === 1 ? 'tomorrow' : `${p.days} days left`),
  daysAgo: (p) => `${plural(p.days, 'day', 'days')} ago`,
  postponed: (p) => `Planned for ${p.scheduled}, postponed: ${p.reason}`,
  steps: { planned: 'Plan', people: 'People', papers: 'Papers', held: 'Hold', closed: 'Close' },
  stepNotes: {
    planned: (p) => (p.stalls > 0 ? plural(p.stalls, 'stall', 'stalls') : 'No stalls yet'),
    people: (p) => `${p.assigned} of ${plural(p.needed, 'place', 'places')}`,
    papers: (p) => (p.isMade ? 'Made' : 'To be printed'),
    held: (p) => p.day,
    closed: (p) => (p.isClosed ? 'Archived' : 'To be archived'),
  },
  next: 'Next step',
  nextSeparator: ': ',
  nextSteps: {
    generateStalls: 'Arrange stalls and needs',
    assignPeople: 'Assign people',
    closeGaps: 'Close the gaps',
    makePapers: 'Print the papers',
    waitForDay: 'See the papers',
    holdFairDay: 'Open the fair day',
    recordFairDay: 'Record the fair day',
    closeFair: 'Check and archive',
    none: 'Open this fair',
  },
  nextNotes: {
    generateStalls:
      'First settle which stalls there are and how many people each slot needs: from the template, or copied from the last fair.',
    assignPeople: 'The stalls are settled; now assign people. Let the program propose, then adjust by hand.',
    closeGaps: 'Most people are assigned; only the last few are missing.',
    makePapers: 'People are assigned; the roster and the sign-in sheets can be printed.',
    waitForDay: 'The papers are ready; take them along on the day and record the results here afterwards.',
    holdFairDay: 'Check people in, count, see which stall has nobody; or use paper and enter it afterwards.',
    recordFairDay: 'Enter what the sign-in and tally sheets say; it is saved as you type.',
    closeFair: 'All is recorded; check it once and archive the fair.',
    none: 'This fair is done.',
  },
  noFair: {
    sentence: (p) =>
      `${p.year} has no plan yet. Settle its twelve fairs first; from then on, just follow the big button here every month.`,
    button: (p) => `Plan ${p.year}`,
    allDone: 'This year’s fairs are done.',
    seeYear: 'See the year plan',
  },
  todo: 'To look after',
  gaps: {
    title: 'Gaps',
    noStalls: 'There are no stalls yet; arrange them first.',
    none: 'No gaps: every place is filled.',
    some: (p) =>
      p.vacant > 0
        ? `${plural(p.gap, 'place', 'places')} missing; ${plural(p.vacant, 'post', 'posts')} with nobody at all`
        : `${plural(p.gap, 'place', 'places')} missing`,
  },
  categories: {
    title: 'Categories',
    vacant: (p) => `Nobody yet for ${p.names}`,
  },
  partners: {
    title: 'Partner units',
    none: 'No partner unit is invited to this fair.',
    allConfirmed: (p) => `${plural(p.count, 'unit has', 'units have')} confirmed.`,
    unconfirmed: (p) => `${plural(p.count, 'unit has', 'units have')} not confirmed yet: ${p.names}`,
    notInvited: (p) => `${plural(p.count, 'unit is', 'units are')} to come but not invited yet: ${p.names}`,
  },
  firstLists: {
    volunteers: 'Volunteers',
    importVolunteers: 'The list is empty. If you have a roster in Excel, import it.',
    partners: 'Partner units',
    importPartners: 'There are no partner units yet. If you have a list in Excel, import it.',
  },
  qualifications: {
    title: 'Qualifications',
    none: 'No qualification runs out within 60 days.',
    some: (p) =>
      p.expiring === 0
        ? `${plural(p.expired, 'qualification has', 'qualifications have')} expired:`
        : p.expired === 0
          ? `${plural(p.expiring, 'qualification runs', 'qualifications run')} out within 60 days:`
          : `${plural(p.expiring, 'qualification runs', 'qualifications run')} out within 60 days, ${p.expired} expired already:`,
    until: (p) => `${p.name} (${p.date})`,
    more: (p) => `${p.count} more`,
  },
  snapshot: {
    title: 'Snapshots',
    failed: 'The last snapshot was not made: please see why.',
    never: 'Snapshots are made by themselves; none was taken along yet. Better copy one to a stick.',
    today: 'One was taken along today.',
    days: (p) => `One was taken along ${plural(p.days, 'day', 'days')} ago.`,
    old: (p) =>
      `The last one was taken along ${plural(p.days, 'day', 'days')} ago, and things were changed since. Better copy one again.`,
  },
  holiday: {
    title: 'Date',
    question: (p) => `${p.day}: hold it as planned or postpone it? Decide in the year plan.`,
  },
  unclosed: {
    title: 'Earlier fairs',
    some: (p) => `${plural(p.count, 'fair is', 'fairs are')} past but not recorded or archived: ${p.months}`,
  },
  nextYear: {
    title: 'Next year',
    some: (p) => `The fairs of ${p.year} are not planned yet.`,
  },
  yearFairs: (p) => `Fairs of ${p.year}`,
  listSeparator: ', ',
};
