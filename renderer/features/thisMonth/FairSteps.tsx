import { Steps } from 'antd';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import type { FairGaps } from '../../../shared/fair/fairGaps.ts';
import type { FairProgress, ProgressStep } from '../../../shared/fair/fairProgress.ts';
import { PROGRESS_STEPS } from '../../../shared/fair/fairProgress.ts';
import { formatDay } from '../../../shared/text/formatDate.ts';
import { useText } from '../../text/useText.ts';

interface FairStepsProps {
  readonly records: FairRecords;
  readonly progress: FairProgress;
  readonly gaps: FairGaps;
}

/** Where the fair stands: planned → people → papers → held → closed. */
export function FairSteps({ records, progress, gaps }: FairStepsProps) {
  const { text } = useText();
  const { steps, stepNotes } = text.thisMonth;
  const { fair } = records;
  const notes = {
    planned: stepNotes.planned({ stalls: records.stalls.length }),
    people: stepNotes.people({ assigned: gaps.assigned, needed: gaps.needed }),
    papers: stepNotes.papers({ isMade: fair.papersMadeAt !== null }),
    held: stepNotes.held({ day: formatDay(text, dateOfFair(fair)) }),
    closed: stepNotes.closed({ isClosed: fair.status === 'archived' }),
  } satisfies Record<ProgressStep, string>;
  const statusOf = (step: ProgressStep): 'finish' | 'process' | 'wait' => {
    if (progress.done.includes(step)) return 'finish';
    return step === progress.step ? 'process' : 'wait';
  };
  return (
    <Steps
      className="month-steps"
      size="small"
      responsive={false}
      current={PROGRESS_STEPS.indexOf(progress.step)}
      items={PROGRESS_STEPS.map((step) => ({
        key: step,
        title: steps[step],
        content: notes[step],
        status: statusOf(step),
      }))}
    />
  );
}
