import { checkText } from '../../stats/checkText.ts';
import type { YearCheck } from '../../stats/checkTypes.ts';
import { METRIC_DEFINITIONS } from '../../stats/metricDefinitions.ts';
import type { SheetDocument, SheetRow } from '../sheetDocument.ts';
import { TABLE_SIZE_PT } from './reportColumns.ts';
import type { ReportContext } from './reportContext.ts';
import { reportSheet } from './reportContext.ts';

/** Points and millimetres. English definitions are longer, and still all stand on one page. */
const SIZES = {
  'zh-CN': { fontSize: TABLE_SIZE_PT, rowHeight: 5.8 },
  en: { fontSize: 8.2, rowHeight: 4.4 },
} as const;

/** A figure each: its name, unit, definition and what is left out; on paper the last two follow each other. */
function definitionRows({ text, locale }: ReportContext, isOnPaper: boolean): readonly SheetRow[] {
  const { metrics, units } = text.statistics;
  const join = locale === 'en' ? ' ' : '';
  return METRIC_DEFINITIONS.map(({ key, unit }) => {
    const { name, definition, excluded } = metrics[key];
    const counted = unit === 'percent' ? '%' : units[unit];
    const said = isOnPaper ? [[definition, excluded].filter(Boolean).join(join)] : [definition, excluded];
    return { kind: 'record', cells: [name, counted, ...said] };
  });
}

/** What a check found; people and stalls are only counted: a report is read by others than the office. */
function explanationOf({ text, locale }: ReportContext, check: YearCheck): string {
  if (check.kind === 'recount' || check.cases.length === 0) return checkText(text, locale, check).explanation;
  const { found } = text.statistics.rules[check.key];
  return text.annualReport.casesOf({ found, count: check.cases.length });
}

function checkRow(context: ReportContext, check: YearCheck): SheetRow {
  const { text, locale } = context;
  const { title } = checkText(text, locale, check);
  return {
    kind: 'record',
    cells: [title, text.statistics.results[check.result], explanationOf(context, check), ''],
    ...(check.result === 'failed' ? { isGap: true } : {}),
  };
}

/** Recounts that agree are one line; what failed has its own, first of all. */
function checkRows(context: ReportContext): readonly SheetRow[] {
  const { data, text } = context;
  const words = text.annualReport;
  const failed = data.checks.filter(({ result }) => result === 'failed');
  const recounts = data.checks.filter(({ kind }) => kind === 'recount');
  const agreeing = recounts.filter(({ result }) => result === 'ok');
  const isAllRight = agreeing.length === recounts.length;
  const others = data.checks.filter(({ kind, result }) => kind === 'rule' && result !== 'failed');
  return [
    ...failed.map((check) => checkRow(context, check)),
    ...(agreeing.length > 0
      ? [
          {
            kind: 'record',
            cells: [
              words.recountAll({ count: agreeing.length }),
              text.statistics.results.ok,
              isAllRight ? words.recountOk : words.recountOthersOk,
              '',
            ],
          } as const,
        ]
      : []),
    ...others.map((check) => checkRow(context, check)),
  ];
}

function checksLine({ data, text }: ReportContext): string {
  const count = (wanted: YearCheck['result']): number =>
    data.checks.filter(({ result }) => result === wanted).length;
  return text.annualReport.checksLine({
    all: data.checks.length,
    failed: count('failed'),
    reminders: count('reminder'),
  });
}

/** How every figure is counted 口径, what it leaves out, how it is rounded, and what the checks say; signed at the end. */
export function definitionsSheet(context: ReportContext): SheetDocument {
  const { text } = context;
  const words = text.annualReport;
  const { columns, groups } = words;
  const checks = checkRows(context);
  const said = checksLine(context);
  return reportSheet(context, 'definitions', {
    columns: [
      { key: 'figure', label: columns.figure, width: 36, kind: 'text' },
      { key: 'unit', label: columns.unitOrResult, width: 16, kind: 'text', align: 'center' },
      { key: 'definition', label: columns.definition, width: 80, kind: 'text' },
      { key: 'excluded', label: columns.excluded, width: 56, kind: 'text' },
    ],
    rows: [
      { kind: 'group', text: groups.definitions },
      ...definitionRows(context, false),
      { kind: 'group', text: said },
      ...checks,
    ],
    ...SIZES[context.locale],
    notes: [words.rounding, words.absence],
    signatures: [
      text.peoplePapers.preparedBy,
      text.peoplePapers.checkedBy,
      text.peoplePapers.seal,
      text.peoplePapers.signedOn,
    ],
    face: {
      kind: 'report',
      blocks: [
        { kind: 'heading', text: groups.definitions },
        {
          kind: 'rows',
          rows: definitionRows(context, true),
          columns: [
            { key: 'figure', label: columns.figure, width: 33, kind: 'text' },
            { key: 'unit', label: text.workbook.unit, width: 21, kind: 'text', align: 'center' },
            { key: 'definition', label: text.workbook.definition, width: 134, kind: 'text' },
          ],
        },
        { kind: 'heading', text: said, startsPage: true },
        {
          kind: 'rows',
          rows: checks,
          columns: [
            { key: 'figure', label: text.statistics.checkTitle, width: 68, kind: 'text' },
            { key: 'unit', label: columns.result, width: 18, kind: 'text', align: 'center' },
            { key: 'definition', label: text.statistics.checkExplanation, width: 102, kind: 'text' },
          ],
        },
        { kind: 'end' },
      ],
    },
  });
}
