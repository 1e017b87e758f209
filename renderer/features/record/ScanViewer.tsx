import { DeleteOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { KeyboardEvent } from 'react';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { removeScan } from '../../usecases/ledgerScans.ts';
import type { Recording } from '../../usecases/recordView.ts';

interface ScanViewerProps {
  readonly title: string;
  /** At least one. */
  readonly scans: readonly Picture[];
  readonly index: number;
  readonly recording: Recording;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
}

/** The pages of a filed paper, large, one after the other; ← and → turn them. */
export function ScanViewer({ title, scans, index, recording, onIndex, onClose }: ScanViewerProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.closing;
  const scan = scans[index];
  if (!scan) return null;
  const turn = (by: 1 | -1): void => onIndex(Math.min(scans.length - 1, Math.max(0, index + by)));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') turn(-1);
    if (key === 'ArrowRight') turn(1);
  };
  const remove = async (): Promise<void> => {
    const removed = await run(() => removeScan(recording.target, scan.id));
    if (removed.ok && scans.length === 1) onClose();
  };
  return (
    <Modal
      open
      width={900}
      title={words.pageOf({ paper: title, number: index + 1, all: scans.length })}
      onCancel={onClose}
      footer={
        <div className="scan-foot">
          {recording.isReadOnly ? null : (
            <Button danger icon={<DeleteOutlined />} onClick={() => void remove()}>
              {words.removeScan}
            </Button>
          )}
          <Button
            icon={<LeftOutlined />}
            aria-label={words.scanBefore}
            disabled={index === 0}
            onClick={() => turn(-1)}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={words.scanAfter}
            disabled={index === scans.length - 1}
            onClick={() => turn(1)}
          />
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that turn pages. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same. */}
      <div className="scan-page" tabIndex={0} onKeyDown={onKeyDown}>
        <img src={imageAddress(scan.image)} alt={words.scanOf({ paper: title, number: index + 1 })} />
      </div>
    </Modal>
  );
}
