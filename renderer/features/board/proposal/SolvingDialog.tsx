import { Button, Modal, Progress } from 'antd';
import { formatCount, formatPercent } from '../../../../shared/text/formatNumber.ts';
import { useText } from '../../../text/useText.ts';
import type { PlanProgress } from '../../../usecases/automaticPlan.ts';

interface SolvingDialogProps {
  readonly progress: PlanProgress | null;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

/** Less than this reads as 0.0 %. */
const NEXT_TO_NOTHING = 0.0005;

/** How far the search is, in words, and the two ways to end it before its end. */
export function SolvingDialog({ progress, onStop, onCancel }: SolvingDialogProps) {
  const { text, locale } = useText();
  const words = text.proposal.solving;
  const room = progress?.room ?? null;
  const roomText = (): string => {
    if (room === null) return words.roomUnknown;
    return room < NEXT_TO_NOTHING ? words.noRoom : words.room({ share: formatPercent(locale, room) });
  };
  return (
    <Modal
      open
      centered
      width={460}
      title={words.title}
      mask={{ closable: false }}
      // The proposal comes next, and the keyboard belongs to that.
      focusable={{ focusTriggerAfterClose: false }}
      onCancel={onCancel}
      footer={[
        <Button key="cancel" autoFocus onClick={onCancel} data-testid="plan-cancel">
          {text.common.cancel}
        </Button>,
        <Button
          key="best"
          type="primary"
          disabled={progress === null}
          onClick={onStop}
          data-testid="plan-use-best"
        >
          {words.useBest}
        </Button>,
      ]}
    >
      <Progress
        percent={room === null ? 0 : Math.round((1 - room) * 100)}
        status="active"
        showInfo={false}
        aria-label={words.title}
      />
      <p className="plan-progress" role="status" data-testid="plan-progress">
        {progress === null
          ? words.reading
          : `${words.gaps({ count: formatCount(locale, progress.gaps) })} · ${roomText()}`}
      </p>
      <p className="soft plan-note">{progress === null ? null : words.note}</p>
    </Modal>
  );
}
