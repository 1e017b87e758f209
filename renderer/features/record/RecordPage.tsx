import { Button, Segmented, Spin } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { RECORD_SECTIONS } from '../../../shared/attendance/recordPlace.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { AmendBar } from '../../components/AmendBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { recordProgress, useRecording } from '../../usecases/recordView.ts';
import { ClosingPanel } from './ClosingPanel.tsx';
import { CountSheet } from './CountSheet.tsx';
import { HeldPanel } from './HeldPanel.tsx';
import { PartnerSheet } from './PartnerSheet.tsx';
import { jumpTo, jumpToLine, placesOf } from './places.ts';
import type { SectionProps } from './section.ts';
import { usePlaceAsked } from './usePlaceAsked.ts';
import { useRecordKeys } from './useRecordKeys.ts';
import { VolunteerSheet } from './VolunteerSheet.tsx';
import '../../components/list.css';
import '../../components/editTable.css';
import './record.css';

/** After the fair: who came, what was counted, and closing it. Every field is saved as it is left. */
export function RecordPage({ fairId }: { readonly fairId: FairId }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const data = useFairData(fairId);
  if (!data) return <Spin />;
  const { status } = data.fair;
  if (status === 'cancelled') return <EmptyState sentence={text.record.cancelled} />;
  if (data.stalls.length === 0 && status !== 'archived') {
    return (
      <EmptyState
        sentence={text.record.noStalls}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fairId, 'stalls'))}>
            {text.record.goToStalls}
          </Button>
        }
      />
    );
  }
  if (status === 'planned' || status === 'postponed') return <HeldPanel fair={data.fair} />;
  return <RecordSections data={data} />;
}

function RecordSections({ data }: { readonly data: FairData }) {
  const { text } = useText();
  const recording = useRecording(data.fair);
  const progress = useMemo(() => recordProgress(data), [data]);
  const content = useRef<HTMLDivElement>(null);
  /** How often a section was opened by its key: then the focus goes to where the clerk was. */
  const [jumps, setJumps] = useState(0);
  const { sections } = text.record;
  useRecordKeys(content, recording, (section) => {
    recording.openSection(section);
    setJumps(jumps + 1);
  });
  const place = useLatest(recording.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it jumps when it is asked to, not when the place changes.
  useEffect(() => {
    if (jumps === 0 || !content.current) return;
    const [first] = placesOf(content.current);
    const key = placesOf(content.current).find((known) => known === place()) ?? first;
    if (key !== undefined) jumpTo(content.current, key);
    else content.current.focus();
  }, [jumps]);
  const { wanted } = recording;
  const handled = useRef(wanted.number);
  useEffect(() => {
    if (wanted.number === handled.current || !content.current) return;
    handled.current = wanted.number;
    jumpToLine(content.current, wanted.place, wanted.line);
  }, [wanted]);
  usePlaceAsked(data, recording);
  const labels = {
    volunteers: sections.volunteers(progress.volunteers),
    partners: sections.partners(progress.partners),
    counts: sections.counts(progress.counts),
    closing: sections.closing,
  };
  return (
    <>
      {data.fair.status === 'archived' ? <AmendBar recording={recording} /> : null}
      <Segmented
        aria-label={sections.label}
        className="record-sections"
        value={recording.section}
        options={RECORD_SECTIONS.map((value, index) => ({
          value,
          label: <span title={`Alt+${index + 1}`}>{labels[value]}</span>,
        }))}
        onChange={recording.openSection}
      />
      <div ref={content} tabIndex={-1} className="record-content">
        <SectionContent data={data} recording={recording} />
      </div>
    </>
  );
}

function SectionContent(props: SectionProps) {
  const { section } = props.recording;
  switch (section) {
    case 'volunteers':
      return <VolunteerSheet {...props} />;
    case 'partners':
      return <PartnerSheet {...props} />;
    case 'counts':
      return <CountSheet {...props} />;
    case 'closing':
      return <ClosingPanel {...props} />;
    default:
      return assertNever(section);
  }
}
