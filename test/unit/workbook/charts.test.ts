import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
// The XML parser of ExcelJS.
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { chartRange } from '../../../shared/workbook/sheetNames.ts';
import type { ChartSeries, SheetChart, Worksheet } from '../../../shared/workbook/workbookModel.ts';
import { writeWorkbook } from '../../../shared/workbook/writeWorkbook.ts';
import { cleanText } from '../../../shared/workbook/xmlText.ts';

const MONTHS = ['1月', '2月', '3月'];
const KINDS = ['bar', 'stackedBar', 'line', 'barHorizontal'] as const;

function seriesOf(more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    name: '今年',
    range: chartRange('分月', 'B2:B4'),
    values: [5, null, 7],
    color: '2F6B3C',
    ...more,
  };
}

function chartOf(more: Partial<SheetChart> = {}): SheetChart {
  return {
    kind: 'bar',
    title: '各月人次',
    categories: { range: chartRange('分月', 'A2:A4'), texts: MONTHS },
    series: [seriesOf()],
    format: '#,##0',
    anchor: { fromColumn: 0, fromRow: 5, toColumn: 8, toRow: 20 },
    ...more,
  };
}

function sheetOf(name: string, charts?: readonly SheetChart[]): Worksheet {
  return {
    name,
    columnWidths: [12, 8],
    rows: [
      { cells: [{ value: { kind: 'text', text: '月份' } }, { value: { kind: 'text', text: '=人次' } }] },
      ...MONTHS.map((text, index) => ({
        cells: [
          { value: { kind: 'text' as const, text } },
          { value: { kind: 'number' as const, value: 5 + index } },
        ],
      })),
    ],
    page: { orientation: 'landscape' },
    ...(charts ? { charts } : {}),
  };
}

function bytesOf(...sheets: readonly Worksheet[]): Uint8Array {
  return writeWorkbook({ title: '年度', creator: '社区', createdAt: '2026-01-05T02:00:00.000Z', sheets });
}

function partsOf(...sheets: readonly Worksheet[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytesOf(...sheets))).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** What stands in each element of a name; throws when the part is no XML. */
function textsIn(xml: string, element: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (name === element) found.push('');
  });
  parser.on('text', (text) => {
    if (open.at(-1) === element) found.push((found.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

function chartPart(more: Partial<SheetChart>): string {
  return partsOf(sheetOf('分月', [chartOf(more)])).get('xl/charts/chart1.xml') ?? '';
}

describe('a chart of a sheet', () => {
  it('is a part that the package names and the sheet leads to, on several sheets and several on one', () => {
    const parts = partsOf(sheetOf('甲', [chartOf()]), sheetOf('乙'), sheetOf('丙', [chartOf(), chartOf()]));
    const types = parts.get('[Content_Types].xml');
    const own = [...parts.keys()].filter((path) => /^xl\/(charts|drawings)\/[^_]/.test(path));
    expect(own.toSorted()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
    ]);
    for (const path of own) expect(types).toContain(`PartName="/${path}"`);
    const targetsOf = (path: string): readonly string[] =>
      [...(parts.get(path) ?? '').matchAll(/ Target="([^"]+)"/g)].map(([, target = '']) => target);
    expect(targetsOf('xl/worksheets/_rels/sheet1.xml.rels')).toEqual(['../drawings/drawing1.xml']);
    expect(targetsOf('xl/worksheets/_rels/sheet3.xml.rels')).toEqual(['../drawings/drawing2.xml']);
    expect(targetsOf('xl/drawings/_rels/drawing1.xml.rels')).toEqual(['../charts/chart1.xml']);
    expect(targetsOf('xl/drawings/_rels/drawing2.xml.rels')).toEqual([
      '../charts/chart2.xml',
      '../charts/chart3.xml',
    ]);
    expect(parts.get('xl/worksheets/sheet3.xml')).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    expect(parts.get('xl/drawings/drawing2.xml')?.match(/r:id="rId[12]"/g)).toHaveLength(2);
  });

  it('leaves a workbook without charts as it was', () => {
    const parts = partsOf(sheetOf('分月', []), sheetOf('总览'));
    expect([...parts.keys()].filter((path) => /chart|drawing|worksheets\/_rels/.test(path))).toEqual([]);
    expect(parts.get('[Content_Types].xml')).not.toMatch(/chart|drawing/);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/xmlns:r|<drawing/);
  });

  it('names its cells, and holds what they say; an empty cell is a gap', () => {
    for (const kind of KINDS) {
      const xml = chartPart({ kind });
      expect(textsIn(xml, 'c:f')).toEqual(["'分月'!$A$2:$A$4", "'分月'!$B$2:$B$4"]);
      expect(textsIn(xml, 'c:v')).toEqual(['今年', ...MONTHS, '5', '7']);
      expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="2">');
      expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    }
  });

  it('shows any title, names and categories as text that is never calculated, in XML that can be read', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('=SUM(A1)', '+1', '<a&"b">', '𠮷', '\u0000', '\ud800'),
    );
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...KINDS), (title, name, kind) => {
        const categories = { range: "'a&b'!$A$1", texts: [name] };
        const series = [seriesOf({ name, values: [1] }), seriesOf({ values: [2] })];
        const charts = [chartOf({ kind, title, categories, series })];
        const parts = partsOf(sheetOf('分月', charts));
        for (const part of parts.values()) textsIn(part, 'c:f');
        const xml = parts.get('xl/charts/chart1.xml') ?? '';
        expect(new Set(textsIn(xml, 'c:f'))).toEqual(new Set(["'a&b'!$A$1", "'分月'!$B$2:$B$4"]));
        expect(textsIn(xml, 'a:t')).toEqual([cleanText(title)]);
      }),
      { numRuns: 60 },
    );
    expect(textsIn(chartPart({ title: '=SUM(A1) <&>' }), 'a:t')).toEqual(['=SUM(A1) <&>']);
    expect(textsIn(chartPart({ series: [seriesOf({ name: '=A1' })] }), 'c:v')[0]).toBe('=A1');
  });

  it('loses no cell in ExcelJS and SheetJS', async () => {
    const bytes = bytesOf(
      sheetOf(
        '分月',
        KINDS.map((kind) => chartOf({ kind, series: [seriesOf({ hasLabels: true })] })),
      ),
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheetJs = read(bytes).Sheets.分月;
    MONTHS.forEach((month, index) => {
      expect(workbook.getWorksheet('分月')?.getCell(index + 2, 1).value).toBe(month);
      expect(workbook.getWorksheet('分月')?.getCell(index + 2, 2).value).toBe(5 + index);
      expect(sheetJs?.[`A${index + 2}`]?.v).toBe(month);
      expect(sheetJs?.[`B${index + 2}`]?.v).toBe(5 + index);
    });
  });

  it('is printed whole: the print area takes it in, the used range stays the cells', () => {
    const parts = partsOf(sheetOf('分月', [chartOf()]));
    expect(parts.get('xl/workbook.xml')).toContain('!$A$1:$H$20</definedName>');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<dimension ref="A1:B4"/>');
  });

  it('starts at zero, and has a legend only where there are several series', () => {
    for (const kind of KINDS) {
      expect(chartPart({ kind }).match(/<c:min val="0"\/>/g)).toHaveLength(1);
      expect(chartPart({ kind })).not.toContain('<c:legend>');
      expect(chartPart({ kind, series: [seriesOf(), seriesOf()] })).toContain('<c:legend>');
    }
  });

  it('sets Chinese in the font of the cells', () => {
    expect(chartPart({})).toContain('<a:ea typeface="Microsoft YaHei"/>');
  });

  it('hatches bars and dashes lines that are known only roughly, and no others', () => {
    const series = [seriesOf(), seriesOf({ look: 'hatched' })];
    for (const kind of ['bar', 'stackedBar', 'barHorizontal'] as const) {
      expect(chartPart({ kind, series }).match(/<a:pattFill /g)).toHaveLength(1);
    }
    expect(chartPart({ kind: 'line', series }).match(/<a:prstDash /g)).toHaveLength(1);
  });

  it('outlines bars that are neither full nor rough, and gives single bars their own colours', () => {
    for (const kind of ['bar', 'barHorizontal'] as const) {
      const outlined = chartPart({ kind, series: [seriesOf({ look: 'outlined' })] });
      expect(outlined).toContain('<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln');
      const pointColors = ['0F6FB5', '7A4FA3', 'A85A00'];
      const xml = chartPart({ kind, series: [seriesOf({ pointColors })] });
      expect(xml.match(/<c:dPt>/g)).toHaveLength(3);
      for (const color of pointColors) expect(xml).toContain(`val="${color}"`);
      expect(xml).toMatch(/<c:invertIfNegative val="0"\/><c:dPt><c:idx val="0"\/>.*<\/c:dPt><c:cat>/);
    }
  });

  it('says no 0 at a bar of which nothing was counted: Excel takes the text in its cell for one', () => {
    const xml = chartPart({ series: [seriesOf({ hasLabels: true })] });
    expect(xml.match(/<c:dLbl>.*?<\/c:dLbl>/g)).toEqual([
      '<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>',
    ]);
  });

  it('sets a bar in the middle where it is the only one of each category, else beside the others', () => {
    const apart = [seriesOf({ values: [1, null, null] }), seriesOf({ values: [null, 0, 3] })];
    expect(chartPart({ series: apart })).toContain('<c:overlap val="100"/>');
    const both = [seriesOf({ values: [1, 0, null] }), seriesOf({ values: [null, 0, 3] })];
    expect(chartPart({ series: both })).toContain('<c:overlap val="0"/>');
  });

  it('has whole numbers at the axis of few, and no decimals at that of many hours', () => {
    const few = chartPart({ series: [seriesOf({ values: [0, 1, 3] })] });
    expect(few).toContain('<c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>');
    expect(chartPart({})).not.toContain('<c:majorUnit');
    const axis = (values: readonly number[]): string =>
      /<c:valAx>.*<c:numFmt formatCode="([^"]*)"/.exec(
        chartPart({ format: '#,##0.0', series: [seriesOf({ values })] }),
      )?.[1] ?? '';
    expect(axis([1.5, 2, 9.9])).toBe('#,##0.0');
    expect(axis([1.5, 2, 10])).toBe('#,##0');
  });

  it('shows both axes, but for flat bars with their figures beside them only the names, every one', () => {
    for (const kind of KINDS) {
      expect(chartPart({ kind }).match(/<c:delete val="0"\/>/g)).toHaveLength(2);
    }
    const flat = chartPart({
      kind: 'barHorizontal',
      series: [seriesOf({ values: [1, 2, 3], hasLabels: true })],
    });
    expect(flat).toMatch(/<c:catAx>.*<c:delete val="0"\/>.*<c:tickLblSkip val="1"\/>.*<\/c:catAx>/);
    expect(flat).toMatch(/<c:valAx>.*<c:delete val="1"\/>.*<\/c:valAx>/);
  });

  it('keeps room for the names of flat bars where it is told how much', () => {
    const told = chartPart({ kind: 'barHorizontal', nameShare: 0.3 });
    expect(told).toMatch(/<c:x val="0.300"\/><c:y val="0.2"\/><c:w val="0.560"\/><c:h val="0.76"\/>/);
    expect(chartPart({ kind: 'barHorizontal' })).toContain('<c:plotArea><c:layout/>');
  });

  it('is written in the size that it is told, its title larger', () => {
    expect(chartPart({ textSize: 12 })).toContain('sz="1200" b="0"');
    expect(chartPart({ textSize: 12 })).toContain('sz="1600" b="1"');
    expect(chartPart({})).toContain('sz="1050" b="0"');
  });

  it('names sheets with quotes, brackets and ampersands as formulas do', () => {
    const name = `A&B's <1>`;
    const xml = chartPart({ series: [seriesOf({ range: chartRange(name, 'B2:B4') })] });
    expect(textsIn(xml, 'c:f')[1]).toBe(`'A&B''s <1>'!$B$2:$B$4`);
  });

  it('puts labels only where the kind of chart has a place for them: Excel calls the file damaged otherwise', () => {
    const places = { bar: 'outEnd', barHorizontal: 'outEnd', stackedBar: 'ctr', line: 't' };
    for (const kind of KINDS) {
      expect(chartPart({ kind })).not.toContain('<c:dLbls>');
      expect(chartPart({ kind, series: [seriesOf({ hasLabels: true })] })).toContain(
        `<c:dLblPos val="${places[kind]}"/>`,
      );
    }
  });

  it('is refused when a series has not one value for each category, or a number that is none', () => {
    expect(() => chartPart({ series: [seriesOf({ values: [1, 2] })] })).toThrow('2 values for 3');
    expect(() => chartPart({ series: [seriesOf({ values: [1, 2, Number.NaN] })] })).toThrow('NaN');
  });
});
