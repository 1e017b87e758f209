import { useMemo, useState } from 'react';
import { buildPapers } from '../../../shared/documents/buildPaper.ts';
import { paperName } from '../../../shared/documents/paperName.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PaperRequest } from '../../../shared/paperRequest.ts';
import { usePageZoom } from '../../components/usePageZoom.ts';
import { SheetPages } from '../../print/SheetPages.tsx';
import { useText } from '../../text/useText.ts';
import { editionsNow, usePaperExtras } from '../../usecases/loadPapers.ts';
import { LayoutDrawer } from './layout/LayoutDrawer.tsx';
import { NoticeEditor } from './NoticeEditor.tsx';
import { PaperTools } from './PaperTools.tsx';
import { SummaryEditor } from './SummaryEditor.tsx';

interface PaperPreviewProps {
  readonly data: FairData;
  readonly paper: PaperRequest;
  readonly showPhones: boolean;
  /** Called with the number of pages once they are laid out. */
  readonly onPages: (count: number) => void;
}

/** The pages of one paper as they will come out of the printer, and what can be changed about it. */
export function PaperPreview({ data, paper, showPhones, onPages }: PaperPreviewProps) {
  const { text, locale } = useText();
  const words = text.papers.screen;
  const [pages, setPages] = useState<number | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [isLayingOut, setIsLayingOut] = useState(false);
  const extras = usePaperExtras(data.fair.id, paper);
  const documents = useMemo(() => {
    if (!extras) return null;
    const editions = editionsNow(data, [paper], text);
    return buildPapers(data, [paper], text, locale, { ...extras, showPhones, editions });
  }, [data, paper, text, locale, showPhones, extras]);
  const orientation = documents?.[0]?.orientation ?? 'landscape';
  const { ref, zoom } = usePageZoom(orientation);
  return (
    <section className="papers-preview" aria-label={words.preview} ref={ref}>
      <div className="papers-bar">
        <h2>{paperName(text, data, paper)}</h2>
        <span className="soft" role="status">
          {pages === null ? words.laidOut : words.pages({ pages })}
        </span>
        <PaperTools
          fairId={data.fair.id}
          paper={paper}
          isEditing={isEditing}
          onEdit={setIsEditing}
          onLayout={() => setIsLayingOut(true)}
        />
      </div>
      {isEditing && paper.kind === 'notice' ? <NoticeEditor data={data} /> : null}
      {isEditing && paper.kind === 'summary' ? <SummaryEditor data={data} /> : null}
      {documents && zoom !== null ? (
        <SheetPages
          documents={documents}
          zoom={zoom}
          onReady={(count) => {
            setPages(count);
            onPages(count);
          }}
        />
      ) : null}
      {isLayingOut ? (
        <LayoutDrawer data={data} request={paper} onClose={() => setIsLayingOut(false)} />
      ) : null}
    </section>
  );
}
