import type { YearData } from '../../fair/fairData.ts';
import type { CategoryId } from '../../model/ids.ts';
import type { Locale } from '../../model/settings.ts';
import type { YearCheck } from '../../stats/checkTypes.ts';
import { NO_CATEGORY } from '../../stats/factsOfFair.ts';
import type { YearFigures } from '../../stats/periodTypes.ts';
import { categoryName } from '../../text/categoryText.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';

/** What every sheet of the year workbook is built from. */
export interface YearBook {
  readonly data: YearData;
  readonly figures: YearFigures;
  /** Null when nothing of last year is in the data. */
  readonly lastFigures: YearFigures | null;
  readonly checks: readonly YearCheck[];
  readonly text: Catalogue;
  readonly locale: Locale;
  /** Day of making, `YYYY-MM-DD` by the clock on the wall. */
  readonly madeOn: string;
}

/** Name of a category in the workbook, also of records that have none. */
export function categoryLabel({ data, text }: YearBook, categoryId: CategoryId): string {
  if (categoryId === NO_CATEGORY) return text.workbook.noCategory;
  const category = data.categories.find((candidate) => candidate.id === categoryId);
  return categoryName(text, category ?? { id: categoryId, name: null });
}
