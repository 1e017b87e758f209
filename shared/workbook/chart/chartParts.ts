import type { PartType } from '../packageParts.ts';
import { RELATIONSHIPS, relationshipsXml } from '../packageParts.ts';
import type { Worksheet } from '../workbookModel.ts';
import { chartXml } from './chartXml.ts';
import { drawingXml } from './drawingXml.ts';

/** A part of the package that charts need. `type` is null for relations, whose type all packages know. */
export interface ChartPart {
  readonly path: string;
  readonly type: PartType['type'] | null;
  readonly xml: string;
}

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * The parts that the charts of a workbook need: each sheet with charts leads to one drawing, and that to its charts. Nothing
 * for a workbook without charts.
 */
export function chartParts(sheets: readonly Worksheet[]): readonly ChartPart[] {
  let drawings = 0;
  let charts = 0;
  return sheets.flatMap((sheet, index): readonly ChartPart[] => {
    const own = sheet.charts ?? [];
    if (own.length === 0) return [];
    drawings += 1;
    const drawing = `drawing${drawings}.xml`;
    const files = own.map((chart) => {
      charts += 1;
      return { name: `chart${charts}.xml`, xml: chartXml(chart) };
    });
    return [
      {
        path: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        type: null,
        xml: relationshipsXml([{ type: `${RELATIONSHIPS}/drawing`, target: `../drawings/${drawing}` }]),
      },
      { path: `xl/drawings/${drawing}`, type: DRAWING_TYPE, xml: drawingXml(own) },
      {
        path: `xl/drawings/_rels/${drawing}.rels`,
        type: null,
        xml: relationshipsXml(
          files.map(({ name }) => ({ type: `${RELATIONSHIPS}/chart`, target: `../charts/${name}` })),
        ),
      },
      ...files.map(({ name, xml }) => ({ path: `xl/charts/${name}`, type: CHART_TYPE, xml })),
    ];
  });
}
