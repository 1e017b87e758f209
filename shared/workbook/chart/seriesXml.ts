import type { ChartSeries, SheetChart } from '../workbookModel.ts';
import { cutText, escapeXml, literalXml } from '../xmlText.ts';
import { barLook, inkOn, lineLook, solidFill, textProperties } from './chartLook.ts';

/** Longest name of a series that Excel takes. */
const MAX_NAME = 255;

/** In a pile a label of zero would lie on its neighbours: its format shows nothing. */
function labelFormat({ kind, format }: SheetChart): string {
  return kind === 'stackedBar' && !format.includes(';') ? `${format};-${format};` : format;
}

/** Where labels stand: bars of a pile have no outside; of two lines one has its labels above, the other below. */
function labelPlace(kind: SheetChart['kind'], order: number): string {
  if (kind === 'line') return order % 2 === 0 ? 't' : 'b';
  return kind === 'stackedBar' ? 'ctr' : 'outEnd';
}

function labelsXml(chart: SheetChart, { color, isApproximate }: ChartSeries, order: number): string {
  if (!chart.hasLabels) return '';
  const isPiled = chart.kind === 'stackedBar';
  // On hatching nothing can be read without a ground.
  const ground = isPiled && isApproximate ? `<c:spPr>${solidFill('FFFFFF')}</c:spPr>` : '';
  const ink = isPiled && !isApproximate ? textProperties(inkOn(color)) : textProperties();
  const place = labelPlace(chart.kind, order);
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(labelFormat(chart))}" sourceLinked="0"/>${ground}${ink}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function categoriesXml({ categories }: SheetChart): string {
  const points = categories.texts.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${literalXml(text)}</c:v></c:pt>`,
  );
  return `<c:cat><c:strRef><c:f>${escapeXml(categories.range)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml({ format }: SheetChart, { range, values }: ChartSeries): string {
  const points = values.map((value, index) => {
    if (value === null) return '';
    if (!Number.isFinite(value)) throw new Error(`A chart cannot show the number ${value}.`);
    return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:val><c:numRef><c:f>${escapeXml(range)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`;
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
    const isApproximate = series.isApproximate === true;
    return [
      `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>`,
      `<c:tx><c:v>${literalXml(cutText(series.name, MAX_NAME))}</c:v></c:tx>`,
      isLine
        ? lineLook(series.color, isApproximate, order)
        : `${barLook(series.color, { isApproximate, isPiled: chart.kind === 'stackedBar' })}<c:invertIfNegative val="0"/>`,
      labelsXml(chart, series, order),
      categoriesXml(chart),
      valuesXml(chart, series),
      isLine ? '<c:smooth val="0"/>' : '',
      '</c:ser>',
    ].join('');
  });
  return all.join('');
}
