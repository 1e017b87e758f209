import { useCallback, useEffect, useMemo, useState } from 'react';
import { PRINT_PROGRESS, PRINT_READY, parsePrintAddress } from '../../shared/desktop.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import '../theme/latin.css';
import type { LoadedPapers } from '../usecases/loadPapers.ts';
import { copiesIn, loadPapers } from '../usecases/loadPapers.ts';
import { openApp } from '../usecases/openApp.ts';
import { SheetPages } from './SheetPages.tsx';
import { beginLoadingFonts } from './useSheetFonts.ts';
import './printPage.css';

type State =
  | { readonly step: 'reading' }
  | { readonly step: 'failed' }
  | { readonly step: 'read'; readonly papers: LoadedPapers };

function mark(name: typeof PRINT_READY | typeof PRINT_PROGRESS, value: string): void {
  document.documentElement.dataset[name] = value;
}

/** What a host prints: the papers of the job in the address, page by page, and marks that say how far they are laid out. */
export function PrintPage() {
  const job = useMemo(() => parsePrintAddress(window.location.hash), []);
  const text = catalogueOf(job?.locale ?? 'zh-CN');
  const [state, setState] = useState<State>({ step: 'reading' });
  useEffect(beginLoadingFonts, []);
  useEffect(() => {
    const read = async (): Promise<State> => {
      if (!job) return { step: 'failed' };
      const opened = await openApp();
      const papers = opened.ok ? await loadPapers(job) : null;
      return papers ? { step: 'read', papers } : { step: 'failed' };
    };
    read().then(setState, () => setState({ step: 'failed' }));
  }, [job]);
  useEffect(() => {
    if (state.step === 'failed') mark(PRINT_READY, 'failed');
    if (!job || state.step !== 'read') return;
    document.documentElement.lang = job.locale;
    document.title = state.papers.stem;
  }, [job, state]);
  const total = state.step === 'read' ? state.papers.documents.length : 0;
  const onProgress = useCallback((done: number) => mark(PRINT_PROGRESS, `${done}/${total}`), [total]);
  const onReady = useCallback(() => mark(PRINT_READY, 'true'), []);
  const copiesOf = useCallback((sheet: SheetDocument) => (job ? copiesIn(job, sheet) : 1), [job]);
  if (state.step === 'failed') return <p role="alert">{text.papers.screen.notFound}</p>;
  if (state.step === 'reading' || total === 0) return null;
  return (
    <SheetPages
      documents={state.papers.documents}
      copiesOf={copiesOf}
      onProgress={onProgress}
      onReady={onReady}
    />
  );
}
