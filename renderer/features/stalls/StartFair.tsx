import { Button } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { copyFairFromPrevious, generateFairFromTemplate } from '../../usecases/fairPlan.ts';
import { usePreviousFairWithStalls } from '../../usecases/fairView.ts';
import { AddStallButton } from './AddStallButton.tsx';

interface StartFairProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

/** A fair without stalls: three ways to begin. */
export function StartFair({ data, isReadOnly }: StartFairProps) {
  const { text } = useText();
  const run = useAction();
  const previous = usePreviousFairWithStalls(data.fair.id);
  const { start } = text.fair;
  if (isReadOnly) return <EmptyState sentence={text.fair.noStalls} />;
  return (
    <EmptyState
      sentence={start.sentence}
      action={
        <>
          <div className="stall-start">
            <Button
              type="primary"
              data-testid="generate-stalls"
              onClick={() => void run(() => generateFairFromTemplate(data.fair.id))}
            >
              {start.fromTemplate}
            </Button>
            <Button
              disabled={!previous}
              data-testid="copy-stalls"
              onClick={() => void run(() => copyFairFromPrevious(data.fair.id))}
            >
              {previous ? start.fromPrevious({ month: formatFairMonth(text, previous) }) : start.fromLast}
            </Button>
            <AddStallButton data={data} />
          </div>
          {previous === null ? <div>{start.noPrevious}</div> : null}
        </>
      }
    />
  );
}
