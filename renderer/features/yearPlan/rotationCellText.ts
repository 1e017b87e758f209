import type { RotationCell } from '../../../shared/fair/partnerRotation.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { departmentsNamed } from '../../../shared/people/departments.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** Names of the unit's departments among the given ones. */
export function departmentNames(
  text: Catalogue,
  unit: Pick<PartnerUnit, 'departments' | 'formerDepartments'>,
  departmentIds: readonly string[],
): string {
  return departmentsNamed(unit, departmentIds)
    .map(({ name }) => name)
    .join(text.rotation.listSeparator);
}

/** All that a cell of the planner says, in words: who, when, how it stands, how many people of which departments. */
export function cellText(text: Catalogue, unit: PartnerUnit, cell: RotationCell): string {
  const words = text.rotation;
  const monthName = (month: number): string => text.calendar.month({ month });
  const { booking, movedTo, state } = cell;
  const parts = [
    words.cell({ month: monthName(cell.month), name: unit.name, state: words.states[state] }),
    ...(booking ? [words.people({ count: booking.expected })] : []),
    ...(booking ? [departmentNames(text, unit, booking.departmentIds)] : []),
    ...(cell.isCancelled && booking ? [words.fairCancelled] : []),
    ...(booking && booking.dueMonth !== null
      ? [words.standsForLong({ month: monthName(booking.dueMonth) })]
      : []),
    ...(movedTo === null ? [] : [words.movedToLong({ month: monthName(movedTo) })]),
  ];
  return parts.filter((part) => part !== '').join(words.separator);
}
