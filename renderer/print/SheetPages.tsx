import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetPage } from '../../shared/documents/paginate.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { LaidOutSheet } from './LaidOutSheet.tsx';
import { MeasuredSheet } from './MeasuredSheet.tsx';
import { measuredPages } from './measuredPages.ts';
import { measurePlan } from './measurePlan.ts';
import { runningPages } from './runningPages.ts';
import { textWidthIn } from './textWidth.ts';
import { useSheetFonts } from './useSheetFonts.ts';
import './sheet.css';

interface SheetPagesProps {
  readonly documents: readonly SheetDocument[];
  /** Shown on a screen, 1 = as large as paper; null for printing. */
  readonly zoom?: number | null;
  /** Nothing is shown: only the pages are counted. */
  readonly isOnlyCounted?: boolean;
  /** How often a document is printed; once where this says nothing. */
  readonly copiesOf?: (document: SheetDocument) => number;
  /** Called after each document with how many are laid out. */
  readonly onProgress?: (done: number) => void;
  /** Called with the number of pages once all are laid out. */
  readonly onReady?: (pages: number) => void;
}

interface LaidOut {
  /** The document that was measured: the pages hold its rows and no other's. */
  readonly document: SheetDocument;
  readonly pages: readonly SheetPage[];
}

const NONE: ReadonlyMap<string, LaidOut> = new Map();

function once(): number {
  return 1;
}

/**
 * Documents as A4 pages, laid out by measuring: the same for preview, PDF and printer. One document after another is
 * measured out of sight, with a pause between them, and what was measured is gone before anything is printed: Chromium
 * would break it into pages too, which takes longer than all of the rest. A document that changes keeps the pages that it
 * had until it is measured anew, so that nothing flickers.
 */
export function SheetPages({
  documents,
  zoom = null,
  isOnlyCounted = false,
  copiesOf = once,
  onProgress,
  onReady,
}: SheetPagesProps) {
  const hasFonts = useSheetFonts(documents);
  const [laidOut, setLaidOut] = useState(NONE);
  const next = documents.find((document) => laidOut.get(document.id)?.document !== document);
  useEffect(() => {
    if (!hasFonts) return;
    const done = documents.filter((document) => laidOut.get(document.id)?.document === document);
    onProgress?.(done.length);
    if (done.length < documents.length) return;
    onReady?.(documents.reduce((sum, { id }) => sum + (laidOut.get(id)?.pages.length ?? 0), 0));
  }, [hasFonts, documents, laidOut, onProgress, onReady]);
  if (!hasFonts) return null;
  const numbers = runningPages(
    documents.map(({ id, pagesRunOn = false }) => ({
      runsOn: pagesRunOn,
      pages: laidOut.get(id)?.pages.length ?? 0,
    })),
  );
  return (
    <>
      {documents.map((document, index) => {
        const placed = laidOut.get(document.id);
        if (!placed || isOnlyCounted) return null;
        return Array.from({ length: copiesOf(document) }, (_, copy) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy has no identity but its number
          <LaidOutSheet key={`${document.id} ${copy}`} {...placed} {...numbers[index]} zoom={zoom} />
        ));
      })}
      {next ? (
        <Measure
          key={next.id}
          document={next}
          onPlaced={(placed) => setLaidOut((before) => new Map(before).set(placed.document.id, placed))}
        />
      ) : null}
    </>
  );
}

function Measure({
  document,
  onPlaced,
}: {
  readonly document: SheetDocument;
  readonly onPlaced: (placed: LaidOut) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const plan = useMemo(() => measurePlan(document, textWidthIn(document)), [document]);
  const place = useRef(onPlaced);
  useLayoutEffect(() => {
    if (!container.current) return;
    const pages = measuredPages(container.current, document, plan);
    // After this task, so that a host that waits is told how far it is and can end the work.
    const timer = setTimeout(() => place.current({ document, pages }), 0);
    return () => clearTimeout(timer);
  }, [document, plan]);
  return (
    <div
      ref={container}
      className={`sheet-measure is-${document.orientation}`}
      lang={document.locale}
      aria-hidden="true"
    >
      <MeasuredSheet document={document} plan={plan} />
    </div>
  );
}
