import type { ColumnChart } from '../report/faceChart.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { FaceBar, FaceBlock } from '../sheetFace.ts';

/** What has to be drawn before a report can be written: Word shows a picture where paper is drawn on. */
export type WordDrawing =
  | { readonly kind: 'flower' }
  | { readonly kind: 'columns'; readonly chart: ColumnChart }
  | { readonly kind: 'bars'; readonly bars: readonly FaceBar[] };

/** A drawing as the bytes of a PNG. */
export interface WordPicture {
  readonly bytes: Uint8Array;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Pictures by their key. */
export type WordPictures = ReadonlyMap<string, WordPicture>;

/** Key of the picture of a block of a document, or of a cover's flower. */
export function pictureKey({ id }: Pick<SheetDocument, 'id'>, block = 0): string {
  return `${id} ${block}`;
}

function drawingOf(block: FaceBlock): WordDrawing | null {
  if (block.kind === 'bars') return { kind: 'bars', bars: block.bars };
  return block.kind === 'chart' && block.chart.kind === 'columns'
    ? { kind: 'columns', chart: block.chart }
    : null;
}

/** Everything that has to be drawn for a report. */
export function wordDrawings(documents: readonly SheetDocument[]): ReadonlyMap<string, WordDrawing> {
  const drawings = new Map<string, WordDrawing>();
  for (const document of documents) {
    const { face } = document;
    if (face?.kind === 'cover') drawings.set(pictureKey(document), { kind: 'flower' });
    if (face?.kind !== 'report') continue;
    for (const [index, block] of face.blocks.entries()) {
      const drawing = drawingOf(block);
      if (drawing) drawings.set(pictureKey(document, index), drawing);
    }
  }
  return drawings;
}
