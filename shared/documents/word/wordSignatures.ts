import type { IBorderOptions, Table } from 'docx';
import { HeightRule, TableBorders, TableCell, TableRow, VerticalAlignTable } from 'docx';
import { sharedTwips, TEXT_WIDTH, THIN_RULE, twips } from './wordMeasures.ts';
import { cellLook, fixedTable } from './wordTable.ts';
import { paragraphOf } from './wordText.ts';

/** Two that sign side by side: the word, the line to sign on, and a gap after it, in millimetres. */
const SHARES = [24, 56, 10, 24, 56, 10] as const;
/** Room for a name, and in the last row for a seal of 42 millimetres over the line. */
const HEIGHT = { name: 13, seal: 32 } as const;
const LINE: IBorderOptions = { style: 'single', size: THIN_RULE, color: '000000' };

/** Lines to sign on, two in a row; the last row is high enough for the seal. */
export function signatureTable(signatures: readonly string[]): Table {
  const widths = sharedTwips(SHARES, TEXT_WIDTH);
  const count = Math.ceil(signatures.length / 2);
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = [signatures[index * 2], signatures[index * 2 + 1]].flatMap((label, side) =>
      [label ?? '', '', ''].map((text, part) => {
        const isLine = part === 1 && label !== undefined;
        return new TableCell({
          ...cellLook(
            { isHead: true, ...(isLine ? { borders: { bottom: LINE } } : {}) },
            widths[side * 3 + part] ?? 0,
          ),
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [paragraphOf('NoSpacing', text, index < count - 1 ? { keepNext: true } : {})],
        });
      }),
    );
    const height = index === count - 1 && count > 1 ? HEIGHT.seal : HEIGHT.name;
    return new TableRow({
      cantSplit: true,
      height: { value: twips(height), rule: HeightRule.ATLEAST },
      children: cells,
    });
  });
  return fixedTable(rows, widths, TableBorders.NONE);
}
