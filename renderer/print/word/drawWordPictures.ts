import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { WordDrawing, WordPicture, WordPictures } from '../../../shared/documents/word/wordPicture.ts';
import { wordDrawings } from '../../../shared/documents/word/wordPicture.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import { SHEET_FAMILIES } from '../textWidth.ts';
import { loadSheetFonts } from '../useSheetFonts.ts';
import { drawBars } from './drawBars.ts';
import { drawColumns } from './drawColumns.ts';
import { drawFlower } from './drawFlower.tsx';

function drawn(drawing: WordDrawing, family: string): Promise<WordPicture | null> {
  switch (drawing.kind) {
    case 'flower':
      return drawFlower();
    case 'columns':
      return drawColumns(drawing.chart, family);
    case 'bars':
      return drawBars(drawing.bars, family);
    default:
      return assertNever(drawing);
  }
}

/** Draws what a document of Word shows as pictures. @returns null where the browser has no room for one of them */
export async function drawWordPictures(documents: readonly SheetDocument[]): Promise<WordPictures | null> {
  await loadSheetFonts(documents);
  const pictures = new Map<string, WordPicture>();
  for (const [key, drawing] of wordDrawings(documents)) {
    const family = SHEET_FAMILIES[documents[0]?.locale ?? 'zh-CN'];
    const picture = await drawn(drawing, family);
    if (!picture) return null;
    pictures.set(key, picture);
  }
  return pictures;
}
