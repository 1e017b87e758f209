import { Button, Modal } from 'antd';
import type { Clash } from '../../../../shared/assign/proposal/clash.ts';
import type { AssignmentId } from '../../../../shared/model/ids.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { useText } from '../../../text/useText.ts';

interface ClashDialogProps {
  readonly clash: Clash;
  readonly onShow: (id: AssignmentId) => void;
  readonly onClose: () => void;
}

/** Why the fair cannot be assigned: two fixed places, by name, and the way to them. */
export function ClashDialog({ clash, onShow, onClose }: ClashDialogProps) {
  const { text } = useText();
  const words = text.proposal;
  const [first] = clash.assignmentIds;
  return (
    <Modal
      open
      centered
      width={460}
      title={words.clashTitle}
      onCancel={onClose}
      footer={
        first === undefined ? (
          <Button onClick={onClose}>{text.common.close}</Button>
        ) : (
          <Button type="primary" autoFocus onClick={() => onShow(first)}>
            {words.showClash}
          </Button>
        )
      }
    >
      <p>{problemText(text, clash.problem)}</p>
    </Modal>
  );
}
