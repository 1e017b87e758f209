import type { FileChild } from 'docx';
import { Document, Footer, Header, PageNumber, PageOrientation, Tab, TabStopType, TextRun } from 'docx';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import { A4 } from '../sheetDocument.ts';
import type { WordContext } from './wordBlocks.ts';
import { blockParts, pictureOf } from './wordBlocks.ts';
import { coverParts, sampleRuns } from './wordCover.ts';
import { MARGIN, TEXT_WIDTH, twips } from './wordMeasures.ts';
import { signatureTable } from './wordSignatures.ts';
import { wordStyles } from './wordStyles.ts';
import { rowsTable } from './wordTable.ts';
import { paragraphOf, paragraphWith, runsOf } from './wordText.ts';

/** A section under its heading: what it says first, its parts or its table, notes, and where it is signed. */
function sectionParts(context: WordContext, document: SheetDocument): readonly FileChild[] {
  const { face } = document;
  if (face?.kind === 'cover') return coverParts(document, face.cover, pictureOf(context, document));
  const body =
    face?.kind === 'report'
      ? face.blocks.flatMap((_, index) => blockParts(context, document, face.blocks, index))
      : [rowsTable(document)];
  return [
    paragraphOf('Heading1', document.title, { pageBreakBefore: true }),
    ...document.head.map(({ label, value }) =>
      paragraphOf('BodyText', label === '' ? value : `${label} ${value}`),
    ),
    ...body,
    ...document.notes.map((note) => paragraphOf('BodyText3', note)),
    ...(document.signatures.length > 0
      ? [signatureTable(document.signatures), paragraphOf('NoSpacing', '')]
      : []),
  ];
}

/** What stands above every page but the cover: which report, and that it is of the sample. */
function headerOf(document: SheetDocument): Header {
  return new Header({
    children: [
      paragraphWith(
        'Header',
        [...runsOf(document.subtitle), new TextRun({ children: [new Tab()] }), ...sampleRuns(document)],
        { tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }] },
      ),
    ],
  });
}

/** Page x of y, counted by Word. */
function footerOf({ papers }: Catalogue): Footer {
  const [before = '', between = '', after = ''] = papers.pageOf({ page: 0, pages: 0 }).split('0');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({ children: [paragraphWith('Footer', [new TextRun({ children })])] });
}

/** The documents of a report as one document of Word: the same cells as on paper, in Word’s own headings and tables. */
export function wordReport(
  documents: readonly SheetDocument[],
  context: WordContext,
  facts: { readonly title: string; readonly creator: string },
): Document {
  const [first] = documents;
  if (!first) throw new Error('A report has a document at least.');
  const hasCover = first.face?.kind === 'cover';
  return new Document({
    ...facts,
    styles: wordStyles(first.locale),
    sections: [
      {
        properties: {
          titlePage: hasCover,
          page: {
            size: { width: twips(A4.short), height: twips(A4.long), orientation: PageOrientation.PORTRAIT },
            margin: {
              top: twips(MARGIN.top),
              bottom: twips(MARGIN.bottom),
              left: twips(MARGIN.side),
              right: twips(MARGIN.side),
              header: twips(MARGIN.header),
              footer: twips(MARGIN.footer),
            },
          },
        },
        headers: {
          default: headerOf(first),
          ...(hasCover ? { first: new Header({ children: [paragraphOf('NoSpacing', '')] }) } : {}),
        },
        footers: {
          default: footerOf(context.text),
          ...(hasCover ? { first: new Footer({ children: [paragraphOf('NoSpacing', '')] }) } : {}),
        },
        children: documents.flatMap((document) => sectionParts(context, document)),
      },
    ],
  });
}
