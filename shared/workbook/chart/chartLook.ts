import type { ChartSeries, SheetChart } from '../workbookModel.ts';
import { cleanText, escapeXml } from '../xmlText.ts';

/*
 * How charts look: near-black text, light lines behind the bars, and shades that still tell when printed in grey.
 */

const INK = '2B2118';
const GRID = 'D9D9D9';
const AXIS = '8C8C8C';
/** The font of the cells; given for Chinese as well, or Excel takes another one for it. */
const FONT = 'Microsoft YaHei';
/** Points. */
const TEXT_SIZE = 10.5;
/** How much larger than the other texts a title is. */
const TITLE_RATIO = 4 / 3;
/** EMU of a line of 0.75 pt, and of the line of a series, 2.25 pt. */
const THIN = 9525;
const THICK = 28_575;

function colorXml(color: string): string {
  return `<a:srgbClr val="${escapeXml(color)}"/>`;
}

/** A colour, `RRGGBB`, as a fill. */
export function solidFill(color: string): string {
  return `<a:solidFill>${colorXml(color)}</a:solidFill>`;
}

function lineXml(color: string, width = THIN, dash = ''): string {
  return `<a:ln w="${width}" cap="flat">${solidFill(color)}${dash}<a:round/></a:ln>`;
}

const NO_LINE = '<a:ln><a:noFill/></a:ln>';

function fontXml(color: string): string {
  return `${solidFill(color)}<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;
}

/** Hundredths of a point, as the standard counts them. */
function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** Text of a part of the chart, in a colour of its own where it stands on a bar. */
export function textProperties({ textSize = TEXT_SIZE }: Pick<SheetChart, 'textSize'>, color = INK): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${hundredths(textSize)}" b="0">${fontXml(color)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** The title, as text that is never calculated. */
export function titleXml({ title, textSize = TEXT_SIZE }: SheetChart): string {
  const size = hundredths(Math.round(textSize * TITLE_RATIO));
  const font = (tag: string, more = ''): string =>
    `<a:${tag}${more} sz="${size}" b="1">${fontXml(INK)}</a:${tag}>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${font('defRPr')}</a:pPr><a:r>${font('rPr', ' lang="zh-CN"')}<a:t>${escapeXml(cleanText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

export const CHART_PAPER = `<c:spPr>${solidFill('FFFFFF')}${NO_LINE}</c:spPr>`;
export const PLOT_PAPER = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;
export const GRID_LINES = `<c:majorGridlines><c:spPr>${lineXml(GRID)}</c:spPr></c:majorGridlines>`;
export const AXIS_LINE = `<c:spPr>${lineXml(AXIS)}</c:spPr>`;
export const NO_AXIS_LINE = `<c:spPr>${NO_LINE}</c:spPr>`;

/** A bar: full colour, in a pile with a white edge that parts it from the next; white with an edge; or hatched. */
export function barLook({ color, look }: ChartSeries, kind: SheetChart['kind']): string {
  if (look === 'outlined') return `<c:spPr>${solidFill('FFFFFF')}${lineXml(color)}</c:spPr>`;
  if (look === 'hatched') {
    const hatching = `<a:pattFill prst="wdUpDiag"><a:fgClr>${colorXml(color)}</a:fgClr><a:bgClr>${colorXml('FFFFFF')}</a:bgClr></a:pattFill>`;
    return `<c:spPr>${hatching}${lineXml(color)}</c:spPr>`;
  }
  return `<c:spPr>${solidFill(color)}${kind === 'stackedBar' ? lineXml('FFFFFF') : NO_LINE}</c:spPr>`;
}

/** Signs at the points of lines, so that lines are told apart in grey. */
const SYMBOLS = ['circle', 'square', 'diamond', 'triangle'] as const;

/** A line with signs at its points: thick and full; thin with hollow signs; or thick, dashed and with hollow signs. */
export function lineLook({ color, look = 'solid' }: ChartSeries, order: number): string {
  const dash = look === 'hatched' ? '<a:prstDash val="sysDash"/>' : '';
  const fill = solidFill(look === 'solid' ? color : 'FFFFFF');
  return `<c:spPr>${lineXml(color, look === 'outlined' ? THIN : THICK, dash)}</c:spPr><c:marker><c:symbol val="${SYMBOLS[order % SYMBOLS.length]}"/><c:size val="7"/><c:spPr>${fill}${lineXml(color)}</c:spPr></c:marker>`;
}

/** Ink that can be read on a colour: white on dark, near black on light. Brightness by ITU-R BT.601. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? 'FFFFFF' : INK;
}
