import type { Category } from '../model/category.ts';
import type { CategoryId } from '../model/ids.ts';

/** Letters as in a spreadsheet: 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The letter of a category: its place in the order of all categories, so that switching one off moves no other. */
export function categoryLetter(categories: readonly Category[], categoryId: CategoryId): string {
  const ordered = categories.toSorted((a, b) => a.order - b.order);
  const index = ordered.findIndex((category) => category.id === categoryId);
  return letters(index < 0 ? ordered.length : index);
}

/** The first free stall number of a category, e.g. A3. */
export function freeStallNumber(
  categories: readonly Category[],
  categoryId: CategoryId,
  taken: ReadonlySet<string>,
): string {
  const letter = categoryLetter(categories, categoryId);
  for (let position = 1; ; position += 1) {
    const number = `${letter}${position}`;
    if (!taken.has(number)) return number;
  }
}
