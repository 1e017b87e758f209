import type { FieldProblem } from '../fair/validateFair.ts';
import { validateName } from '../fair/validateFair.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { ageOn, isMinor } from './ageOn.ts';
import { checkIdNumber } from './checkIdNumber.ts';
import { ID_NUMBER_LENGTHS } from './idNumber.ts';

const PHONE = /^\+?[\d\s()\-—转#*]{5,}$/u;

function numberProblems(volunteer: Volunteer, others: readonly Volunteer[]): readonly FieldProblem[] {
  const volunteerNo = volunteer.volunteerNo.trim().toUpperCase();
  const owner = others.find(
    (other) =>
      other.id !== volunteer.id && volunteerNo !== '' && other.volunteerNo.toUpperCase() === volunteerNo,
  );
  return owner
    ? [
        {
          field: 'volunteerNo',
          problem: problem('volunteerNoTaken', {
            volunteerNo: volunteer.volunteerNo.trim(),
            name: owner.name,
          }),
        },
      ]
    : [];
}

/**
 * What keeps a volunteer from being saved, each beside its field: no name or one over 60 characters, a number that
 * somebody else has, a birth date in the future, an ID number that is too long to keep, under 18 without a guardian's consent (rule 11).
 */
export function validateVolunteer(
  volunteer: Volunteer,
  others: readonly Volunteer[],
  today: IsoDate,
): readonly FieldProblem[] {
  const name = validateName(volunteer.name);
  const { birthDate } = volunteer;
  return [
    ...(name.ok ? [] : [{ field: 'name', problem: name.problem }]),
    ...numberProblems(volunteer, others),
    ...(birthDate !== null && birthDate > today
      ? [{ field: 'birthDate', problem: problem('dateInFuture', { date: birthDate }) }]
      : []),
    ...((volunteer.idNumber ?? '').length > ID_NUMBER_LENGTHS.now
      ? [
          {
            field: 'idNumber',
            problem: problem('idNumberLength', { length: (volunteer.idNumber ?? '').length }),
          },
        ]
      : []),
    ...(isMinor(volunteer, today) && !volunteer.hasGuardianConsent
      ? [{ field: 'hasGuardianConsent', problem: problem('guardianConsentMissing') }]
      : []),
  ];
}

function phoneWarning(phone: string): Problem | null {
  const typed = phone.trim();
  if (typed === '') return problem('phoneMissing');
  return PHONE.test(typed) ? null : problem('phoneStrange', { text: typed });
}

/** Ages at which people help; beyond them a year was probably mistyped. */
const USUAL_AGES = { from: 6, to: 105 } as const;

function ageWarning(birthDate: IsoDate | null, today: IsoDate): Problem | null {
  if (birthDate === null || birthDate > today) return null;
  const age = ageOn(birthDate, today);
  return age < USUAL_AGES.from || age > USUAL_AGES.to ? problem('ageStrange', { age }) : null;
}

/**
 * What the clerk should know about a volunteer though it can be saved: no phone or one that looks strange, an age at
 * which nobody helps, an ID number that cannot be right (rule 11: checked, but no obstacle).
 */
export function volunteerWarnings(
  { phone, birthDate, idNumber }: Pick<Volunteer, 'phone' | 'birthDate' | 'idNumber'>,
  today: IsoDate,
): readonly FieldProblem[] {
  const found = [
    ['phone', phoneWarning(phone)],
    ['birthDate', ageWarning(birthDate, today)],
    ['idNumber', checkIdNumber(idNumber ?? '', today)],
  ] as const;
  return found.flatMap(([field, warning]) => (warning ? [{ field, problem: warning }] : []));
}
