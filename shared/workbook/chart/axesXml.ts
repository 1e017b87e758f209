import type { SheetChart } from '../workbookModel.ts';
import { escapeXml } from '../xmlText.ts';
import { AXIS_LINE, GRID_LINES, NO_AXIS_LINE, textProperties } from './chartLook.ts';

/** Numbers of the two axes: any two that differ. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The axes that a chart is drawn on. */
export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** An axis that goes further than this has whole numbers at its lines by itself. */
const FEW = 5;
const WHOLE_FROM = 10;

/** The largest value, which tells what the lines of the axis stand for. */
function largest({ series }: SheetChart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** Of large hours no decimals are needed at the axis. */
function axisFormat(chart: SheetChart): string {
  return largest(chart) < WHOLE_FROM ? chart.format : chart.format.replace(/\.0+/g, '');
}

/** Between 0 and 3 visits, half ones would be drawn and rounded: 0, 1, 1, 2, 2, 3. */
function stepXml(chart: SheetChart): string {
  return largest(chart) <= FEW && !/[.%]/.test(chart.format) ? '<c:majorUnit val="1"/>' : '';
}

/** Flat bars that all have their figure beside them need no axis of figures. */
function isSaidAtBars({ kind, series }: SheetChart): boolean {
  return kind === 'barHorizontal' && series.every(({ hasLabels }) => hasLabels);
}

/** Both axes. Bars from left to right have their first category on top, as a list has, and the figures below. */
export function axesXml(chart: SheetChart): string {
  const saysAll = isSaidAtBars(chart);
  const isFlat = chart.kind === 'barHorizontal';
  const words = textProperties(chart);
  const category = [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    `<c:scaling><c:orientation val="${isFlat ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isFlat ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `${AXIS_LINE}${words}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    // Each flat bar says its name; under upright ones names are left out where they would overlap.
    `${isFlat ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ];
  const value = [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>`,
    '<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>',
    `<c:delete val="${saysAll ? 1 : 0}"/><c:axPos val="${isFlat ? 'b' : 'l'}"/>${saysAll ? '' : GRID_LINES}`,
    `<c:numFmt formatCode="${escapeXml(axisFormat(chart))}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `${NO_AXIS_LINE}${words}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isFlat ? 'max' : 'autoZero'}"/>`,
    `<c:crossBetween val="between"/>${stepXml(chart)}</c:valAx>`,
  ];
  return [...category, ...value].join('');
}
