import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { fairPapers as zh } from '../zh-CN/fairPapers.ts';

export const fairPapers: TextOf<typeof zh> = {
  notice: {
    kicker: (p) => `${p.host} invites you`,
    subline: (p) => (p.theme === '' ? p.edition : `${p.edition} · ${p.theme}`),
    moved: (p) => `Moved from ${p.from} to ${p.to}`,
    waiting: (p) => `Not on ${p.from}: postponed, the new date will be announced`,
    cancelled: 'This fair is cancelled. Thank you for your understanding.',
    dayOpen: 'Date open',
    time: 'Time',
    place: 'Place',
    offers: 'What is on offer',
    items: 'Services',
    stalls: (p) => `Stalls ${p.stalls}`,
    unitWithDepartments: (p) => `${p.unit} (${p.departments})`,
    unitSeparator: '; ',
    units: 'Who comes',
    guests: 'Partners',
    weather: 'If the weather is bad',
    phone: 'Questions? Call',
    postedOn: 'Date: ______________',
  },
  summary: {
    columns: { present: 'Volunteers present (places)', walkIn: 'Walk-ins (places)', hours: 'Service hours' },
    headings: {
      course: 'How it went',
      figures: 'Key figures',
      chart: 'Visits by category',
      table: 'Figures by category',
      photos: 'Photos',
    },
    notYet: (p) =>
      `This fair is planned for ${p.day} at ${p.place} and has not been held yet. Figures and photos come into this summary when the fair is over and recorded.`,
    dayOpen:
      'This fair is postponed and has no new date yet. Figures and photos come into this summary when the fair is over and recorded.',
    cancelled: (p) =>
      `This fair was cancelled${p.reason === '' ? '' : ` (${p.reason})`}; there are no figures.`,
    held: (p) =>
      `Edition ${p.edition} of ${p.fair} was held on ${p.day}, ${p.hours}, at ${p.place}, hosted by ${p.host}${p.theme === '' ? '' : `, under the theme “${p.theme}”`}.`,
    moved: (p) =>
      `It had been planned for ${p.from}${p.reason === '' ? '' : ` and was moved (${p.reason})`}.`,
    offered: (p) =>
      `${plural(p.stalls, 'stall', 'stalls')} offered ${plural(p.categories, 'kind', 'kinds')} of service: ${p.names}.`,
    visits: (p) => `Residents were served ${plural(p.visits, 'time', 'times')}`,
    recipients: (p) => ` (${plural(p.count, 'resident', 'different residents')} on record)`,
    items: (p) => `${plural(p.items, 'item was', 'items were')} handled`,
    leaflets: (p) => `${plural(p.leaflets, 'leaflet was', 'leaflets were')} handed out`,
    comma: ', ',
    stop: '.',
    partial: (p) => `These figures are from the ${p.counted} of ${p.all} stalls whose counts are recorded.`,
    noCounts: 'What was done at the stalls has not been recorded yet.',
    volunteers: (p) =>
      `${plural(p.count, 'volunteer', 'volunteers')} came and served ${p.hours} hours altogether.`,
    unverified: (p) =>
      `For ${plural(p.count, 'more place', 'more places')} it is not known whether anybody came; they are not counted.`,
    assumedHours: (p) =>
      `For ${p.hours} of these hours no time out was written down; they end with the slot.`,
    noPeople: 'Who of the volunteers came has not been recorded yet.',
    units: (p) =>
      `${plural(p.count, 'partner unit', 'partner units')} took part (${p.names}) with ${plural(p.people, 'person', 'people')}.`,
    noUnits: 'Which partner units came has not been recorded yet.',
    unitsNone: 'No partner unit came, as far as recorded.',
    labels: {
      visits: 'Visits',
      uniqueRecipients: 'Residents served',
      distinctVolunteers: 'Volunteers',
      serviceMinutes: 'Service time',
      units: 'Partner units',
      unitPeople: 'People of partners',
      items: 'Items',
      leaflets: 'Leaflets',
    },
    countedIn: {
      visits: 'visits',
      uniqueRecipients: 'people',
      distinctVolunteers: 'people',
      serviceMinutes: 'hours',
      units: 'units',
      unitPeople: 'people',
      items: 'items',
      leaflets: 'copies',
    },
    notes: {
      visits: 'served three times is 3',
      uniqueRecipients: 'each once, no estimates',
      distinctVolunteers: 'each once, walk-ins included',
      serviceMinutes: 'from time in to time out',
      units: 'units that came',
      unitPeople: 'by name or headcount',
      items: 'knives, repairs…: not visits',
      leaflets: 'neither items nor visits',
    },
    tableNotes: {
      people:
        'Present: assigned and came, one person in one slot is 1, late and left early included; walk-ins stand apart. Service hours include walk-ins; whole minutes are added first.',
      services: '“—” means not recorded, which is not 0. Items and leaflets are never added to visits.',
    },
    photo: (p) => `Photo ${p.number}`,
    filledBy: 'Filled in by',
    reviewedBy: 'Reviewed by',
  },
  editor: {
    notice: 'Words on the notice',
    noticeHint:
      'Printed below what is on offer; may stay blank. One paragraph a line. The more words, the smaller the whole poster’s text.',
    noticeLong: (p) =>
      `${p.length} characters now: hard to read from afar. Better keep it under 300, and send details another way.`,
    notOnNotice: (p) => `Units that have not confirmed are not on the notice: ${p.names}.`,
    summary: 'Words of the summary',
    summaryHint:
      'Blank: the program writes some sentences from the figures. Your own words take their place; figures, chart and photos follow as ever.',
    useGenerated: 'Start from the program’s sentences',
    photos: (p) => `Photos ${p.count}/${p.most}`,
    photosHint: 'Up to 6; they are made smaller when saved. Ask people first whose faces can be seen.',
    addPhoto: 'Add a photo…',
    adding: 'Making the photo smaller…',
    caption: (p) => `Caption of photo ${p.number}`,
    captionPlaceholder: 'Caption (optional)',
    moveBefore: (p) => `Move photo ${p.number} forward`,
    moveAfter: (p) => `Move photo ${p.number} back`,
    remove: (p) => `Remove photo ${p.number}`,
    photoOf: (p) => (p.caption === '' ? `Photo ${p.number}` : `Photo ${p.number}: ${p.caption}`),
    noPhotos: 'No photos yet.',
    full: 'There are 6 photos. To use another one, remove one first.',
  },
};
