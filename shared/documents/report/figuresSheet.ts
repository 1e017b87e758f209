import { wholeYearOf } from '../../calendar/period.ts';
import { checksSummary } from '../../stats/checkText.ts';
import { formatAmount } from '../../stats/formatMetric.ts';
import type { MetricDefinition, MetricKey } from '../../stats/metricDefinitions.ts';
import { metricDefinition } from '../../stats/metricDefinitions.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { changeText } from './reportChange.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

/** What a reader asks for first, in printed order. */
export const REPORT_FIGURES = [
  'fairsHeld',
  'visits',
  'uniqueRecipients',
  'items',
  'distinctVolunteers',
  'participations',
  'serviceMinutes',
  'coverageRate',
  'distinctPartnerUnits',
  'unitPeople',
] as const satisfies readonly MetricKey[];

function noteOf({ data, text, locale }: ReportContext, { key }: MetricDefinition): string {
  const { definition } = text.statistics.metrics[key];
  if (key !== 'uniqueRecipients') return definition;
  const known = data.figures.uniqueRecipients.fairsKnown;
  if (data.figures.fairsHeld === 0) return definition;
  return `${definition}${locale === 'en' ? ' ' : ''}${text.statistics.recipientsKnown({ known, held: data.figures.fairsHeld })}`;
}

/** What it is compared with, where the figures call it only 对比期, or that it cannot be. */
function comparedLine({ data, text, compared, names }: ReportContext): string {
  const words = text.annualReport;
  if (compared === null) return '';
  if (data.comparedFigures) return names.compared === compared ? '' : words.comparedIs({ period: compared });
  const year = data.compared && wholeYearOf(data.compared);
  const isTold = data.pastTotals.some(({ id }) => Number(id) === year);
  return isTold ? words.onlyTold({ period: compared }) : words.notComparable({ period: compared });
}

/** What must be known before the figures are used: that a check failed, that nothing was held, what they are compared with. */
function alertsOf(context: ReportContext): readonly FaceBlock[] {
  const { data, text } = context;
  const hasFailed = data.checks.some(({ result }) => result === 'failed');
  const line = comparedLine(context);
  return [
    ...(hasFailed ? [{ kind: 'alert', text: checksSummary(text, data.checks) } as const] : []),
    ...(data.figures.fairsHeld === 0
      ? [{ kind: 'paragraph', text: text.annualReport.nothingHeld } as const]
      : []),
    ...(line === '' ? [] : [{ kind: 'paragraph', text: line } as const]),
  ];
}

/** The key figures 主要数字: each with its unit, its change and how it is counted. */
export function figuresSheet(context: ReportContext): SheetDocument {
  const { data, text, locale } = context;
  const { columns } = text.annualReport;
  const figures = REPORT_FIGURES.map((key) => {
    const definition = metricDefinition(key);
    const amount = definition.amountOf(data.figures);
    return {
      label: text.statistics.metrics[key].name,
      value: formatAmount(text, locale, definition.unit, amount),
      unit: amount === null ? '' : text.statistics.units[definition.unit],
      change: changeText(context, definition),
      note: noteOf(context, definition),
    };
  });
  return reportSheet(context, 'figures', {
    columns: [
      { key: 'figure', label: columns.figure, width: 34, kind: 'text' },
      { key: 'value', label: columns.value, width: 24, kind: 'text', align: 'right' },
      { key: 'unit', label: text.workbook.unit, width: 16, kind: 'text' },
      { key: 'change', label: columns.change, width: 48, kind: 'text' },
      { key: 'definition', label: text.workbook.definition, width: 66, kind: 'text' },
    ],
    rows: figures.map(({ label, value, unit, change, note }) => ({
      kind: 'record',
      cells: [label, value, unit, change, note],
    })),
    face: { kind: 'report', blocks: [...alertsOf(context), { kind: 'keyFigures', figures }] },
  });
}
