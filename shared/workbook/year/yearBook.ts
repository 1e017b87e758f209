import type { CategoryId } from '../../model/ids.ts';
import type { Locale } from '../../model/settings.ts';
import { NO_CATEGORY } from '../../stats/factsOfFair.ts';
import type { PeriodData } from '../../stats/periodData.ts';
import { categoryName } from '../../text/categoryText.ts';
import { partNames } from '../../text/partText.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';

/** What every sheet of the year workbook is built from. */
export interface YearBook {
  readonly data: PeriodData;
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

/** Heads of the columns, or names of the rows, of the period's months; of a long period's years. */
export function partHeads({ data, text }: YearBook): readonly string[] {
  return partNames(
    text,
    data.figures.parts.map(({ part }) => part),
  );
}

/** True where the period is so long that its parts are whole years. */
export function hasYearParts({ data }: YearBook): boolean {
  return data.figures.parts.some(({ part }) => part.month === null);
}

/** Width of a column of a part: “12月” is short, “2024年12月” stands on two lines. */
export function partWidth({ data }: YearBook): number {
  return new Set(data.figures.parts.map(({ part }) => part.year)).size === 1 ? 6 : 7.5;
}
