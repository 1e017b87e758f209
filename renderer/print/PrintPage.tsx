import { useEffect, useMemo, useState } from 'react';
import { PRINT_READY, parsePrintAddress } from '../../shared/desktop.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import '../theme/latin.css';
import { openApp } from '../usecases/openApp.ts';
import type { LoadedPapers } from '../usecases/papers.ts';
import { loadPapers } from '../usecases/papers.ts';
import { SheetPages } from './SheetPages.tsx';

type State =
  | { readonly step: 'reading' }
  | { readonly step: 'failed' }
  | { readonly step: 'read'; readonly papers: LoadedPapers };

function markReady(outcome: 'true' | 'failed'): void {
  document.documentElement.dataset[PRINT_READY] = outcome;
}

/** What a host prints: the papers of the job in the address, page by page, and a mark when all are laid out. */
export function PrintPage() {
  const job = useMemo(() => parsePrintAddress(window.location.hash), []);
  const text = catalogueOf(job?.locale ?? 'zh-CN');
  const [state, setState] = useState<State>({ step: 'reading' });
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
    if (state.step === 'failed') markReady('failed');
    if (!job || state.step !== 'read') return;
    document.documentElement.lang = job.locale;
    document.title = state.papers.stem;
  }, [job, state]);
  if (state.step === 'failed') return <p role="alert">{text.papers.screen.notFound}</p>;
  if (state.step === 'reading' || state.papers.documents.length === 0) return null;
  return <SheetPages documents={state.papers.documents} onReady={() => markReady('true')} />;
}
