import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
  /** Titles of the bookmarks of the first level, with the number of the page that each leads to. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  /** Title and language, as readers show and speak them. */
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Base names of the fonts, without the subset's prefix. */
  readonly fontNames: readonly string[];
}

function countOf(source: string, pattern: RegExp): number {
  return [...source.matchAll(pattern)].length;
}

function textOf(info: object, key: string): string {
  return String(Reflect.get(info, key) ?? '');
}

async function readBookmarks(document: PDFDocumentProxy): Promise<PdfFacts['bookmarks']> {
  const outline = (await document.getOutline()) ?? [];
  const found: { readonly title: string; readonly page: number }[] = [];
  for (const { title, dest } of outline) {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    found.push({ title, page: target ? (await document.getPageIndex(target[0])) + 1 : 0 });
  }
  return found;
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
  const bookmarks = await readBookmarks(document);
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  await loading.destroy();
  const names = [...source.matchAll(/\/BaseFont\s*\/([A-Za-z0-9+-]+)/g)].map(
    (match) => match[1]?.replace(/^[A-Z]{6}\+/, '') ?? '',
  );
  return {
    pages,
    embeddedTrueType: countOf(source, /\/FontFile2\b/g),
    type3: countOf(source, /\/Subtype\s*\/Type3\b/g),
    fontNames: [...new Set(names)],
    bookmarks,
    title: textOf(info, 'Title'),
    language: textOf(info, 'Language'),
    isTagged: marks?.Marked === true,
  };
}
