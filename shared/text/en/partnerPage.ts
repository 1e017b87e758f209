import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { partnerPage as zh } from '../zh-CN/partnerPage.ts';

export const partnerPage: TextOf<typeof zh> = {
  profile: 'Profile',
  listSeparator: ', ',
  agreements: {
    section: 'Agreements',
    none: 'No agreement is recorded.',
    add: 'Title of an agreement, then Enter',
    title: 'Title',
    signedOn: 'Signed on',
    endsOn: 'Ends on',
    openEnded: 'Open-ended',
    note: 'Remarks',
    remove: (p) => `Remove the agreement “${p.title}”`,
    ended: (p) => `Ended on ${p.date}; please renew it`,
    endsSoon: (p) => `Ends soon, on ${p.date}`,
    tagEnded: 'Agreement ended',
    tagEndsSoon: (p) => `Agreement ends ${p.date}`,
  },
  agreementTodo: {
    title: 'Agreements',
    some: (p) =>
      p.ending === 0
        ? `${plural(p.ended, 'agreement has', 'agreements have')} ended:`
        : p.ended === 0
          ? `${plural(p.ending, 'agreement ends', 'agreements end')} within 60 days:`
          : `${plural(p.ending, 'agreement ends', 'agreements end')} within 60 days, ${p.ended} ended already:`,
    until: (p) => `${p.name} (${p.date})`,
    more: (p) => `${p.count} more`,
  },
  siteNeeds: {
    label: 'Needs on the square',
    power: 'Power',
    tent: 'Tent',
    tables: 'Tables',
    tableCount: (p) => plural(p.count, 'table', 'tables'),
    powerCount: (p) => `power at ${plural(p.count, 'place', 'places')}`,
    tentCount: (p) => plural(p.count, 'tent', 'tents'),
    ofFair: (p) => `This fair needs: ${p.needs}`,
    otherNeeds: (p) => `also: ${p.text}`,
    requires: 'What else we are to prepare',
    nothing: '—',
  },
  history: {
    tab: 'Visits',
    empty:
      'No visits yet. Invite the unit to a fair, or plan a visit in the year plan, and it will stand here.',
    toPlan: 'Open the planning board',
    yearsTitle: 'Promised and delivered',
    columns: {
      year: 'Year',
      promised: 'Promised',
      delivered: 'Delivered',
      rate: 'Kept',
      declined: 'Declined',
      fair: 'Fair',
      status: 'Status',
      departments: 'Departments',
      expected: 'Expected',
      came: 'Came',
      outcome: 'Outcome',
    },
    visitsAndPeople: (p) =>
      `${plural(p.visits, 'visit', 'visits')} · ${plural(p.people, 'person', 'people')}`,
    rateOf: (p) => `${p.rate} (${p.came}/${p.promised})`,
    unknownVisits: (p) => `${plural(p.count, 'more visit', 'more visits')} without a record`,
    times: (p) => plural(p.count, 'time', 'times'),
    allDepartments: 'All departments',
    outcomes: {
      ahead: 'Not held yet',
      cancelled: 'Fair cancelled',
      kept: 'Kept',
      fewer: 'Fewer came',
      missed: 'Nobody came',
      unknown: 'Not recorded',
      notAsked: 'Was not invited',
      declined: 'Declined',
      withdrew: 'Withdrew',
      extra: 'Came unasked',
    },
    note: 'Only fairs that were held are counted; people by name where names were ticked, else the number written down. Kept: of the people promised at visits with a record, how many came.',
  },
};
