import { partsOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { QualificationKind, Volunteer } from '../model/volunteer.ts';
import { isMinor } from './ageOn.ts';
import { qualificationExpiry } from './qualificationExpiry.ts';

/** What a coordinator looks for in a list of people: proofs, availability, and what is still to be found out. */
export const VOLUNTEER_TRAITS = [
  'medical',
  'legal',
  'expiring',
  'freeThisMonth',
  'onlyWhenAsked',
  'firstSlotOnly',
  'limited',
  'minor',
  'consentMissing',
  'noPhone',
  'noBirthDate',
] as const;
export type VolunteerTrait = (typeof VOLUNTEER_TRAITS)[number];

function holds({ qualifications }: Volunteer, kind: QualificationKind, today: IsoDate): boolean {
  return qualifications.some(
    (proof) => proof.kind === kind && qualificationExpiry(proof, today) !== 'expired',
  );
}

const CHECKS: Readonly<Record<VolunteerTrait, (volunteer: Volunteer, today: IsoDate) => boolean>> = {
  medical: (volunteer, today) => holds(volunteer, 'medical', today),
  legal: (volunteer, today) => holds(volunteer, 'legal', today),
  expiring: ({ qualifications }, today) =>
    qualifications.some((proof) => qualificationExpiry(proof, today) !== 'valid'),
  freeThisMonth: ({ availability }, today) =>
    availability.isUsual && !availability.exceptMonths.includes(partsOf(today).month),
  onlyWhenAsked: ({ availability }) => !availability.isUsual,
  firstSlotOnly: ({ availability }) => availability.firstSlotOnly,
  limited: ({ limits }) => limits.slotsPerFair !== null || limits.fairsPerYear !== null,
  minor: isMinor,
  consentMissing: (volunteer, today) => isMinor(volunteer, today) && !volunteer.hasGuardianConsent,
  noPhone: ({ phone }) => phone.trim() === '',
  noBirthDate: ({ birthDate }) => birthDate === null,
};

/** True when the trait is the person's on a day. */
export function hasTrait(volunteer: Volunteer, trait: VolunteerTrait, today: IsoDate): boolean {
  return CHECKS[trait](volunteer, today);
}
