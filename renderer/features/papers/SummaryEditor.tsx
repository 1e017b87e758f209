import { Button } from 'antd';
import { fairStory } from '../../../shared/documents/fairStory.ts';
import { paperContext } from '../../../shared/documents/paperContext.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { fairOutcome } from '../../../shared/stats/fairOutcome.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { editFairText } from '../../usecases/fairTexts.ts';
import { useRecording } from '../../usecases/recordView.ts';
import { ClosedFairBar } from './ClosedFairBar.tsx';
import { FairTextField } from './FairTextField.tsx';
import { PhotoGrid } from './PhotoGrid.tsx';
import './fairText.css';

/** What the office writes in the fair's summary, and its photos; all of it is saved as it is typed. */
export function SummaryEditor({ data }: { readonly data: FairData }) {
  const { text, locale } = useText();
  const run = useAction();
  const words = text.fairPapers.editor;
  const { fair } = data;
  const recording = useRecording(fair);
  const isReadOnly = recording.isReadOnly || fair.status === 'cancelled';
  const outcome = fairOutcome(data);
  const takeOver = (): void => {
    const story = fairStory(paperContext(data, text, locale, { showPhones: false }), outcome);
    void run(() => editFairText(recording.target, 'summary', story.join('\n')));
  };
  return (
    <div className="fair-text-editor">
      <ClosedFairBar fair={fair} recording={recording} />
      <FairTextField
        fair={fair}
        field="summary"
        label={words.summary}
        hint={words.summaryHint}
        recording={recording}
        isReadOnly={isReadOnly}
      />
      {outcome && !isReadOnly && fair.summary === '' ? (
        <div>
          <Button size="small" data-testid="use-generated" onClick={takeOver}>
            {words.useGenerated}
          </Button>
        </div>
      ) : null}
      <PhotoGrid fairId={fair.id} recording={recording} isReadOnly={isReadOnly} />
    </div>
  );
}
