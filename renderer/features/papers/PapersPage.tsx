import { Button, Checkbox, Spin, Switch, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PaperRequest } from '../../../shared/desktop.ts';
import { buildPapers, paperKey as keyOf, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import { paperName } from '../../../shared/documents/paperName.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { callLines } from '../../../shared/publication/callLines.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PaperActions } from '../../components/PaperActions.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { SheetPages } from '../../print/SheetPages.tsx';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { noteSeenPapers } from '../../usecases/privacy.ts';
import './papers.css';

/** Preview beside the list at 1366 pixels: a landscape page just fits. */
const PREVIEW_ZOOM = 0.76;

/** All papers of a fair: tick, look, print, save as PDF or workbook. */
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
  return <Papers data={data} />;
}

function Papers({ data }: { readonly data: FairData }) {
  const { text, locale } = useText();
  const pack = useMemo(() => papersOfFair(data), [data]);
  const papers = useMemo(
    (): readonly PaperRequest[] => (callLines(data).length > 0 ? [{ kind: 'callList' }, ...pack] : pack),
    [data, pack],
  );
  const asked = new URLSearchParams(useSearch()).get('only')?.split(',') ?? null;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(asked ?? pack.map(keyOf)));
  const [shown, setShown] = useState(asked?.[0] ?? 'roster');
  const [showPhones, setShowPhones] = useState(false);
  const [pages, setPages] = useState<number | null>(null);
  const ticked = papers.filter((paper) => chosen.has(keyOf(paper)));
  const preview = papers.find((paper) => keyOf(paper) === shown) ?? papers[0];
  const documents = useMemo(
    () => (preview ? buildPapers(data, [preview], text, locale, { showPhones }) : []),
    [data, preview, text, locale, showPhones],
  );
  const choose = (key: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const show = (key: string): void => {
    if (key !== shown) setPages(null);
    setShown(key);
  };
  return (
    <div className="papers">
      <aside className="panel papers-list">
        <Checkbox
          checked={ticked.length === papers.length}
          indeterminate={ticked.length > 0 && ticked.length < papers.length}
          onChange={({ target }) => setChosen(new Set(target.checked ? papers.map(keyOf) : []))}
        >
          {text.papers.screen.selectAll}
        </Checkbox>
        <ul aria-label={text.papers.screen.choose}>
          {papers.map((paper) => {
            const key = keyOf(paper);
            const name = paperName(text, data, paper);
            return (
              <li key={key} className={key === shown ? 'is-shown' : ''}>
                <Checkbox
                  checked={chosen.has(key)}
                  aria-label={name}
                  onChange={({ target }) => choose(key, target.checked)}
                />
                <button type="button" aria-pressed={key === shown} onClick={() => show(key)}>
                  {name}
                </button>
              </li>
            );
          })}
        </ul>
        <Tooltip title={text.papers.screen.showPhonesHint}>
          <div className="papers-phones">
            <Switch
              size="small"
              aria-label={text.papers.screen.showPhones}
              checked={showPhones}
              onChange={(isOn) => {
                setShowPhones(isOn);
                if (isOn) void noteSeenPapers(data.fair.id);
              }}
            />
            {text.papers.screen.showPhones}
          </div>
        </Tooltip>
        <PaperActions
          job={
            ticked.length === 0
              ? null
              : { kind: 'fair', fairId: data.fair.id, papers: [...ticked], locale, showPhones }
          }
        />
      </aside>
      <section className="papers-preview" aria-label={text.papers.screen.preview}>
        <div className="soft" role="status">
          {pages === null ? text.papers.screen.laidOut : text.papers.screen.pages({ pages })}
        </div>
        {/* Keyed by what is shown, so that pages of another paper are never seen under this one's name. */}
        <SheetPages
          key={`${shown}-${locale}`}
          documents={documents}
          zoom={PREVIEW_ZOOM}
          onReady={(counts) => setPages([...counts.values()].reduce((sum, count) => sum + count, 0))}
        />
      </section>
    </div>
  );
}
