import type { Locale } from '../../model/settings.ts';
import type { PeriodData } from '../../stats/periodData.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import { categoriesSheet } from './categoriesSheet.ts';
import { coverSheet } from './coverSheet.ts';
import { definitionsSheet } from './definitionsSheet.ts';
import { figuresSheet } from './figuresSheet.ts';
import { monthsSheet } from './monthsSheet.ts';
import { partnersSheet } from './partnersSheet.ts';
import { reportContext } from './reportContext.ts';
import { volunteersSheet } from './volunteersSheet.ts';
import { yearsSheet } from './yearsSheet.ts';

/**
 * The report of a period 年度报告 from what was counted and checked: a document a section, so that a PDF has a bookmark for
 * each and a workbook a sheet, with pages numbered through.
 */
export function annualReport(data: PeriodData, text: Catalogue, locale: Locale): readonly SheetDocument[] {
  const context = reportContext(data, text, locale);
  const years = yearsSheet(context);
  return [
    coverSheet(context),
    figuresSheet(context),
    monthsSheet(context),
    categoriesSheet(context),
    ...(years ? [years] : []),
    partnersSheet(context),
    volunteersSheet(context),
    definitionsSheet(context),
  ];
}
