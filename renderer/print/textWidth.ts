import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import type { TextWidth } from './rowLines.ts';

/** Families as in sheet.css; a canvas does not read custom properties. */
export const SHEET_FAMILIES = {
  'zh-CN': '"Sheet Sans SC", "Sheet Sans JP", sans-serif',
  en: '"Noto Sans", "Sheet Sans SC", "Sheet Sans JP", sans-serif',
} as const;
const USUAL_SIZE = 10.5;

/** Measures texts of a document's table on a canvas, each once. */
export function textWidthIn({ locale, fontSize = USUAL_SIZE }: SheetDocument): TextWidth {
  const canvas = globalThis.document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, isBold) => {
    if (!canvas) return Number.POSITIVE_INFINITY;
    const key = `${isBold ? 'bold' : 'plain'} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    canvas.font = `${isBold ? 700 : 400} ${fontSize}pt ${SHEET_FAMILIES[locale]}`;
    const { width } = canvas.measureText(text);
    known.set(key, width);
    return width;
  };
}
