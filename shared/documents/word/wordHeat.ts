import type { Table } from 'docx';
import { HeightRule, TableCell, TableRow, TextRun } from 'docx';
import { textEms } from '../../groundPlan/wrapLabel.ts';
import { cleanText } from '../../workbook/xmlText.ts';
import type { HeatChart } from '../report/faceChart.ts';
import { heatShade } from '../report/heatShade.ts';
import type { FaceMark } from '../sheetFace.ts';
import { halfPoints, sharedTwips, TEXT_WIDTH, twips } from './wordMeasures.ts';
import { cellLook, fixedTable, textCell, tightLines } from './wordTable.ts';
import { paragraphWith, runsOf } from './wordText.ts';

const SIZE_PT = 9;
/** Where there are more columns, figures are smaller and names take less room. */
const CROWD = { columns: 13, size: 6.5 } as const;
/** Names of rows are as wide as they need, in millimetres: letters of 9 points, the mark before them. */
const NAME = { em: 3.3, mark: 9, most: 52 } as const;
/** Millimetres. */
const ROW_HEIGHT = 5.4;
/** White lines between the shades. */
const GAP = { style: 'single', size: 12, color: 'FFFFFF' } as const;
const GAPS = {
  top: GAP,
  bottom: GAP,
  left: GAP,
  right: GAP,
  insideHorizontal: GAP,
  insideVertical: GAP,
};

/** The first character of a category in a frame of its colour: where paper has a ring, text has a box around it. */
export function markRun({ initial, color }: FaceMark, size: number): TextRun {
  return new TextRun({
    text: cleanText(initial),
    bold: true,
    size,
    border: { style: 'single', size: 12, color: color.replace('#', ''), space: 0 },
  });
}

/** A grid of figures, the larger the darker, as a table whose figures can be corrected. */
export function heatTable(chart: HeatChart): Table {
  const isCrowded = chart.heads.length > CROWD.columns;
  const size = halfPoints(isCrowded ? CROWD.size : SIZE_PT);
  const longest = Math.max(0, ...chart.rows.map(({ label }) => textEms(label)));
  const name = Math.min(NAME.most, longest * NAME.em + NAME.mark);
  const place = (TEXT_WIDTH - name) / Math.max(1, chart.heads.length);
  const widths = sharedTwips([name, ...chart.heads.map(() => place)], TEXT_WIDTH);
  const cell = (text: string, index: number, fill?: string): TableCell =>
    textCell(
      text,
      widths[index] ?? 0,
      { align: 'center', isHead: true, ...(fill === undefined ? {} : { fill }) },
      { size },
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [cell('', 0), ...chart.heads.map((lines, index) => cell(lines.join('\n'), index + 1))],
  });
  const rows = chart.rows.map(
    ({ label, mark, cells }) =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(ROW_HEIGHT), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            ...cellLook({ isHead: true }, widths[0] ?? 0),
            children: [
              paragraphWith(
                'NoSpacing',
                [
                  ...(mark ? [markRun(mark, halfPoints(8))] : []),
                  ...runsOf(mark ? ` ${label}` : label, { size: halfPoints(SIZE_PT) }),
                ],
                tightLines(halfPoints(SIZE_PT)),
              ),
            ],
          }),
          ...cells.map(({ share, text }, index) =>
            cell(text, index + 1, share === null ? undefined : heatShade(share)),
          ),
        ],
      }),
  );
  return fixedTable([head, ...rows], widths, GAPS);
}
