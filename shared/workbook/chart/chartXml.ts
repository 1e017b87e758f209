import { RELATIONSHIPS } from '../packageParts.ts';
import type { SheetChart } from '../workbookModel.ts';
import { AXIS_IDS, axesXml } from './axesXml.ts';
import { CHART_PAPER, PLOT_PAPER, textProperties, titleXml } from './chartLook.ts';
import { seriesXml } from './seriesXml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Space between bars, in percent of a bar. */
const GAP = 60;

function plotXml(chart: SheetChart): string {
  const series = seriesXml(chart);
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
  }
  const direction = chart.kind === 'barHorizontal' ? 'bar' : 'col';
  const [grouping, overlap] = chart.kind === 'stackedBar' ? ['stacked', 100] : ['clustered', 0];
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${GAP}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`;
}

/** One series is named by the title; several need a legend. */
function legendXml({ series }: SheetChart): string {
  if (series.length < 2) return '';
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties()}</c:legend>`;
}

/**
 * A chart as a part of the workbook (ECMA-376 21.2, transitional); its elements stand in the order that the standard
 * demands. Empty cells are gaps, not zeros. Throws for what {@link seriesXml} throws.
 */
export function chartXml(chart: SheetChart): string {
  return [
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}${PLOT_PAPER}</c:plotArea>`,
    legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `${CHART_PAPER}${textProperties()}</c:chartSpace>`,
  ].join('');
}
