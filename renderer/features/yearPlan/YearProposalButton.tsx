import { ScheduleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { YearProposalDialog } from './YearProposalDialog.tsx';

/** The button that has the whole year planned; what comes of it is looked at before anything is saved. */
export function YearProposalButton({ view, isMain }: { readonly view: YearView; readonly isMain: boolean }) {
  const { text } = useText();
  // The year as it is now: a proposal that changed under the reader's eyes would be of no use.
  const [shown, setShown] = useState<YearView | null>(null);
  const words = text.yearProposal;
  return (
    <>
      <Button
        type={isMain ? 'primary' : 'default'}
        icon={<ScheduleOutlined />}
        title={words.buttonHint}
        data-testid="plan-year"
        onClick={() => setShown(view)}
      >
        {words.button}
      </Button>
      {shown ? <YearProposalDialog view={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}
