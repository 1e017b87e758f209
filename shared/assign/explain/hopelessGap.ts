import { dateOfFair } from '../../fair/dateOfFair.ts';
import type { FairData } from '../../fair/fairData.ts';
import type { IsoDate } from '../../model/basic.ts';
import type { Need } from '../../model/fair.ts';
import type { QualificationKind } from '../../model/volunteer.ts';
import { isQualifiedFor } from './candidateChanges.ts';

/** Why nobody of the registry can take a need, whoever is asked. */
export type HopelessGap =
  | { readonly kind: 'nobodyActive' }
  | {
      readonly kind: 'nobodyQualified';
      readonly qualification: QualificationKind;
      readonly date: IsoDate;
      /** Active people whose qualification of the kind has run out by then. */
      readonly expired: number;
    };

/** Why a need cannot be filled from the registry by any change; null when somebody could take it. */
export function hopelessGap(data: Pick<FairData, 'fair' | 'volunteers'>, need: Need): HopelessGap | null {
  const active = data.volunteers.filter(({ isActive }) => isActive);
  if (active.length === 0) return { kind: 'nobodyActive' };
  const { qualification } = need;
  if (qualification === null || active.some((volunteer) => isQualifiedFor(data, volunteer, need)))
    return null;
  const expired = active.filter(({ qualifications }) =>
    qualifications.some(({ kind }) => kind === qualification),
  );
  return { kind: 'nobodyQualified', qualification, date: dateOfFair(data.fair), expired: expired.length };
}
