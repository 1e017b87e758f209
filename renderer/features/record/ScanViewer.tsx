import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  CompressOutlined,
  DeleteOutlined,
  ExpandOutlined,
  LeftOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { PaperKind } from '../../../shared/model/ledger.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { useAction } from '../../components/useAction.tsx';
import { useLatest } from '../../components/useLatest.ts';
import { useText } from '../../text/useText.ts';
import { moveScan, removeScan } from '../../usecases/ledgerScans.ts';
import type { Recording } from '../../usecases/recordView.ts';

interface ScanViewerProps {
  readonly paper: PaperKind;
  /** At least one. */
  readonly pages: readonly Picture[];
  readonly index: number;
  readonly recording: Recording;
  readonly onView: (index: number) => void;
  readonly onClose: () => void;
}

/** A scanned page as large as the window lets it be; ← and → turn the pages. */
export function ScanViewer({ paper, pages, index, recording, onView, onClose }: ScanViewerProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.closing;
  const { target, isReadOnly } = recording;
  const [isLarge, setLarge] = useState(false);
  const page = pages[index];
  const turn = (by: -1 | 1): void => {
    const next = index + by;
    if (next >= 0 && next < pages.length) onView(next);
  };
  const latest = useLatest(turn);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      latest()(event.key === 'ArrowLeft' ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [latest]);
  if (!page) return null;
  const place = { page: index + 1, pages: pages.length };
  const label = words.scanOf({ paper: words.papers[paper], ...place });
  const [isFirst, isLast] = [index === 0, index === pages.length - 1];
  const move = async (by: -1 | 1): Promise<void> => {
    const moved = await run(() => moveScan(target, page, by), { isQuiet: true });
    if (moved.ok) turn(by);
  };
  return (
    <Modal open centered width="min(1100px, 94vw)" title={label} footer={null} onCancel={onClose}>
      <div className="scan-view">
        {/* Enlarged it is scrolled, with the keyboard too. */}
        <div tabIndex={isLarge ? 0 : -1} className={isLarge ? 'is-large' : ''}>
          <img src={imageAddress(page.image)} alt={label} />
        </div>
        <div className="scan-bar">
          <Button icon={<LeftOutlined />} disabled={isFirst} onClick={() => turn(-1)}>
            {words.scanBefore}
          </Button>
          <span data-testid="scan-page">{words.scanPage(place)}</span>
          <Button icon={<RightOutlined />} iconPlacement="end" disabled={isLast} onClick={() => turn(1)}>
            {words.scanAfter}
          </Button>
          <Button
            icon={isLarge ? <CompressOutlined /> : <ExpandOutlined />}
            aria-pressed={isLarge}
            onClick={() => setLarge(!isLarge)}
          >
            {isLarge ? words.scanWhole : words.scanLarge}
          </Button>
          {isReadOnly ? null : (
            <>
              <Button
                type="text"
                icon={<ArrowLeftOutlined />}
                disabled={isFirst}
                onClick={() => void move(-1)}
              >
                {words.scanMoveBefore}
              </Button>
              <Button
                type="text"
                icon={<ArrowRightOutlined />}
                disabled={isLast}
                onClick={() => void move(1)}
              >
                {words.scanMoveAfter}
              </Button>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                data-testid="remove-scan"
                onClick={() => void run(() => removeScan(target, page))}
              >
                {words.scanRemove}
              </Button>
            </>
          )}
          <span className="soft">{words.scanKeys}</span>
        </div>
      </div>
    </Modal>
  );
}
