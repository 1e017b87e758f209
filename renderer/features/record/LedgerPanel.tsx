import { useEffect, useRef, useState } from 'react';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { PaperKind } from '../../../shared/model/ledger.ts';
import { PAPER_KINDS } from '../../../shared/model/ledger.ts';
import { failure } from '../../../shared/model/result.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { useText } from '../../text/useText.ts';
import { markHeld } from '../../usecases/closeFair.ts';
import { useScans } from '../../usecases/ledgerScans.ts';
import type { Recording } from '../../usecases/recordView.ts';
import { LedgerPaper } from './LedgerPaper.tsx';
import { ScanViewer } from './ScanViewer.tsx';
import './ledger.css';

interface LedgerPanelProps {
  readonly fair: Fair;
  readonly recording: Recording;
}

/** The ledger 台账: which papers are filed, what they look like, and the day on which the fair was held. */
export function LedgerPanel({ fair, recording }: LedgerPanelProps) {
  const { text } = useText();
  const scans = useScans(fair.id);
  /** The page that is looked at. */
  const [viewed, setViewed] = useState<{ readonly paper: PaperKind; readonly index: number } | null>(null);
  /** The thumbnail that was pressed: the focus goes back to it. */
  const opener = useRef<HTMLElement | null>(null);
  const words = text.record.closing;
  const { target, isReadOnly } = recording;
  const pages = viewed ? (scans?.get(viewed.paper) ?? []) : [];
  const isGone = viewed !== null && scans !== undefined && pages.length === 0;
  useEffect(() => {
    // The last page was taken out: one that is attached later must not open by itself.
    if (isGone) setViewed(null);
  }, [isGone]);
  useEffect(() => {
    if (viewed === null) opener.current?.focus();
  }, [viewed]);
  return (
    <section className="panel closing-panel">
      <h2>{words.ledger}</h2>
      {isReadOnly ? null : <p className="soft record-note">{words.ledgerNote}</p>}
      <ul className="closing-ledger">
        {PAPER_KINDS.map((paper) => (
          <LedgerPaper
            key={paper}
            paper={paper}
            isFiled={fair.filedPapers.includes(paper)}
            scans={scans?.get(paper) ?? []}
            recording={recording}
            onView={(index, pressed) => {
              opener.current = pressed;
              setViewed({ paper, index });
            }}
          />
        ))}
      </ul>
      {viewed && pages.length > 0 ? (
        <ScanViewer
          paper={viewed.paper}
          pages={pages}
          index={Math.min(viewed.index, pages.length - 1)}
          recording={recording}
          onView={(index) => setViewed({ ...viewed, index })}
          onClose={() => setViewed(null)}
        />
      ) : null}
      {isReadOnly ? (
        <p>
          {words.heldDate} {formatFullDay(text, dateOfFair(fair))}
        </p>
      ) : (
        <div className="closing-date">
          <DateField
            label={words.heldDate}
            value={fair.heldDate}
            onCommit={async (date) =>
              date === null ? failure(problem('dateMissing')) : markHeld(target, date)
            }
          />
        </div>
      )}
    </section>
  );
}
