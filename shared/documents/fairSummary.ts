import type { FairOutcome, KnownFigures } from '../stats/fairOutcome.ts';
import { fairOutcome } from '../stats/fairOutcome.ts';
import { formatAmount } from '../stats/formatMetric.ts';
import type { MetricUnit } from '../stats/metricDefinitions.ts';
import { hoursOf } from '../stats/sumFigures.ts';
import { formatCount } from '../text/formatNumber.ts';
import { faceMark } from './faceMark.ts';
import { fairStory } from './fairStory.ts';
import { linesOf } from './linesOf.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';
import type { FaceBlock } from './sheetFace.ts';

/** Photos that a summary has room for. */
export const MOST_PHOTOS = 6;

/** Key figures in printed order, with what each is counted in. */
const KEY_FIGURES = {
  visits: 'visits',
  uniqueRecipients: 'people',
  distinctVolunteers: 'people',
  serviceMinutes: 'hours',
  units: 'units',
  unitPeople: 'people',
  items: 'items',
  leaflets: 'leaflets',
} as const satisfies Readonly<Record<string, MetricUnit>>;
type KeyFigure = keyof typeof KEY_FIGURES;
const KEYS = [
  'visits',
  'uniqueRecipients',
  'distinctVolunteers',
  'serviceMinutes',
  'units',
  'unitPeople',
  'items',
  'leaflets',
] as const satisfies readonly KeyFigure[];

function amountOf(outcome: FairOutcome, key: KeyFigure): number | null {
  return key === 'units' ? (outcome.unitIds?.length ?? null) : outcome[key];
}

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  const own = text.fairPapers.summary.columns;
  return [
    { key: 'category', label: columns.category, width: 54, kind: 'text' },
    { key: 'visits', label: columns.visits, width: 20, kind: 'number' },
    { key: 'items', label: columns.items, width: 19, kind: 'number' },
    { key: 'leaflets', label: columns.leaflets, width: 21, kind: 'number' },
    { key: 'present', label: own.present, width: 32, kind: 'number' },
    { key: 'walkIn', label: own.walkIn, width: 22, kind: 'number' },
    { key: 'serviceHours', label: own.hours, width: 22, kind: 'number', decimals: 1 },
  ];
}

function cellsOf(context: PaperContext, label: string, figures: KnownFigures): readonly SheetCell[] {
  const { visits, items, leaflets, present, walkIn, serviceMinutes } = figures;
  const hours = serviceMinutes === null ? null : hoursOf(serviceMinutes);
  const cells = [visits, items, leaflets, present, walkIn, hours];
  return [label, ...cells.map((value) => value ?? context.text.common.nothingCounted)];
}

function rowsOf(context: PaperContext, outcome: FairOutcome): readonly SheetRow[] {
  return [
    ...outcome.byCategory.map(
      (row): SheetRow => ({
        kind: 'record',
        cells: cellsOf(context, context.categoryName(row.categoryId), row),
      }),
    ),
    { kind: 'total', cells: cellsOf(context, context.text.common.total, outcome) },
  ];
}

function figureBlocks(context: PaperContext, outcome: FairOutcome): readonly FaceBlock[] {
  const { text, locale } = context;
  const { headings, labels, countedIn, notes } = text.fairPapers.summary;
  const figures = KEYS.map((key) => {
    const amount = amountOf(outcome, key);
    return {
      label: labels[key],
      value: formatAmount(text, locale, KEY_FIGURES[key], amount),
      unit: amount === null ? '' : countedIn[key],
      note: notes[key],
    };
  });
  const bars = outcome.byCategory.map(({ categoryId, visits }) => ({
    label: context.categoryName(categoryId),
    value: visits,
    text: visits === null ? text.common.nothingCounted : formatCount(locale, visits),
    mark: faceMark(context, categoryId),
  }));
  return [
    { kind: 'heading', text: headings.figures },
    { kind: 'figures', figures },
    ...(outcome.visits === null
      ? []
      : ([
          { kind: 'heading', text: headings.chart },
          { kind: 'bars', bars },
        ] as const)),
    { kind: 'heading', text: headings.table },
    { kind: 'rows' },
  ];
}

function photoBlocks({ options, text }: PaperContext): readonly FaceBlock[] {
  const words = text.fairPapers.summary;
  const photos = (options.pictures ?? [])
    .toSorted((a, b) => a.order - b.order)
    .slice(0, MOST_PHOTOS)
    .map(({ image, caption }, index) => ({ image, caption: caption || words.photo({ number: index + 1 }) }));
  if (photos.length === 0) return [];
  return [
    { kind: 'heading', text: words.headings.photos },
    { kind: 'photos', photos },
  ];
}

/** The words of the summary: the office's own, else the program's sentences. A fair ahead says so in any case. */
function wordsOf(context: PaperContext, outcome: FairOutcome | null): readonly string[] {
  const own = linesOf(context.data.fair.summary);
  const story = fairStory(context, outcome);
  if (own.length === 0) return story;
  return outcome ? own : [...story, ...own];
}

/** The fair's summary 活动总结: what happened, its figures by category, and photos. A fair ahead has no figures yet. */
export function fairSummary(context: PaperContext): readonly SheetDocument[] {
  const { data, text } = context;
  const words = text.fairPapers.summary;
  const outcome = fairOutcome(data);
  return [
    {
      ...sheetBase(context, 'summary'),
      title: text.papers.titles.summary,
      columns: columnsOf(context),
      rows: outcome ? rowsOf(context, outcome) : [],
      rowHeight: 6,
      notes: outcome ? [words.tableNotes.services, words.tableNotes.people] : [],
      signatures: [words.filledBy, words.reviewedBy],
      orientation: 'portrait',
      face: {
        kind: 'report',
        blocks: [
          { kind: 'heading', text: words.headings.course },
          ...wordsOf(context, outcome).map((line) => ({ kind: 'paragraph', text: line }) as const),
          ...(outcome ? figureBlocks(context, outcome) : []),
          ...photoBlocks(context),
        ],
      },
    },
  ];
}
