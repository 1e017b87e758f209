import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { PaperKind } from '../../../shared/model/ledger.ts';
import { MOST_SCANS } from '../../../shared/model/ledger.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { fileLedger } from '../../usecases/closeFair.ts';
import { chooseScans, dropScans } from '../../usecases/ledgerScans.ts';
import type { Recording } from '../../usecases/recordView.ts';

interface LedgerPaperProps {
  readonly paper: PaperKind;
  readonly isFiled: boolean;
  readonly scans: readonly Picture[];
  readonly recording: Recording;
  /** Shows a page large. */
  readonly onView: (index: number, pressed: HTMLElement) => void;
}

/** One paper of the ledger: filed or not, and its scanned pages; files can also be dropped on it. */
export function LedgerPaper({ paper, isFiled, scans, recording, onView }: LedgerPaperProps) {
  const { text } = useText();
  const run = useAction();
  const [isAdding, setAdding] = useState(false);
  const [isTarget, setTarget] = useState(false);
  const words = text.record.closing;
  const { target, isReadOnly } = recording;
  const name = words.papers[paper];
  const isFull = scans.length >= MOST_SCANS;
  const add = async (work: () => Promise<Result<unknown, Problem>>): Promise<void> => {
    setAdding(true);
    try {
      await run(work, { isQuiet: true });
    } finally {
      setAdding(false);
    }
  };
  const dropping = isReadOnly
    ? {}
    : {
        onDragOver: (event: React.DragEvent) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setTarget(true);
        },
        onDragLeave: () => setTarget(false),
        onDrop: (event: React.DragEvent) => {
          event.preventDefault();
          setTarget(false);
          const files = [...event.dataTransfer.files];
          if (files.length > 0) void add(() => dropScans(target, paper, files));
        },
      };
  const adding = isAdding ? words.addingScan : words.addScan;
  return (
    <li className={isTarget ? 'is-target' : ''} data-testid={`ledger-${paper}`} {...dropping}>
      <div className="ledger-line">
        <Checkbox
          checked={isFiled}
          disabled={isReadOnly}
          onChange={({ target: box }) =>
            void run(() => fileLedger(target, paper, box.checked), { isQuiet: true })
          }
        >
          {name}
        </Checkbox>
        {isReadOnly ? null : (
          <Button
            size="small"
            type="text"
            icon={<PaperClipOutlined />}
            loading={isAdding}
            disabled={isFull}
            aria-label={words.addScanOf({ paper: name })}
            title={isFull ? words.scansFull({ most: MOST_SCANS }) : words.addScanOf({ paper: name })}
            data-testid={`add-scan-${paper}`}
            onClick={() => void add(() => chooseScans(target, paper))}
          >
            {isFull ? words.scansFull({ most: MOST_SCANS }) : isTarget ? words.dropScans : adding}
          </Button>
        )}
      </div>
      {scans.length === 0 ? null : (
        <ul className="ledger-scans">
          {scans.map(({ id, image }, index) => {
            const label = words.scanOf({ paper: name, page: index + 1, pages: scans.length });
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-label={label}
                  title={label}
                  onClick={({ currentTarget }) => onView(index, currentTarget)}
                >
                  <img src={imageAddress(image)} alt="" />
                  <span className="ledger-page">{index + 1}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
