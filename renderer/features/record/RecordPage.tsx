import { Button, Segmented, Spin } from 'antd';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { AmendBar } from '../../components/AmendBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { RECORD_SECTIONS, recordProgress, useRecording } from '../../usecases/recordView.ts';
import { ClosingPanel } from './ClosingPanel.tsx';
import { CountSheet } from './CountSheet.tsx';
import { HeldPanel } from './HeldPanel.tsx';
import { PartnerSheet } from './PartnerSheet.tsx';
import type { SectionProps } from './section.ts';
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
  const { sections } = text.record;
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
        options={RECORD_SECTIONS.map((value) => ({ value, label: labels[value] }))}
        onChange={recording.openSection}
      />
      <SectionContent data={data} recording={recording} />
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
