import { format, parseISO } from 'date-fns';
import type { YearData } from '../fair/fairData.ts';
import type { Instant } from '../model/basic.ts';
import type { Locale } from '../model/settings.ts';
import { checkYear } from '../stats/checks.ts';
import { yearFigures } from '../stats/yearFigures.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { Workbook } from './workbookModel.ts';
import { categoriesSheet } from './year/categoriesSheet.ts';
import { checksSheet } from './year/checksSheet.ts';
import { ledgerSheet } from './year/ledgerSheet.ts';
import { monthsSheet } from './year/monthsSheet.ts';
import { overviewSheet } from './year/overviewSheet.ts';
import { partnersSheet } from './year/partnersSheet.ts';
import { recordsSheet } from './year/recordsSheet.ts';
import { volunteersSheet } from './year/volunteersSheet.ts';
import type { YearBook } from './year/yearBook.ts';

/**
 * The year workbook 全年参与统计 with its eight sheets. Totals are formulas over the rows above them; 校验 recounts them
 * from 记录明细.
 * @param lastYear null when nothing of last year is in the data: its column prints “—”.
 * @param now when the workbook is made; printed as the local day.
 */
export function buildYearWorkbook(
  data: YearData,
  lastYear: YearData | null,
  text: Catalogue,
  locale: Locale,
  now: Instant,
): Workbook {
  const figures = yearFigures(data);
  const book: YearBook = {
    data,
    figures,
    lastFigures: lastYear && lastYear.fairs.length > 0 ? yearFigures(lastYear) : null,
    checks: checkYear(data, figures),
    text,
    locale,
    madeOn: format(parseISO(now), 'yyyy-MM-dd'),
  };
  const records = recordsSheet(book);
  return {
    title: text.workbook.title({ year: data.year, fairName: data.community.fairName }),
    creator: data.community.name,
    createdAt: now,
    sheets: [
      overviewSheet(book),
      monthsSheet(book),
      categoriesSheet(book),
      partnersSheet(book),
      volunteersSheet(book),
      records.sheet,
      ledgerSheet(book),
      checksSheet(book, records),
    ],
  };
}
