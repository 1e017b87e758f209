import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Width and height in points; A4 portrait is 595 × 842. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface PdfFacts {
  readonly pages: readonly PdfPage[];
  /** How many fonts are embedded as TrueType. */
  readonly embeddedTrueType: number;
  /** How many Type 3 fonts there are; ours must have none. */
  readonly type3: number;
  /** Base names of the fonts, without the subset's prefix. */
  readonly fontNames: readonly string[];
}

function countOf(source: string, pattern: RegExp): number {
  return [...source.matchAll(pattern)].length;
}

/** Reads a PDF back: text and size of each page, and how its fonts are kept. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const source = Buffer.from(bytes).toString('latin1');
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ width: Math.round(width), height: Math.round(height), text });
  }
  await loading.destroy();
  const names = [...source.matchAll(/\/BaseFont\s*\/([A-Za-z0-9+-]+)/g)].map(
    (match) => match[1]?.replace(/^[A-Z]{6}\+/, '') ?? '',
  );
  return {
    pages,
    embeddedTrueType: countOf(source, /\/FontFile2\b/g),
    type3: countOf(source, /\/Subtype\s*\/Type3\b/g),
    fontNames: [...new Set(names)],
  };
}
