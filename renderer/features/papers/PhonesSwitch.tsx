import { Switch, Tooltip } from 'antd';
import type { FairId } from '../../../shared/model/ids.ts';
import { useText } from '../../text/useText.ts';
import { noteSeenPapers } from '../../usecases/privacy.ts';

interface PhonesSwitchProps {
  readonly fairId: FairId;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Phones in full on all papers, for this time only; that they were seen is noted in the history. */
export function PhonesSwitch({ fairId, isOn, onChange }: PhonesSwitchProps) {
  const { text } = useText();
  return (
    <Tooltip title={text.papers.screen.showPhonesHint}>
      <div className="papers-phones">
        <Switch
          size="small"
          aria-label={text.papers.screen.showPhones}
          checked={isOn}
          onChange={(isNowOn) => {
            onChange(isNowOn);
            if (isNowOn) void noteSeenPapers(fairId);
          }}
        />
        {text.papers.screen.showPhones}
      </div>
    </Tooltip>
  );
}
