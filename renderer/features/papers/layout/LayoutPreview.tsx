import { useMemo, useState } from 'react';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import { usePageZoom } from '../../../components/usePageZoom.ts';
import { SheetPages } from '../../../print/SheetPages.tsx';
import { useText } from '../../../text/useText.ts';

/** The pages of a document as it is set up, after every change. */
export function LayoutPreview({ document }: { readonly document: SheetDocument }) {
  const { text } = useText();
  const words = text.paperLayout;
  const [pages, setPages] = useState<number | null>(null);
  const documents = useMemo(() => [document], [document]);
  const { ref, zoom } = usePageZoom(document.orientation);
  return (
    <section className="layout-preview" aria-label={words.preview}>
      <div ref={ref}>
        <div className="soft" role="status">
          {pages === null ? words.laidOut : words.pages({ pages })}
        </div>
        {zoom === null ? null : <SheetPages documents={documents} zoom={zoom} onReady={setPages} />}
      </div>
    </section>
  );
}
