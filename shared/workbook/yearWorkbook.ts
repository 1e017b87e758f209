import { format, parseISO } from 'date-fns';
import type { Instant } from '../model/basic.ts';
import type { Locale } from '../model/settings.ts';
import type { PeriodData } from '../stats/periodData.ts';
import { formatPeriod } from '../text/formatPeriod.ts';
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
 * The year workbook 全年参与统计 of any period with its eight sheets. Totals are formulas over the rows above them; 校验
 * recounts them from 记录明细, whose rows are made while the file is written.
 * @param now when the workbook is made; printed as the local day.
 */
export function buildYearWorkbook(data: PeriodData, text: Catalogue, locale: Locale, now: Instant): Workbook {
  const book: YearBook = { data, text, locale, madeOn: format(parseISO(now), 'yyyy-MM-dd') };
  const { community, period } = data;
  const records = recordsSheet(book);
  return {
    title: text.workbook.title({ period: formatPeriod(text, period), fairName: community.fairName }),
    creator: community.name,
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
