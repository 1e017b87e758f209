import { isBookingExpected } from '../fair/fairGaps.ts';
import type { PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import type { Fact, PartnerFact } from './fact.ts';
import type { PartnerYearFigures } from './yearTypes.ts';

function sumBy(facts: readonly PartnerFact[], amountOf: (fact: PartnerFact) => number): number {
  return facts.reduce((sum, fact) => sum + amountOf(fact), 0);
}

function figuresOfUnit(
  partnerUnitId: PartnerUnitId,
  facts: readonly PartnerFact[],
  monthOfFact: (fact: Fact) => number,
): PartnerYearFigures {
  const expected = facts.filter((fact) => isBookingExpected(fact.booking));
  const came = facts.filter((fact) => fact.figures.unitPeople > 0);
  const people = (own: readonly PartnerFact[]): number => sumBy(own, (fact) => fact.figures.unitPeople);
  return {
    partnerUnitId,
    fairsExpected: new Set(expected.map((fact) => fact.fairId)).size,
    fairsPresent: new Set(came.map((fact) => fact.fairId)).size,
    peopleExpected: sumBy(facts, (fact) => fact.peopleExpected),
    people: people(facts),
    byMonth: Array.from({ length: 12 }, (_, index) => {
      const own = facts.filter((fact) => monthOfFact(fact) === index + 1);
      return own.length > 0 ? people(own) : null;
    }),
  };
}

/** Each partner unit that is active or took part, in the order of the register. */
export function partnerYearFigures(
  units: readonly PartnerUnit[],
  facts: readonly Fact[],
  monthOfFact: (fact: Fact) => number,
): readonly PartnerYearFigures[] {
  const byUnit = new Map<PartnerUnitId, PartnerFact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'partner') continue;
    const id = fact.booking.partnerUnitId;
    const own = byUnit.get(id);
    if (own) own.push(fact);
    else byUnit.set(id, [fact]);
  }
  const registered = units.filter((unit) => unit.isActive || byUnit.has(unit.id)).map((unit) => unit.id);
  const ids = new Set([...registered, ...byUnit.keys()]);
  return [...ids].map((id) => figuresOfUnit(id, byUnit.get(id) ?? [], monthOfFact));
}
