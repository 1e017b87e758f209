import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { partnerPapers as zh } from '../zh-CN/partnerPapers.ts';

/** Papers about the partners' year: the rotation table and the list to phone by. */
export const partnerPapers: TextOf<typeof zh> = {
  rotationTitle: (p) => `Rotation of partner units ${p.year}`,
  visitListTitle: (p) => `Partner visits ${p.year}: phone list`,
  units: 'Units',
  unitCount: (p) => String(p.count),
  asOf: 'As of',
  marks: {
    due: '○',
    planned: '△',
    invited: '◇',
    confirmed: '✓',
    declined: '×',
    withdrawn: 'W',
    came: '●',
    missed: '–',
  },
  markWithPeople: (p) => `${p.mark} ${p.count}`,
  movedDay: (p) => p.day,
  visits: 'Visits/\ndue',
  sums: 'Total',
  unitsAndPeople: (p) => `${plural(p.units, 'unit', 'units')}\n${p.people} ppl`,
  legend: (p) => `Marks: ${p.entries}`,
  legendEntry: (p) => `${p.mark} ${p.state.toLowerCase()}`,
  legendSeparator: '; ',
  tableNote:
    'The number after a mark is the people to expect; departments are named where only some come; “for Jun” is the visit of June moved here, “→ Jul” was moved to July. Totals include units that are due and not planned, with their usual number. “Visits/due”: visits of the year and how many the rule asks for.',
  columns: {
    departments: 'Departments',
    people: 'People',
    contact: 'Contact',
    state: 'So far',
    reply: 'Reply',
  },
  fairHeading: (p) =>
    `${p.day} · ${p.edition} · ${plural(p.units, 'unit', 'units')}, ${plural(p.people, 'person', 'people')}`,
  nobodyAhead: 'No visit is planned for the fairs ahead.',
  visitListNote:
    'The units that are to come to each fair still ahead. Reply: ✓ comes, × cannot come, or the month that suits better; then enter it on the planning board.',
  phonedBy: 'Phoned by',
  screen: {
    button: 'Print the rotation',
    hint: 'The rotation table to put up, and the list to phone by: print them, or save them as PDF or Excel.',
    choose: 'Paper',
    rotationTable: 'Rotation table',
    visitList: 'Phone list',
  },
};
