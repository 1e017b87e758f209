import type { Category } from '../model/category.ts';
import { DEFAULT_CATEGORY_KEYS } from '../model/category.ts';
import type { CategoryId } from '../model/ids.ts';
import type { PaperContext } from './paperContext.ts';
import type { FaceMark } from './sheetFace.ts';

const NO_COLOR = '#666666';

/** A category's mark on paper; records without a category get the first character of what they are called. */
export function faceMark(context: PaperContext, categoryId: CategoryId): FaceMark {
  const category: Category | undefined = context.category(categoryId);
  const initial = context.categoryMark(categoryId) ?? [...context.categoryName(categoryId)][0] ?? '';
  const icon = DEFAULT_CATEGORY_KEYS.find((key) => key === categoryId) ?? null;
  return { initial, color: category?.color ?? NO_COLOR, icon };
}
