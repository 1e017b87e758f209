import type { CategoryId } from '../../model/ids.ts';
import type { Locale } from '../../model/settings.ts';
import { NO_CATEGORY } from '../../stats/factsOfFair.ts';
import type { PeriodData } from '../../stats/periodData.ts';
import type { PeriodPart } from '../../stats/periodParts.ts';
import { areOfOneYear, areYears } from '../../stats/periodParts.ts';
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

/** The months of the period in order; of a long period its years. */
export function bookParts({ data }: YearBook): readonly PeriodPart[] {
  return data.figures.parts.map(({ part }) => part);
}

/** Heads of the columns, or names of the rows, of the period's parts. */
export function partHeads(book: YearBook): readonly string[] {
  return partNames(book.text, bookParts(book));
}

/** True where the period is so long that its parts are whole years. */
export function hasYearParts(book: YearBook): boolean {
  return areYears(bookParts(book));
}

/** Width of a column of a part: “12月” is short, “2024年12月” stands on two lines. */
export function partWidth(book: YearBook): number {
  return areOfOneYear(bookParts(book)) ? 6 : 7.5;
}
