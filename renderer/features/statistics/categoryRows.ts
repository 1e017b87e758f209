import type { Category } from '../../../shared/model/category.ts';
import type { CategoryFiguresOfPeriod } from '../../../shared/stats/periodTypes.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { COLORS } from '../../theme/theme.ts';

/** A category's figures with what is shown of it. */
export interface CategoryRow {
  readonly figures: CategoryFiguresOfPeriod;
  readonly name: string;
  readonly color: string;
}

/** The categories of the figures with names and colours; records without a category are named so. */
export function categoryRows(
  text: Catalogue,
  categories: readonly Category[],
  figures: readonly CategoryFiguresOfPeriod[],
): readonly CategoryRow[] {
  return figures.map((own) => {
    const category = categories.find((candidate) => candidate.id === own.categoryId);
    return {
      figures: own,
      name: category ? categoryName(text, category) : text.workbook.noCategory,
      color: category?.color ?? COLORS.inkSoft,
    };
  });
}
