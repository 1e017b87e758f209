import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { thanks as zh } from '../zh-CN/thanks.ts';
import { calendar } from './calendar.ts';

/** Letters of thanks to partner units: what stands in them, and making them. */
export const thanks: TextOf<typeof zh> = {
  title: 'Letter of Thanks',
  documentTitle: (p) => `${p.unit} Letter of thanks`,
  files: (p) => `Letters of thanks ${p.period} (${p.count})`,
  salutation: (p) => `To ${p.unit},`,
  listSeparator: ', ',
  month: (p) => calendar.yearMonth({ year: 0, month: p.month }).replace(/ 0$/u, ''),
  fromMonthTo: (p) => `${p.first} to ${p.last}`,
  came: (p) =>
    `In ${p.period} you came to the ${p.fair} ${p.fairs === 1 ? 'once' : plural(p.fairs, 'time', 'times')} (${p.months}), with ${p.people} ${p.count === 1 ? 'person' : 'people'} in all,`,
  brought: (p) =>
    p.categories === ''
      ? `to serve the residents of ${p.community}.`
      : `to serve the residents of ${p.community}: ${p.categories}.`,
  departments: (p) =>
    p.count > p.named
      ? `Of your departments ${p.names} and ${plural(p.count - p.named, 'other', 'others')} took part.`
      : p.count === 1
        ? `Your department ${p.names} took part.`
        : `Your departments ${p.names} took part.`,
  served: (p) => `Residents were served ${p.visits} ${p.count === 1 ? 'time' : 'times'} at your stalls.`,
  thanks:
    'That residents only have to walk downstairs to be helped is owed to your support and to everyone who came. Thank you, and our heartfelt thanks to each of them!',
  outlook: 'We look forward to going on together, so that the fair helps more and more residents.',
  tableTitle: 'The fairs at which you served',
  edition: (p) => String(p.edition),
  fairs: (p) => plural(p.fairs, 'fair', 'fairs'),
  place: (p) => `${p.category} · ${p.stalls}`,
  stall: (p) => p.number,
  columns: { date: 'Date', place: 'Category · stall', people: 'People' },
  closing: 'With kind regards',
  respect: '',
  note: 'People by name where names were signed, else the number written down; services as counted at the stalls.',
  signer: 'Signed by',
  seal: 'Seal',
  screen: {
    button: 'Letters of thanks',
    writtenOn: 'Date of the letter',
    words: 'Words of your own (optional)',
    wordsHint: 'Printed after the thanks, the same in every letter; for this time only.',
    wordsPlaceholder: 'For example: a happy Spring Festival to all of you and your families.',
    nobody: 'No partner unit came in this time. Try another period.',
    notCome: 'There is no record of this unit at a fair in this time. Try another period.',
    count: (p) =>
      p.without === 0
        ? `${plural(p.count, 'letter', 'letters')} in all.`
        : `${plural(p.count, 'letter', 'letters')} in all; ${plural(p.without, 'other unit has', 'other units have')} not come in this time.`,
    previewOf: (p) => `Preview of the first ${p.shown}; all will be printed.`,
  },
};
