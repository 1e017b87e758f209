import { RELATIONSHIPS } from '../packageParts.ts';
import type { SheetChart } from '../workbookModel.ts';
import { AXIS_IDS, axesXml } from './axesXml.ts';
import { CHART_PAPER, PLOT_PAPER, textProperties, titleXml } from './chartLook.ts';
import { seriesXml } from './seriesXml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Space between bars, in percent of a bar. */
const GAP = 60;

/** True where no category has two values: its only bar then takes the room of all, in the middle. */
function standsAlone({ series, categories }: SheetChart): boolean {
  return categories.texts.every(
    (_, index) => series.filter(({ values }) => (values[index] ?? null) !== null).length < 2,
  );
}

function plotXml(chart: SheetChart): string {
  const series = seriesXml(chart);
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
  }
  const direction = chart.kind === 'barHorizontal' ? 'bar' : 'col';
  const isPiled = chart.kind === 'stackedBar';
  const grouping = isPiled ? 'stacked' : 'clustered';
  const overlap = isPiled || standsAlone(chart) ? 100 : 0;
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${GAP}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`;
}

/** Shares of a chart of flat bars: above the bars stands the title, behind the longest its figure. */
const PLOT = { top: 0.2, height: 0.76, figures: 0.14 } as const;

/** Where the bars stand; left to the program where the chart does not say how much room the names need. */
function layoutXml({ kind, nameShare }: SheetChart): string {
  if (kind !== 'barHorizontal' || nameShare === undefined) return '<c:layout/>';
  const width = (1 - nameShare - PLOT.figures).toFixed(3);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${nameShare.toFixed(3)}"/><c:y val="${PLOT.top}"/><c:w val="${width}"/><c:h val="${PLOT.height}"/></c:manualLayout></c:layout>`;
}

/** One series is named by the title; several need a legend. */
function legendXml(chart: SheetChart): string {
  if (chart.series.length < 2) return '';
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(chart)}</c:legend>`;
}

/**
 * A chart as a part of the workbook (ECMA-376 21.2, transitional); its elements stand in the order that the standard
 * demands. Empty cells are gaps, not zeros. Throws for what {@link seriesXml} throws.
 */
export function chartXml(chart: SheetChart): string {
  return [
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(chart)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea>${layoutXml(chart)}${plotXml(chart)}${axesXml(chart)}${PLOT_PAPER}</c:plotArea>`,
    legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `${CHART_PAPER}${textProperties(chart)}</c:chartSpace>`,
  ].join('');
}
