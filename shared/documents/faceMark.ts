import type { CategoryId } from '../model/ids.ts';
import type { PaperContext } from './paperContext.ts';
import type { FaceMark } from './sheetFace.ts';

const NO_COLOR = '#666666';

/** A category's mark on paper; records without a category get the first character of what they are called. */
export function faceMark(context: PaperContext, categoryId: CategoryId): FaceMark {
  const initial = context.categoryMark(categoryId) ?? [...context.categoryName(categoryId)][0] ?? '';
  return { initial, color: context.category(categoryId)?.color ?? NO_COLOR };
}
