import { useEffect, useMemo, useState } from 'react';
import { PRINT_READY, parsePrintAddress } from '../../shared/desktop.ts';
import { buildPapers } from '../../shared/documents/buildPaper.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import '../theme/latin.css';
import { openApp } from '../usecases/openApp.ts';
import { loadFairData } from '../usecases/papers.ts';
import { SheetPages } from './SheetPages.tsx';

type State =
  | { readonly step: 'reading' }
  | { readonly step: 'failed' }
  | { readonly step: 'read'; readonly data: FairData };

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
      const data = opened.ok ? await loadFairData(job.fairId) : null;
      return data ? { step: 'read', data } : { step: 'failed' };
    };
    read().then(setState, () => setState({ step: 'failed' }));
  }, [job]);
  useEffect(() => {
    if (state.step === 'failed') markReady('failed');
  }, [state]);
  const documents = useMemo(
    () =>
      job && state.step === 'read'
        ? buildPapers(state.data, job.papers, text, job.locale, { showPhones: job.showPhones })
        : [],
    [job, state, text],
  );
  useEffect(() => {
    const [first] = documents;
    if (!job || !first) return;
    document.documentElement.lang = job.locale;
    const title = documents.length === 1 ? first.title : text.papers.screen.pack;
    document.title = text.papers.screen.fileStem({ month: formatFairMonth(text, job.fairId), title });
  }, [job, documents, text]);
  if (state.step === 'failed') return <p role="alert">{text.papers.screen.notFound}</p>;
  if (documents.length === 0) return null;
  return <SheetPages documents={documents} onReady={() => markReady('true')} />;
}
