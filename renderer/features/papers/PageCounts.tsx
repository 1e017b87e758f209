import { useEffect, useMemo, useState } from 'react';
import { buildPapers, paperKey } from '../../../shared/documents/buildPaper.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { SheetPages } from '../../print/SheetPages.tsx';
import { useText } from '../../text/useText.ts';
import { usePaperExtras } from '../../usecases/loadPapers.ts';

interface PageCountsProps {
  readonly data: FairData;
  /** Papers whose pages are not counted yet. */
  readonly papers: readonly PaperRequest[];
  readonly onCount: (key: string, pages: number) => void;
}

/** Counts the pages of papers that nobody has looked at, one paper at a time and only while nothing else is to be done. */
export function PageCounts({ data, papers, onCount }: PageCountsProps) {
  const [next] = papers;
  const isIdle = useIdle(next ? paperKey(next) : null);
  return next && isIdle ? (
    <PageCount key={paperKey(next)} data={data} paper={next} onCount={onCount} />
  ) : null;
}

function PageCount({
  data,
  paper,
  onCount,
}: Pick<PageCountsProps, 'data' | 'onCount'> & { readonly paper: PaperRequest }) {
  const { text, locale } = useText();
  const extras = usePaperExtras(data.fair.id, paper);
  const documents = useMemo(
    () => (extras ? buildPapers(data, [paper], text, locale, { ...extras, showPhones: false }) : null),
    [data, paper, text, locale, extras],
  );
  if (!documents) return null;
  return (
    <SheetPages documents={documents} isOnlyCounted onReady={(pages) => onCount(paperKey(paper), pages)} />
  );
}

/** True once the browser has had nothing to do since `about` was asked for. */
function useIdle(about: string | null): boolean {
  const [idleFor, setIdleFor] = useState<string | null>(null);
  useEffect(() => {
    if (about === null) return;
    const waiting = requestIdleCallback(() => setIdleFor(about), { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, [about]);
  return about !== null && idleFor === about;
}
