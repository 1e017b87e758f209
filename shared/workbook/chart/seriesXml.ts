import type { ChartSeries, SheetChart } from '../workbookModel.ts';
import { cutText, escapeXml, literalXml } from '../xmlText.ts';
import { barLook, inkOn, lineLook, solidFill, textProperties } from './chartLook.ts';

/** Longest name of a series that Excel takes. */
const MAX_NAME = 255;

/** In a pile a label of zero would lie on its neighbours: its format shows nothing. */
function labelFormat({ kind }: SheetChart, format: string): string {
  return kind === 'stackedBar' && !format.includes(';') ? `${format};-${format};` : format;
}

/** Where labels stand: bars of a pile have no outside; of two lines one has its labels above, the other below. */
function labelPlace(kind: SheetChart['kind'], order: number): string {
  if (kind === 'line') return order % 2 === 0 ? 't' : 'b';
  return kind === 'stackedBar' ? 'ctr' : 'outEnd';
}

function labelsXml(chart: SheetChart, series: ChartSeries, order: number): string {
  if (!series.hasLabels) return '';
  const { color, look = 'solid', format = chart.format, values } = series;
  const isPiled = chart.kind === 'stackedBar';
  // On hatching nothing can be read without a ground.
  const ground = isPiled && look === 'hatched' ? `<c:spPr>${solidFill('FFFFFF')}</c:spPr>` : '';
  const ink = isPiled && look === 'solid' ? textProperties(chart, inkOn(color)) : textProperties(chart);
  const place = labelPlace(chart.kind, order);
  // “—” is text, which Excel draws as a bar of zero: it must not say 0 where nothing was counted.
  const silent = values.map((value, index) =>
    value === null ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>` : '',
  );
  return `<c:dLbls>${silent.join('')}<c:numFmt formatCode="${escapeXml(labelFormat(chart, format))}" sourceLinked="0"/>${ground}${ink}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function categoriesXml({ categories }: SheetChart): string {
  const points = categories.texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${literalXml(text)}</c:v></c:pt>`,
  );
  return `<c:cat><c:strRef><c:f>${escapeXml(categories.range)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(chart: SheetChart, { range, values, format = chart.format }: ChartSeries): string {
  const points = values.map((value, index) => {
    if (value === null) return '';
    if (!Number.isFinite(value)) throw new Error(`A chart cannot show the number ${value}.`);
    return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:val><c:numRef><c:f>${escapeXml(range)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`;
}

/** Bars that have a colour of their own. */
function pointsXml({ kind }: SheetChart, series: ChartSeries): string {
  const points = (series.pointColors ?? []).map(
    (color, index) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barLook({ ...series, color }, kind)}</c:dPt>`,
  );
  return points.join('');
}

/**
 * The series of a chart as XML, each with the values that its cells hold, so that it is drawn before anything is
 * calculated. Throws when a series has not one value for each category, or a number that is not finite.
 */
export function seriesXml(chart: SheetChart): string {
  const isLine = chart.kind === 'line';
  const all = chart.series.map((series, order) => {
    if (series.values.length !== chart.categories.texts.length) {
      throw new Error(
        `“${series.name}” has ${series.values.length} values for ${chart.categories.texts.length} categories.`,
      );
    }
    return [
      `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
      `<c:tx><c:v>${literalXml(cutText(series.name, MAX_NAME))}</c:v></c:tx>`,
      isLine
        ? lineLook(series, order)
        : `${barLook(series, chart.kind)}<c:invertIfNegative val="0"/>${pointsXml(chart, series)}`,
      labelsXml(chart, series, order),
      categoriesXml(chart),
      valuesXml(chart, series),
      isLine ? '<c:smooth val="0"/>' : '',
      '</c:ser>',
    ].join('');
  });
  return all.join('');
}
