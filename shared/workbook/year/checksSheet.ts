import { checkText } from '../../stats/checkText.ts';
import type { RecountedMetric, YearCheck } from '../../stats/checkTypes.ts';
import { quoteSheetName } from '../sheetNames.ts';
import type { Cell, SheetRow, Worksheet } from '../workbookModel.ts';
import { metricFormula } from './metricFormula.ts';
import type { RecordSum } from './recordRows.ts';
import { RECORD_SUMS } from './recordRows.ts';
import type { RecordsSheet } from './recordsSheet.ts';
import type { YearBook } from './yearBook.ts';
import { blankCell, FAILED_COLOR, formulaCell, numberCell, textCell } from './yearCells.ts';
import type { YearColumn } from './yearSheet.ts';
import { FIRST_ROW, sheetName, yearSheet } from './yearSheet.ts';

function isRecordSum(metric: RecountedMetric): metric is RecountedMetric & RecordSum {
  return RECORD_SUMS.some((key) => key === metric);
}

/** The figure as the other sheets show it, its recount from 记录明细, and the difference: all live in the workbook. */
function countCells(book: YearBook, check: YearCheck, records: RecordsSheet, row: number): readonly Cell[] {
  if (check.kind === 'rule') return [blankCell(), blankCell(), blankCell()];
  const { metric, figure, recount } = check;
  const source = metricFormula(book, metric);
  const isMinutes = metric === 'serviceMinutes' || metric === 'unverifiedMinutes';
  // A total that prints “—” is text; N() takes it as 0.
  const formula = source && (source.startsWith('COUNTIF') ? source : `N(${source})`);
  const figureFormula = formula && isMinutes ? `ROUND(${formula}*60,0)` : formula;
  const recountFormula = isRecordSum(metric)
    ? `N(${quoteSheetName(sheetName(book, 'records'))}!${records.totalAddress(metric)})`
    : null;
  return [
    figureFormula ? formulaCell(figureFormula, figure) : numberCell(figure),
    recountFormula ? formulaCell(recountFormula, recount) : numberCell(recount),
    formulaCell(`D${row}-E${row}`, figure - recount),
  ];
}

function checkRow(book: YearBook, check: YearCheck, records: RecordsSheet, index: number): SheetRow {
  const { title, explanation } = checkText(book.text, book.locale, check);
  const failed = check.result === 'failed' ? { bold: true, color: FAILED_COLOR } : {};
  return {
    cells: [
      numberCell(index + 1),
      textCell(title),
      textCell(book.text.statistics.results[check.result], { align: 'center', ...failed }),
      ...countCells(book, check, records, FIRST_ROW + index),
      textCell(explanation),
    ],
  };
}

/** 校验: every check with its result; fails when a printed total cannot be derived from the records (rule 22). */
export function checksSheet(book: YearBook, records: RecordsSheet): Worksheet {
  const { statistics, workbook } = book.text;
  const columns: readonly YearColumn[] = [
    { head: workbook.number, width: 6 },
    { head: statistics.checkTitle, width: 34 },
    { head: statistics.checkResult, width: 9 },
    { head: workbook.figure, width: 11 },
    { head: workbook.recount, width: 13 },
    { head: workbook.difference, width: 8 },
    { head: statistics.checkExplanation, width: 60 },
  ];
  const rows = book.data.checks.map((check, index) => checkRow(book, check, records, index));
  return yearSheet(book, 'checks', columns, rows);
}
