import { CameraOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { PaperKind } from '../../../shared/model/ledger.ts';
import { PAPER_KINDS } from '../../../shared/model/ledger.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { failure } from '../../../shared/model/result.ts';
import { formatFullDay } from '../../../shared/text/formatDate.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { fileLedger, markHeld } from '../../usecases/closeFair.ts';
import { addScanFromFile, useScans } from '../../usecases/ledgerScans.ts';
import type { Recording } from '../../usecases/recordView.ts';
import { ScanViewer } from './ScanViewer.tsx';

interface LedgerPanelProps {
  readonly fair: Fair;
  readonly recording: Recording;
}

/** The ledger 台账 of a fair: which papers are filed, with photos or scans of them, and the day it was held. */
export function LedgerPanel({ fair, recording }: LedgerPanelProps) {
  const { text } = useText();
  const words = text.record.closing;
  const scans = useScans(fair.id);
  const { target, isReadOnly } = recording;
  return (
    <section className="panel closing-panel">
      <h2>{words.ledger}</h2>
      {isReadOnly ? null : <p className="soft record-note">{words.ledgerNote}</p>}
      <ul className="closing-ledger">
        {PAPER_KINDS.map((kind) => (
          <PaperLine
            key={kind}
            kind={kind}
            fair={fair}
            recording={recording}
            scans={(scans ?? []).filter(({ paper }) => paper === kind)}
          />
        ))}
      </ul>
      {isReadOnly ? (
        <p>
          {words.heldDate} {formatFullDay(text, dateOfFair(fair))}
        </p>
      ) : (
        <div className="closing-date">
          <DateField
            label={words.heldDate}
            value={fair.heldDate}
            onCommit={async (date) =>
              date === null ? failure(problem('dateMissing')) : markHeld(target, date)
            }
          />
        </div>
      )}
    </section>
  );
}

interface PaperLineProps extends LedgerPanelProps {
  readonly kind: PaperKind;
  readonly scans: readonly Picture[];
}

function PaperLine({ kind, fair, recording, scans }: PaperLineProps) {
  const { text } = useText();
  const run = useAction();
  const [isAdding, setIsAdding] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);
  const words = text.record.closing;
  const { target, isReadOnly } = recording;
  const paper = words.papers[kind];
  const add = async (): Promise<void> => {
    setIsAdding(true);
    try {
      await run(() => addScanFromFile(target, kind), { isQuiet: true });
    } finally {
      setIsAdding(false);
    }
  };
  return (
    <li data-testid={`ledger-${kind}`}>
      <Checkbox
        checked={fair.filedPapers.includes(kind)}
        disabled={isReadOnly}
        onChange={({ target: box }) =>
          void run(() => fileLedger(target, kind, box.checked), { isQuiet: true })
        }
      >
        {paper}
      </Checkbox>
      <span className="ledger-scans">
        {scans.map((scan, index) => (
          <button
            key={scan.id}
            type="button"
            className="ledger-scan"
            aria-label={words.scanOf({ paper, number: index + 1 })}
            title={words.scanOf({ paper, number: index + 1 })}
            onClick={() => setOpened(index)}
          >
            <img src={imageAddress(scan.image)} alt="" />
          </button>
        ))}
        {isReadOnly ? null : (
          <Button
            type="text"
            size="small"
            icon={<CameraOutlined />}
            loading={isAdding}
            aria-label={words.addScanOf({ paper })}
            title={words.addScanHint}
            onClick={() => void add()}
          >
            {scans.length === 0 ? words.addScan : ''}
          </Button>
        )}
      </span>
      {opened === null || scans.length === 0 ? null : (
        <ScanViewer
          title={paper}
          scans={scans}
          index={Math.min(opened, scans.length - 1)}
          recording={recording}
          onIndex={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
    </li>
  );
}
