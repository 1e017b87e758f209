import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FairPrintJob } from '../../../shared/desktop.ts';
import { paperKey } from '../../../shared/documents/buildPaper.ts';
import { availablePapers, usualPapers } from '../../../shared/documents/packSections.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { outdatedSheets } from '../../../shared/publication/printedSheets.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PaperActions } from '../../components/PaperActions.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { usePaperLayouts } from '../../usecases/paperLayouts.ts';
import { PageCounts } from './PageCounts.tsx';
import { PaperChecklist } from './PaperChecklist.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { PhonesSwitch } from './PhonesSwitch.tsx';
import { usePageNotes } from './usePageNotes.ts';
import './papers.css';

/** The print centre of a fair: every paper with its pages, to tick, look at, set up, print and save. */
export function PapersPage({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const data = useFairData(fairId);
  if (!data) return <Spin />;
  if (data.stalls.length === 0) {
    return (
      <EmptyState
        sentence={text.papers.screen.noStalls}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fairId, 'stalls'))}>
            {text.papers.screen.goToStalls}
          </Button>
        }
      />
    );
  }
  return <PrintCentre data={data} />;
}

function PrintCentre({ data }: { readonly data: FairData }) {
  const { text, locale } = useText();
  const words = text.papers.screen;
  const papers = useMemo(() => availablePapers(data), [data]);
  const outdated = useMemo(() => outdatedSheets(data), [data]);
  const asked = new URLSearchParams(useSearch()).get('only')?.split(',') ?? null;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(asked ?? usualPapers(data).map(paperKey)),
  );
  const [shown, setShown] = useState(asked?.[0] ?? 'roster');
  const [copies, setCopies] = useState<Readonly<Record<string, number>>>({});
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [showPhones, setShowPhones] = useState(false);
  const layouts = usePaperLayouts();
  const { pages, noteCount } = usePageNotes([data, layouts, locale]);
  const ticked = papers.filter((paper) => chosen.has(paperKey(paper)));
  const preview = papers.find((paper) => paperKey(paper) === shown) ?? papers[0];
  const job: FairPrintJob | null =
    ticked.length === 0
      ? null
      : { kind: 'fair', fairId: data.fair.id, papers: [...ticked], locale, showPhones, copies, onlyChanged };
  const total = ticked.reduce(
    (sum, paper) => sum + (pages.get(paperKey(paper)) ?? 0) * (copies[paperKey(paper)] ?? 1),
    0,
  );
  return (
    <div className="papers">
      <aside className="panel papers-list">
        <PaperChecklist
          data={data}
          papers={papers}
          outdated={outdated}
          chosen={chosen}
          shown={preview ? paperKey(preview) : ''}
          pages={pages}
          copies={copies}
          onlyChanged={onlyChanged}
          onChoose={setChosen}
          onShow={setShown}
          onCopies={(key, count) => setCopies((before) => ({ ...before, [key]: count }))}
          onOnlyChanged={setOnlyChanged}
        />
        <PhonesSwitch fairId={data.fair.id} isOn={showPhones} onChange={setShowPhones} />
        <p className="papers-total">
          {ticked.every((paper) => pages.has(paperKey(paper)))
            ? words.chosen({ papers: ticked.length, pages: total })
            : words.counting({ papers: ticked.length })}
        </p>
        <PaperActions job={job} hasFolder />
      </aside>
      {preview ? (
        <PaperPreview
          key={`${shown}-${locale}`}
          data={data}
          paper={preview}
          showPhones={showPhones}
          onPages={(count) => noteCount(paperKey(preview), count)}
        />
      ) : null}
      <PageCounts
        data={data}
        papers={layouts ? papers.filter((paper) => !pages.has(paperKey(paper))) : []}
        onCount={noteCount}
      />
    </div>
  );
}
