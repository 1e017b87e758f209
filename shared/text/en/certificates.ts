import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { certificates as zh } from '../zh-CN/certificates.ts';

/** Certificates of service hours: giving them out, the list of those given, and what stands on them. */
export const certificates: TextOf<typeof zh> = {
  number: (p) => `No. ${p.year}-${p.number}`,
  paper: {
    title: 'Certificate of Service Hours',
    documentTitle: (p) => `${p.name} ${p.key} Certificate of service hours`,
    before: 'This is to certify that',
    volunteerNo: (p) => `Volunteer no. ${p.volunteerNo}`,
    during: (p) => `served as a volunteer from ${p.period}`,
    served: (p) => `at the ${p.fair} of ${p.community}, in all:`,
    fairs: 'Fairs served at',
    fairsUnit: (p) => (p.fairs === 1 ? 'fair' : 'fairs'),
    hoursUnit: 'hours',
    minutes: (p) => `Service time (${p.minutes} minutes)`,
    ledger: 'Every time in and out is recorded in the ledger of the fair, where it can be checked.',
    herebyCertified: '',
    definition:
      'Service time: minutes from sign-in to sign-out, overlapping time once; where no time out was written, the planned end.',
    rounding:
      'Minutes are added up first and then shown in hours with one decimal. Several slots of one fair count as one.',
    signer: 'Signed by',
    seal: 'Seal',
    columns: {
      number: 'Certificate',
      from: 'From',
      to: 'To',
      fairs: 'Fairs',
      hours: 'Hours',
      minutes: 'Minutes',
      issuedOn: 'Issued on',
    },
  },
  menu: 'Certificates',
  files: (p) => `Certificates of service hours (${p.count})`,
  issue: {
    button: 'Issue certificate',
    buttonShort: 'Certificates',
    title: 'Issue certificates of service hours',
    issuedOn: 'Date of issue',
    issuedOnHint: 'Certificates are numbered in the year of this date.',
    columns: { person: 'Volunteer', fairs: 'Fairs', hours: 'Time', look: 'Please look at' },
    everybody: 'Everybody',
    pick: (p) => `Issue one for ${p.name}`,
    hours: (p) => `${p.hours} h`,
    unverified: (p) =>
      `Time out unverified on ${p.days}: ${plural(p.minutes, 'minute', 'minutes')} taken from the plan`,
    open: (p) => `${plural(p.fairs, 'fair is', 'fairs are')} not archived yet`,
    given: (p) => `Has ${p.number}`,
    openGiven: 'Open',
    unverifiedNote: (p) =>
      `${plural(p.count, 'person has', 'people have')} unverified time and no tick yet; tick them once you have looked.`,
    givenNote: (p) =>
      `${plural(p.count, 'person has', 'people have')} a certificate for the same time and no tick; it can be opened and printed again.`,
    without: (p) => `${plural(p.count, 'person', 'people')} without service in this time: ${p.names}`,
    withoutMore: (p) => `${p.names} and ${p.more} more`,
    nobody: 'Nobody can be given a certificate for this time. Try another period.',
    confirm: (p) => (p.count === 0 ? 'Issue' : `Issue ${plural(p.count, 'certificate', 'certificates')}`),
  },
  given: {
    title: 'Certificates given out',
    none: 'This person has not been given a certificate.',
    columns: { number: 'Number', period: 'Period', hours: 'Time', issuedOn: 'Issued on' },
    amount: (p) => `${plural(p.fairs, 'fair', 'fairs')} · ${p.hours} h`,
    differs: (p) =>
      `The records now say ${plural(p.fairs, 'fair', 'fairs')} · ${p.hours} h (${plural(p.minutes, 'minute', 'minutes')})`,
    print: 'Print again',
    printOf: (p) => `Print ${p.number} again`,
    remove: 'Delete',
    removeOf: (p) => `Delete ${p.number}`,
  },
};
