import type { FileChild } from 'docx';
import { assertNever } from '../../model/assertNever.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { FaceBlock } from '../sheetFace.ts';
import { barWords, columnWords } from './chartWords.ts';
import { figuresTable } from './wordFigures.ts';
import { heatTable } from './wordHeat.ts';
import { drawnImage, keptImage } from './wordImage.ts';
import { TEXT_WIDTH } from './wordMeasures.ts';
import type { WordPicture, WordPictures } from './wordPicture.ts';
import { pictureKey } from './wordPicture.ts';
import { rowsTable } from './wordTable.ts';
import { paragraphOf, paragraphWith } from './wordText.ts';

/** What a report needs besides its documents. */
export interface WordContext {
  readonly text: Catalogue;
  readonly pictures: WordPictures;
}

const PHOTO = { width: TEXT_WIDTH, height: 110 } as const;
/** Red means an error, and the frame says so on a grey print too. */
const ALERT = 'B42318';
const FRAME = { style: 'single', size: 10, color: ALERT, space: 4 } as const;

/** The picture of a block. A missing one is a bug: everything of `wordDrawings` is drawn before. */
export function pictureOf({ pictures }: WordContext, document: SheetDocument, block = 0): WordPicture {
  const picture = pictures.get(pictureKey(document, block));
  if (!picture) throw new Error(`There is no picture ${pictureKey(document, block)}.`);
  return picture;
}

/** The heading above a block: what is drawn there is called by it. */
function headingAbove(blocks: readonly FaceBlock[], index: number, document: SheetDocument): string {
  const above = blocks.slice(0, index).findLast(({ kind }) => kind === 'heading');
  return above?.kind === 'heading' ? above.text : document.title;
}

/** A part of a report as paragraphs and tables. */
export function blockParts(
  context: WordContext,
  document: SheetDocument,
  blocks: readonly FaceBlock[],
  index: number,
): readonly FileChild[] {
  const block = blocks[index];
  if (!block) return [];
  switch (block.kind) {
    case 'heading':
      return [paragraphOf('Heading2', block.text, block.startsPage ? { pageBreakBefore: true } : {})];
    case 'paragraph':
      return [paragraphOf('BodyText', block.text)];
    case 'alert': {
      const border = { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME };
      const letters = { bold: true, color: ALERT };
      return [paragraphOf('BodyText', block.text, { border, indent: { firstLine: 0 } }, letters)];
    }
    case 'figures':
      return [figuresTable(block.figures.map((figure) => ({ ...figure, change: '' })))];
    case 'keyFigures':
      return [figuresTable(block.figures)];
    case 'bars': {
      const words = barWords(context.text, headingAbove(blocks, index, document), block.bars);
      return [paragraphWith('NoSpacing', [drawnImage(pictureOf(context, document, index), words)])];
    }
    case 'chart': {
      const { chart } = block;
      if (chart.kind === 'heat') return [heatTable(chart)];
      const words = columnWords(context.text, chart);
      return [paragraphWith('NoSpacing', [drawnImage(pictureOf(context, document, index), words)])];
    }
    case 'rows': {
      const { rows = document.rows, columns = document.columns } = block;
      return [rowsTable({ ...document, rows, columns })];
    }
    case 'end':
      // Notes and lines to sign on end every section in Word.
      return [];
    case 'photos':
      return block.photos.flatMap(({ image, caption }) => [
        paragraphWith('NoSpacing', [keptImage(image, PHOTO, caption)], { keepNext: true }),
        paragraphOf('Caption', caption),
      ]);
    default:
      return assertNever(block);
  }
}
