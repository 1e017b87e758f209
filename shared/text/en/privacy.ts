import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { privacy as zh } from '../zh-CN/privacy.ts';

export const privacy: TextOf<typeof zh> = {
  intro:
    'Phone and ID numbers of volunteers serve the fair and nothing else. Here you decide what is kept, and see what was looked at.',
  idNumbers: {
    title: 'ID numbers',
    keep: 'Keep ID numbers',
    note: 'Off by default. When on, the form has a field for it: optional, masked on screen, and never in a paper or an exported file.',
    stored: (p) => `${plural(p.count, 'ID number is', 'ID numbers are')} stored.`,
    left: (p) =>
      `No more are kept, but ${plural(p.count, 'earlier one is', 'earlier ones are')} still stored.`,
    dropLeft: 'Delete them',
    stopTitle: 'Stop keeping ID numbers?',
    stopText: (p) =>
      `${plural(p.count, 'ID number is', 'ID numbers are')} stored. Delete them as well? You can undo it right away.`,
    stopAndDrop: 'Stop and delete them all',
    stopOnly: 'Just stop',
  },
  phone: { show: 'Show', hide: 'Hide' },
  minors: {
    title: 'Minors',
    none: 'No volunteer under 18 is registered.',
    note: 'Please get a guardian’s consent before assigning anybody under 18.',
    missing: (p) => `${plural(p.count, 'consent is', 'consents are')} still missing.`,
    complete: 'All guardians have consented.',
    columns: { name: 'Name', age: 'Age', consent: 'Guardian’s consent' },
    age: (p) => String(p.age),
    hasConsent: 'Given',
    lacksConsent: 'Missing',
    tag: 'Minor',
  },
  notes: {
    title: 'What was looked at',
    note: 'Each look at a full phone number, and each paper or list with full numbers that is printed or saved, is written down here.',
    none: 'Nobody has looked at a full phone or ID number yet.',
    all: 'See all of them',
    columns: { at: 'When', what: 'What' },
  },
  facts: {
    title: 'How the program protects people',
    lines: {
      masked:
        'Phone numbers are masked on lists and papers unless somebody asks for them: only the first three and last four digits show.',
      idNumbers:
        'ID numbers are not kept unless you switch it on; they are never printed and never exported.',
      pairs:
        'Why two people are kept apart or together is seen only on their pages, never printed and never exported.',
      local: 'All data stay on this PC; the program does not use the network.',
      erase:
        'If somebody asks to be forgotten, open the person and choose “Delete for good”: name, phone and all else go; fairs and hours stay as bare figures.',
      snapshots:
        'Snapshot files that were saved earlier still hold what was known then: keep them safe or delete them.',
    },
  },
  idNumber: {
    label: 'ID number',
    hint: 'Optional; never printed or exported',
    show: (p) => `Show the full ID number of ${p.name}`,
    hide: (p) => `Hide the ID number of ${p.name}`,
    proposal: (p) => `The ID number says: ${p.facts}.`,
    apply: 'Fill in',
    born: (p) => `born ${p.date}`,
    factJoint: ', ',
  },
  erase: {
    button: 'Delete for good…',
    title: (p) => `Delete ${p.name} for good?`,
    gone: 'Goes: name, number, phone, ID number, birth date, where the person lives, qualifications, remarks, and all of this in the history of changes.',
    stays:
      'Stays: fairs, hours and other figures, as “Erased volunteer”, which says nothing about who it was.',
    certificates: (p) =>
      `Stays: number and hours of ${plural(p.count, 'certificate', 'certificates')} that ${p.count === 1 ? 'was' : 'were'} given out, without the name.`,
    future: (p) =>
      `${plural(p.places, 'place', 'places')} at fairs that have not been held yet ${p.places === 1 ? 'is' : 'are'} given up.`,
    nothing: 'This person has not taken part in a fair: the whole record goes.',
    final: 'This cannot be undone, nor can any change made before it.',
    snapshots:
      'Snapshot files (.sunflower) saved earlier still hold this person; restoring one brings the person back.',
    confirm: 'Delete for good',
    done: 'Deleted for good. Screens and papers know nothing of this person any more.',
    name: (p) => `Erased volunteer ${p.number}`,
    removed: 'Erased volunteer',
  },
};
