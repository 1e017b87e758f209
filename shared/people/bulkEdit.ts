import { assertNever } from '../model/assertNever.ts';
import type { CategoryId, GroupId } from '../model/ids.ts';
import type { Limits, Volunteer, VolunteerKind } from '../model/volunteer.ts';

/** One change for many people. */
export type BulkEdit =
  | { readonly kind: 'team'; readonly teamId: GroupId | null }
  | { readonly kind: 'volunteerKind'; readonly volunteerKind: VolunteerKind; readonly isAdded: boolean }
  | { readonly kind: 'skill'; readonly categoryId: CategoryId; readonly isAdded: boolean }
  | { readonly kind: 'usual'; readonly isUsual: boolean }
  | { readonly kind: 'exceptMonth'; readonly month: number; readonly isAdded: boolean }
  | { readonly kind: 'firstSlotOnly'; readonly firstSlotOnly: boolean }
  | { readonly kind: 'limits'; readonly limits: Partial<Limits> }
  | { readonly kind: 'active'; readonly isActive: boolean };

function withOrWithout<T>(list: readonly T[], value: T, isAdded: boolean): T[] {
  const others = list.filter((entry) => entry !== value);
  if (!isAdded) return others;
  return list.includes(value) ? [...list] : [...list, value];
}

/** The person after the change; what the person already was, it stays. */
export function applyBulkEdit(volunteer: Volunteer, edit: BulkEdit): Volunteer {
  const { availability } = volunteer;
  switch (edit.kind) {
    case 'team':
      return { ...volunteer, teamId: edit.teamId };
    case 'volunteerKind':
      return { ...volunteer, kinds: withOrWithout(volunteer.kinds, edit.volunteerKind, edit.isAdded) };
    case 'skill': {
      const skills = withOrWithout(volunteer.skills, edit.categoryId, edit.isAdded);
      const prefers = edit.isAdded
        ? volunteer.prefers
        : withOrWithout(volunteer.prefers, edit.categoryId, false);
      return { ...volunteer, skills, prefers };
    }
    case 'usual':
      return { ...volunteer, availability: { ...availability, isUsual: edit.isUsual } };
    case 'exceptMonth': {
      const months = withOrWithout(availability.exceptMonths, edit.month, edit.isAdded).toSorted(
        (a, b) => a - b,
      );
      return { ...volunteer, availability: { ...availability, exceptMonths: months } };
    }
    case 'firstSlotOnly':
      return { ...volunteer, availability: { ...availability, firstSlotOnly: edit.firstSlotOnly } };
    case 'limits':
      return { ...volunteer, limits: { ...volunteer.limits, ...edit.limits } };
    case 'active':
      return { ...volunteer, isActive: edit.isActive };
    default:
      return assertNever(edit);
  }
}
