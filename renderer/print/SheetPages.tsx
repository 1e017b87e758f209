import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SheetPage } from '../../shared/documents/paginate.ts';
import { paginate } from '../../shared/documents/paginate.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { recordCount } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { BlankRow, SheetFoot, SheetTable, SheetTableRow, SheetTop } from './SheetParts.tsx';
import './sheet.css';

interface SheetPagesProps {
  readonly documents: readonly SheetDocument[];
  /** 1 = as large as paper. */
  readonly zoom?: number;
  /** Called with the number of pages once all are laid out. */
  readonly onReady?: (pages: number) => void;
}

/** Height of an A4 page between the paddings of `.sheet-page`, in millimetres. */
const INNER_HEIGHT = { portrait: 297 - 18, landscape: 210 - 18 } as const;
const PIXELS_PER_MM = 96 / 25.4;
/** Rounding of row borders never pushes the last row off the page. */
const SAFETY_PX = 1;

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** Measures a sheet that is laid out off-screen and puts its rows onto pages. */
function measuredPages(container: HTMLElement, document: SheetDocument): readonly SheetPage[] {
  const body = [...container.querySelectorAll('tbody > tr')];
  const rows = document.rows.map((row, index) => ({
    height: heightOf(body[index]),
    isGroup: row.kind === 'group',
    isTotal: row.kind === 'total',
  }));
  const used =
    heightOf(container.querySelector('[data-part="top"]')) +
    heightOf(container.querySelector('thead')) +
    heightOf(container.querySelector('[data-part="foot"]'));
  return paginate({
    rows,
    room: INNER_HEIGHT[document.orientation] * PIXELS_PER_MM - used - SAFETY_PX,
    blanks: { ...document.blanks, height: heightOf(body.at(-1)) },
  });
}

/** Documents as A4 pages, laid out by measuring: the same for preview, PDF and printer. */
export function SheetPages({ documents, zoom = 1, onReady }: SheetPagesProps) {
  const hasFonts = useSheetFonts(documents);
  const [laidOut, setLaidOut] = useState<ReadonlyMap<string, readonly SheetPage[]>>(new Map());
  const place = (id: string, pages: readonly SheetPage[]): void =>
    setLaidOut((before) => new Map(before).set(id, pages));
  useEffect(() => {
    if (!hasFonts || documents.some(({ id }) => !laidOut.has(id))) return;
    onReady?.(documents.reduce((sum, { id }) => sum + (laidOut.get(id)?.length ?? 0), 0));
  }, [hasFonts, documents, laidOut, onReady]);
  if (!hasFonts) return null;
  return (
    <>
      {documents.map((document) => (
        <Measure key={document.id} document={document} onPlaced={(pages) => place(document.id, pages)} />
      ))}
      {documents.map((document) => (
        <LaidOutSheet
          key={document.id}
          document={document}
          pages={laidOut.get(document.id) ?? []}
          zoom={zoom}
        />
      ))}
    </>
  );
}

function Measure({
  document,
  onPlaced,
}: {
  readonly document: SheetDocument;
  readonly onPlaced: (pages: readonly SheetPage[]) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const placed = useRef<SheetDocument | null>(null);
  useLayoutEffect(() => {
    if (!container.current || placed.current === document) return;
    placed.current = document;
    onPlaced(measuredPages(container.current, document));
  }, [document, onPlaced]);
  return (
    <div
      ref={container}
      className={`sheet-measure is-${document.orientation}`}
      lang={document.locale}
      aria-hidden="true"
    >
      <SheetTop document={document} />
      <SheetTable document={document}>
        {document.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a document has no identity but its place
          <SheetTableRow key={index} document={document} row={row} />
        ))}
        <BlankRow document={document} number={recordCount(document) + 1} />
      </SheetTable>
      <SheetFoot document={document} text={catalogueOf(document.locale)} page={1} pages={1} />
    </div>
  );
}

function LaidOutSheet({
  document,
  pages,
  zoom,
}: {
  readonly document: SheetDocument;
  readonly pages: readonly SheetPage[];
  readonly zoom: number;
}) {
  const text = catalogueOf(document.locale);
  const blanksBefore = (index: number): number =>
    pages.slice(0, index).reduce((sum, { blankCount }) => sum + blankCount, 0);
  return pages.map((page, index) => (
    <section
      // biome-ignore lint/suspicious/noArrayIndexKey: a page has no identity but its number
      key={index}
      className={`sheet-page is-${document.orientation}`}
      lang={document.locale}
      style={zoom === 1 ? undefined : { zoom }}
      aria-label={`${document.title} ${text.papers.pageOf({ page: index + 1, pages: pages.length })}`}
    >
      <SheetTop document={document} />
      <SheetTable document={document}>
        <ContinuedGroup document={document} page={page} />
        {page.rowIndexes.map((at) => {
          const row = document.rows[at];
          return row ? <SheetTableRow key={at} document={document} row={row} /> : null;
        })}
        {Array.from({ length: page.blankCount }, (_, blank) => {
          const number = recordCount(document) + blanksBefore(index) + blank + 1;
          return <BlankRow key={`blank-${number}`} document={document} number={number} />;
        })}
      </SheetTable>
      <SheetFoot document={document} text={text} page={index + 1} pages={pages.length} />
    </section>
  ));
}

/** The heading of a group that began on the page before. */
function ContinuedGroup({ document, page }: { readonly document: SheetDocument; readonly page: SheetPage }) {
  const row = page.continued === null ? undefined : document.rows[page.continued];
  if (row?.kind !== 'group') return null;
  const { papers } = catalogueOf(document.locale);
  return (
    <SheetTableRow document={document} row={{ kind: 'group', text: papers.continued({ group: row.text }) }} />
  );
}

/** Loads the fonts of paper before anything is measured: another font would give other heights. */
function useSheetFonts(documents: readonly SheetDocument[]): boolean {
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const sample = JSON.stringify(documents);
    const fonts = [
      '10.5pt "Sheet Sans SC"',
      'bold 10.5pt "Sheet Sans SC"',
      '10.5pt "Sheet Sans JP"',
      '10.5pt "Noto Sans"',
    ];
    Promise.all(fonts.map((font) => document.fonts.load(font, sample))).then(
      () => isCurrent && setHasFonts(true),
      // A font that cannot be read must not keep the office from printing: the system's font stands in.
      () => isCurrent && setHasFonts(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [documents]);
  return hasFonts;
}
