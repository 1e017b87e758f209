import type { Department, PartnerUnit } from '../model/partner.ts';
import { normaliseName } from './normaliseName.ts';

type Departments = Pick<PartnerUnit, 'departments' | 'formerDepartments'>;

/** Every department that the unit has or had, for what was written down while it had them (rule 5). */
export function everyDepartment({ departments, formerDepartments }: Departments): readonly Department[] {
  return [...departments, ...formerDepartments];
}

/** The departments of the given ids, also those that the unit has no longer, in the unit's order. */
export function departmentsNamed(unit: Departments, ids: readonly string[]): readonly Department[] {
  return everyDepartment(unit).filter(({ id }) => ids.includes(id));
}

/** The unit with one department more; one that it had before comes back with its past. */
export function withDepartment(
  { departments, formerDepartments }: Departments,
  added: Department,
): Departments {
  const former = formerDepartments.find(({ name }) => normaliseName(name) === normaliseName(added.name));
  return {
    departments: [...departments, former ? { ...former, name: added.name } : added],
    formerDepartments: formerDepartments.filter((own) => own !== former),
  };
}

/** The unit without a department, whose name stays for the fairs at which it was. */
export function withoutDepartment({ departments, formerDepartments }: Departments, id: string): Departments {
  return {
    departments: departments.filter((own) => own.id !== id),
    formerDepartments: [...formerDepartments, ...departments.filter((own) => own.id === id)],
  };
}
