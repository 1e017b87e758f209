import { parsePeriodId } from '../../shared/calendar/period.ts';
import type { ChartRequest } from '../../shared/documents/chartSheet.ts';
import { chartSheet } from '../../shared/documents/chartSheet.ts';
import { reportContext } from '../../shared/documents/report/reportContext.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { comparedFiguresOf, figuresOfSource } from '../../shared/stats/periodData.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { readPeriodSource } from './periodSource.ts';

/**
 * One chart of a period as a paper, with the name of a file for it.
 * @returns null before the community is set up, and for an address that names no period
 */
export async function readChartPaper(
  request: ChartRequest,
  locale: Locale,
): Promise<{ readonly documents: readonly SheetDocument[]; readonly stem: string } | null> {
  const period = parsePeriodId(request.period);
  const compared = request.compared === null ? null : parsePeriodId(request.compared);
  const source = period && (await readPeriodSource(period, compared));
  if (!period || !source) return null;
  const text = catalogueOf(locale);
  // A chart says nothing of single volunteers, and nothing of checks: neither is counted for it.
  const context = reportContext(
    {
      ...source,
      figures: figuresOfSource(source, period),
      comparedFigures: comparedFiguresOf(source, compared),
      volunteerFigures: [],
      checks: [],
    },
    text,
    locale,
  );
  const document = chartSheet(context, request);
  return {
    documents: [document],
    stem: text.figures.chartName({ chart: document.title, period: context.period }),
  };
}
