import type { FairRecords, Registers } from '../fair/fairData.ts';
import type { Category } from '../model/category.ts';
import type { CategoryId } from '../model/ids.ts';
import type { Fact } from './fact.ts';
import { factsOfFair } from './factsOfFair.ts';
import type { CategoryFigures, FairFigures } from './figureTypes.ts';
import { sumFigures } from './sumFigures.ts';

/** Categories that get a row, in printed order: every active one, and every other that was used (rules 5, 6). */
export function categoriesToShow(
  categories: readonly Category[],
  facts: readonly Pick<Fact, 'categoryId'>[],
): readonly CategoryId[] {
  const used = new Set(facts.map((fact) => fact.categoryId));
  const known = categories
    .filter((category) => category.isActive || used.has(category.id))
    .toSorted((a, b) => a.order - b.order)
    .map((category) => category.id);
  return [...known, ...[...used].filter((id) => !known.includes(id))];
}

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
    byCategory: figuresByCategory(categoriesToShow(data.categories, facts), facts),
    total: sumFigures(facts.map((fact) => fact.figures)),
  };
}
