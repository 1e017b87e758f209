import type { Category } from '../../shared/model/category.ts';
import type { CategoryId } from '../../shared/model/ids.ts';
import { CategoryTag } from './CategoryTag.tsx';
import './list.css';

interface CategoryMarksProps {
  /** All categories, in the order of their marks. */
  readonly categories: readonly Category[];
  /** Those that are shown. */
  readonly ids: readonly CategoryId[];
}

/** Coloured marks of some categories, in a cell of a long list. */
export function CategoryMarks({ categories, ids }: CategoryMarksProps) {
  return (
    <span className="mark-list">
      {categories
        .filter(({ id }) => ids.includes(id))
        .map((category, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no state, and rows are filled anew, not made anew.
          <CategoryTag key={index} category={category} isCompact />
        ))}
    </span>
  );
}
