import { assertNever } from '../model/assertNever.ts';
import type { PartnerUnit } from '../model/partner.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * True when a partner is expected in a month (1…12): a quarterly partner is not expected in other months (rule 7),
 * one on request or switched off in none.
 */
export function isPartnerDue(partner: Pick<PartnerUnit, 'cadence' | 'isActive'>, month: number): boolean {
  if (!partner.isActive) return false;
  const { cadence } = partner;
  switch (cadence.kind) {
    case 'monthly':
      return true;
    case 'quarterly':
      return month >= cadence.firstMonth && (month - cadence.firstMonth) % 3 === 0;
    case 'chosenMonths':
      return cadence.months.includes(month);
    case 'onRequest':
      return false;
    default:
      return assertNever(cadence);
  }
}

/** The months 1…12 in which a partner is due. */
export function monthsDue(partner: Pick<PartnerUnit, 'cadence' | 'isActive'>): readonly number[] {
  return MONTHS.filter((month) => isPartnerDue(partner, month));
}
