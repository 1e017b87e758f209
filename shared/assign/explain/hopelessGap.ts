import { dateOfFair } from '../../fair/dateOfFair.ts';
import type { FairData } from '../../fair/fairData.ts';
import type { IsoDate } from '../../model/basic.ts';
import type { Need } from '../../model/fair.ts';
import type { QualificationKind } from '../../model/volunteer.ts';
import { isQualifiedFor, partnerStaff } from './candidateChanges.ts';

/** Why nobody of the registry can take a need, whoever is asked. */
export type HopelessGap =
  | { readonly kind: 'nobodyActive' }
  | {
      readonly kind: 'nobodyQualified';
      readonly qualification: QualificationKind;
      readonly date: IsoDate;
      /** Active people whose qualification of the kind has run out by then. */
      readonly expired: number;
    }
  /** Everybody who could ever take a place there has one: how many they are. */
  | {
      readonly kind: 'everybodyThere';
      readonly qualification: QualificationKind | null;
      readonly count: number;
    };

type HopelessData = Pick<FairData, 'fair' | 'volunteers' | 'bookings' | 'assignments'>;

/** Why a need cannot be filled from the registry by any change; null when somebody could take it. */
export function hopelessGap(data: HopelessData, need: Need): HopelessGap | null {
  const active = data.volunteers.filter(({ isActive }) => isActive);
  if (active.length === 0) return { kind: 'nobodyActive' };
  const { qualification } = need;
  const able = active.filter((volunteer) => isQualifiedFor(data, volunteer, need));
  if (qualification !== null && able.length === 0) {
    const expired = active.filter(({ qualifications }) =>
      qualifications.some(({ kind }) => kind === qualification),
    );
    return { kind: 'nobodyQualified', qualification, date: dateOfFair(data.fair), expired: expired.length };
  }
  const staff = partnerStaff(data);
  const here = new Set(
    data.assignments.filter(({ needId }) => needId === need.id).map(({ volunteerId }) => volunteerId),
  );
  return able.every(({ id }) => staff.has(id) || here.has(id))
    ? { kind: 'everybodyThere', qualification, count: able.filter(({ id }) => here.has(id)).length }
    : null;
}
