import type { IBorderOptions, Paragraph, Table } from 'docx';
import { TableBorders, TableCell, TableRow, VerticalAlignTable } from 'docx';
import type { FaceKeyFigure } from '../sheetFace.ts';
import { halfPoints, sharedTwips, TEXT_WIDTH, THIN_RULE, twips } from './wordMeasures.ts';
import { SOFT } from './wordStyles.ts';
import { cellLook, fixedTable } from './wordTable.ts';
import { paragraphOf, paragraphWith, runsOf } from './wordText.ts';

/** Two figures side by side with a gap between them, in millimetres. */
const GAP = 8;
const COLUMN = (TEXT_WIDTH - GAP) / 2;
const RULE: IBorderOptions = { style: 'single', size: THIN_RULE, color: '000000' };

function figureParagraphs({ label, value, unit, change, note }: FaceKeyFigure): readonly Paragraph[] {
  return [
    paragraphOf('NoSpacing', label, { spacing: { before: twips(2) } }, { size: halfPoints(11.5) }),
    paragraphWith('NoSpacing', [
      ...runsOf(value, { bold: true, size: halfPoints(30) }),
      ...(unit === '' ? [] : runsOf(` ${unit}`)),
    ]),
    ...(change === '' ? [] : [paragraphOf('NoSpacing', change)]),
    paragraphOf(
      'NoSpacing',
      note,
      { spacing: { before: twips(0.8), after: twips(4) } },
      { size: halfPoints(9), color: SOFT },
    ),
  ];
}

/** Large figures, two in a line under a rule: what it is, how many, how it changed, how it is counted. */
export function figuresTable(figures: readonly FaceKeyFigure[]): Table {
  const widths = sharedTwips([COLUMN, GAP, COLUMN], TEXT_WIDTH);
  const cell = (figure: FaceKeyFigure | undefined, width: number): TableCell =>
    new TableCell({
      ...cellLook({ isHead: true, ...(figure ? { borders: { top: RULE } } : {}) }, width),
      verticalAlign: VerticalAlignTable.TOP,
      children: figure ? figureParagraphs(figure) : [paragraphOf('NoSpacing', '')],
    });
  const rows = Array.from({ length: Math.ceil(figures.length / 2) }, (_, index) => {
    const [left, right] = [figures[index * 2], figures[index * 2 + 1]];
    const [first = 0, gap = 0, last = 0] = widths;
    return new TableRow({
      cantSplit: true,
      children: [cell(left, first), cell(undefined, gap), cell(right, last)],
    });
  });
  return fixedTable(rows, widths, TableBorders.NONE);
}
