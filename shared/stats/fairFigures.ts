import type { FairRecords, Registers } from '../fair/fairData.ts';
import type { CategoryId } from '../model/ids.ts';
import type { Fact } from './fact.ts';
import { factsOfFair } from './factsOfFair.ts';
import type { CategoryFigures, FairFigures } from './figureTypes.ts';
import { categoriesToShow } from './periodFigures.ts';
import { sumFigures } from './sumFigures.ts';

/** Sums facts category by category. */
export function figuresByCategory(
  categoryIds: readonly CategoryId[],
  facts: readonly Fact[],
): readonly CategoryFigures[] {
  return categoryIds.map((categoryId) => ({
    categoryId,
    ...sumFigures(facts.filter((fact) => fact.categoryId === categoryId).map((fact) => fact.figures)),
  }));
}

/** Figures of one fair: every active or used category in printed order, and the total that they add up to. */
export function fairFigures(data: Registers & FairRecords): FairFigures {
  const facts = factsOfFair(data, data);
  return {
    fairId: data.fair.id,
    byCategory: figuresByCategory(
      categoriesToShow(
        data.categories,
        facts.map(({ categoryId }) => categoryId),
      ),
      facts,
    ),
    total: sumFigures(facts.map((fact) => fact.figures)),
  };
}
