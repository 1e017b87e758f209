import type { ExchangeReport } from '../../shared/exchange/exchangeReport.ts';
import { reportSheets } from '../../shared/exchange/reportSheets.ts';
import type { Mark } from '../../shared/exchange/stamp.ts';
import type { Instant } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { wallClock } from '../db/clock.ts';
import { database } from '../db/openDatabase.ts';
import { saveSheets } from './exportLists.ts';
import { useLive } from './useLive.ts';

/** A merge that was made, as the history keeps it. */
export interface KeptReport {
  readonly id: string;
  readonly at: Instant;
  readonly isUndone: boolean;
  readonly report: ExchangeReport;
}

/** Merges that were made, newest first; undefined while reading. */
export function useExchangeReports(count: number): readonly KeptReport[] | undefined {
  return useLive(async () => {
    const entries = await database()
      .journal.orderBy('id')
      .reverse()
      .filter(({ report }) => report !== undefined)
      .limit(count)
      .toArray();
    return entries.flatMap(({ id, at, undoneAt, report }): readonly KeptReport[] =>
      report ? [{ id, at, isUndone: undoneAt !== null, report }] : [],
    );
  }, [count]);
}

/** Saves the report of a merge as a workbook. @param markText when and on which PC something was written, in words */
export function saveReport(
  report: ExchangeReport,
  at: Instant,
  text: Catalogue,
  markText: (mark: Mark | null) => string,
): Promise<Result<string | null, Problem>> {
  const stem = text.exchange.report.fileName({ name: report.from, date: wallClock(at).date });
  return saveSheets(stem, reportSheets(text, report, markText));
}
