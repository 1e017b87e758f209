import type { SheetChart } from '../workbookModel.ts';
import { escapeXml } from '../xmlText.ts';
import { AXIS_LINE, GRID_LINES, NO_AXIS_LINE, textProperties } from './chartLook.ts';

/** Numbers of the two axes: any two that differ. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The axes that a chart is drawn on. */
export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Both axes. Bars from left to right have their first category on top, as a list has, and the figures below. */
export function axesXml({ kind, format }: SheetChart): string {
  const isFlat = kind === 'barHorizontal';
  const category = [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    `<c:scaling><c:orientation val="${isFlat ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isFlat ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `${AXIS_LINE}${textProperties()}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ];
  const value = [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>`,
    '<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>',
    `<c:delete val="0"/><c:axPos val="${isFlat ? 'b' : 'l'}"/>${GRID_LINES}`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `${NO_AXIS_LINE}${textProperties()}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isFlat ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ];
  return [...category, ...value].join('');
}
