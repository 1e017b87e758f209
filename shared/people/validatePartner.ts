import type { FieldProblem } from '../fair/validateFair.ts';
import { validateCount, validateName } from '../fair/validateFair.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Result } from '../model/result.ts';
import { failure } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { validateAgreement } from './agreements.ts';
import { normaliseName } from './normaliseName.ts';

/** People that one unit may be planned with; more is a slip of the finger. */
export const MAX_HEADCOUNT = 500;

/** Tables that one unit may ask for. */
export const MAX_TABLES = 99;

/** A name problem of each entry of a list, at `field.index.name`. */
function listProblems(field: string, entries: readonly { readonly name: string }[]): readonly FieldProblem[] {
  return entries.flatMap((entry, index) => {
    const name = validateName(entry.name);
    return name.ok ? [] : [{ field: `${field}.${index}.name`, problem: name.problem }];
  });
}

/**
 * What keeps a partner unit from being saved, each beside its field: names that are blank or over 60 characters, a
 * headcount or number of tables that is no whole number, chosen months without a month, an agreement that ends before
 * it was signed.
 */
export function validatePartner(unit: PartnerUnit): readonly FieldProblem[] {
  const name = validateName(unit.name);
  const headcount = validateCount(unit.typicalHeadcount, 0, MAX_HEADCOUNT);
  const tables = validateCount(unit.siteNeeds.tables, 0, MAX_TABLES);
  return [
    ...(name.ok ? [] : [{ field: 'name', problem: name.problem }]),
    ...listProblems('departments', unit.departments),
    ...listProblems('contacts', unit.contacts),
    ...(unit.cadence.kind === 'chosenMonths' && unit.cadence.months.length === 0
      ? [{ field: 'cadence', problem: problem('monthsMissing') }]
      : []),
    ...(headcount.ok ? [] : [{ field: 'typicalHeadcount', problem: headcount.problem }]),
    ...(tables.ok ? [] : [{ field: 'siteNeeds', problem: tables.problem }]),
    ...unit.agreements.flatMap((agreement, index) =>
      validateAgreement(agreement).map(({ field, problem }) => ({
        field: `agreements.${index}.${field}`,
        problem,
      })),
    ),
  ];
}

/**
 * Checks the typed name of a department: two of one name could not be told apart when they take turns over the year.
 * @param id the department that is renamed; null = a new one
 * @returns the name without blanks around it; `nameEmpty`, `nameTooLong`, `departmentTwice`.
 */
export function validateDepartment(
  { departments }: Pick<PartnerUnit, 'departments'>,
  typed: string,
  id: string | null,
): Result<string, Problem> {
  const name = validateName(typed);
  if (!name.ok) return name;
  const twin = departments.find(
    (own) => own.id !== id && normaliseName(own.name) === normaliseName(name.value),
  );
  return twin ? failure(problem('departmentTwice', { name: twin.name })) : name;
}

/** Other units with the same name, spaces and case aside: a warning, never a block. */
export function sameNamedUnits(
  unit: Pick<PartnerUnit, 'id' | 'name'>,
  others: readonly PartnerUnit[],
): readonly PartnerUnit[] {
  const name = normaliseName(unit.name);
  return name === ''
    ? []
    : others.filter((other) => other.id !== unit.id && normaliseName(other.name) === name);
}
