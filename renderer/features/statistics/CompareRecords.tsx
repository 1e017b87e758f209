import { Alert, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { FairId } from '../../../shared/model/ids.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { useText } from '../../text/useText.ts';
import type { ComparingProgress } from '../../usecases/compareWithRecords.ts';
import { compareWithRecords } from '../../usecases/compareWithRecords.ts';

/** Compares what is kept of every closed fair with each of its records; shows how far it is, and can be stopped. */
export function CompareRecords() {
  const { text } = useText();
  const words = text.figures;
  const [progress, setProgress] = useState<ComparingProgress | null>(null);
  const [different, setDifferent] = useState<readonly FairId[] | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const compare = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setDifferent(null);
    setProgress({ done: 0, all: 0 });
    const found = await compareWithRecords(setProgress, controller.signal);
    setProgress(null);
    if (!controller.signal.aborted) setDifferent(found);
  };
  return (
    <div className="figure-tools">
      <Space wrap>
        <Button onClick={compare} loading={progress !== null} data-testid="compare-records">
          {words.compareRecords}
        </Button>
        {progress ? (
          <>
            <span role="status">{words.comparing(progress)}</span>
            <Button size="small" onClick={() => running.current?.abort()}>
              {words.stop}
            </Button>
          </>
        ) : null}
        {different ? <Found different={different} /> : null}
      </Space>
    </div>
  );
}

function Found({ different }: { readonly different: readonly FairId[] }) {
  const { text } = useText();
  const { comparedOk, comparedWrong } = text.figures;
  if (different.length === 0) return <Alert type="success" showIcon title={comparedOk} />;
  const months = different.map((id) => formatFairMonth(text, id)).join(text.statistics.caseSeparator);
  return <Alert type="warning" showIcon title={comparedWrong({ months })} />;
}
