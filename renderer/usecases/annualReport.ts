import { parsePeriodId } from '../../shared/calendar/period.ts';
import { annualReport } from '../../shared/documents/report/annualReport.ts';
import { reportTitle } from '../../shared/documents/report/reportContext.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { Locale } from '../../shared/model/settings.ts';
import type { PeoplePaperRequest } from '../../shared/paperRequest.ts';
import { periodData } from '../../shared/stats/periodData.ts';
import { workToEnd } from '../../shared/steps.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { readCountedSource } from './periodSource.ts';

type ReportRequest = Extract<PeoplePaperRequest, { readonly kind: 'annualReport' }>;

/**
 * The report of a period as it is now, with the name of a file for it.
 * @returns null before the community is set up, and for an address that names no period
 */
export async function readAnnualReport(
  request: ReportRequest,
  locale: Locale,
): Promise<{ readonly documents: readonly SheetDocument[]; readonly stem: string } | null> {
  const period = parsePeriodId(request.period);
  const compared = request.compared === null ? null : parsePeriodId(request.compared);
  const source = period && (await readCountedSource(period, compared));
  if (!period || !source) return null;
  const text = catalogueOf(locale);
  // Twelve fairs are counted again in some milliseconds; the pages take longer to lay out.
  const data = workToEnd(periodData(source));
  const { fairName } = source.community;
  const stem = text.annualReport.stem({ fairName, title: reportTitle(text, period) });
  return { documents: annualReport(data, text, locale), stem };
}
