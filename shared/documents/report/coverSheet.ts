import { partsOf } from '../../calendar/dates.ts';
import { printedHost } from '../printedHost.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { ReportContext } from './reportContext.ts';
import { isYearLong, reportSheet } from './reportContext.ts';

/** The cover 封面: which fair, of when, by whom. */
export function coverSheet(context: ReportContext): SheetDocument {
  const { data, text, period } = context;
  const { community } = data;
  const words = text.annualReport.cover;
  const facts = [
    { label: words.community, value: community.name },
    { label: words.host, value: printedHost(community) },
    { label: words.date, value: text.calendar.fullDate(partsOf(data.today)) },
  ];
  const { kindOfYear, kindOfSpan } = text.annualReport;
  return reportSheet(context, 'cover', {
    title: context.title,
    columns: [
      { key: 'item', label: words.item, width: 50, kind: 'text' },
      { key: 'content', label: words.content, width: 138, kind: 'text' },
    ],
    rows: [
      { label: words.fair, value: community.fairName },
      { label: words.period, value: period },
      ...facts,
    ].map(({ label, value }) => ({ kind: 'record', cells: [label, value] })),
    face: {
      kind: 'cover',
      cover: {
        fairName: community.fairName,
        kind: isYearLong(data.period) ? kindOfYear : kindOfSpan,
        period,
        facts: facts.filter(({ value }) => value !== ''),
      },
    },
  });
}
