import { assertNever } from '../model/assertNever.ts';
import type { Cadence, PartnerUnit } from '../model/partner.ts';

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

/**
 * The cadence of another kind to go on with when the clerk changes the kind: a quarter's months and chosen months keep
 * what can be kept, so that changing one's mind does not lose them.
 * @param month 1…12, the present one, with which chosen months begin when there is nothing to keep
 */
export function cadenceOfKind(kind: Cadence['kind'], from: Cadence, month: number): Cadence {
  switch (kind) {
    case 'monthly':
    case 'onRequest':
      return { kind };
    case 'quarterly': {
      const first = from.kind === 'chosenMonths' ? (from.months[0] ?? 1) : 1;
      return { kind, firstMonth: ((first - 1) % 3) + 1 };
    }
    case 'chosenMonths':
      return {
        kind,
        months: from.kind === 'quarterly' ? [...monthsDue({ cadence: from, isActive: true })] : [month],
      };
    default:
      return assertNever(kind);
  }
}
