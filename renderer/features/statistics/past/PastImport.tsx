import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Input, Space, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SourceFile } from '../../../../shared/import/sourceTable.ts';
import type { Result } from '../../../../shared/model/result.ts';
import { pastTable } from '../../../../shared/stats/past/pastTable.ts';
import type { Problem } from '../../../../shared/text/problem.ts';
import { FieldProblem } from '../../../components/FieldProblem.tsx';
import { useText } from '../../../text/useText.ts';
import {
  choosePastFile,
  preparePastReader,
  readPastFile,
  readPastPaste,
} from '../../../usecases/pastTotals.ts';
import { PastImportCheck } from './PastImportCheck.tsx';

interface PastImportProps {
  readonly thisYear: number;
  /** Imported. */
  readonly onDone: () => void;
}

/** Past years from a table: pasted or from a file, looked through, and written at once. */
export function PastImport({ thisYear, onDone }: PastImportProps) {
  const { text } = useText();
  const words = text.pastYears;
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState<SourceFile | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => {
    preparePastReader();
    return () => reading.current?.abort();
  }, []);
  const take = (read: Result<SourceFile, Problem>): void => {
    const shown = read.ok ? pastTable(read.value, { present: [], thisYear, source: '', edits: {} }) : read;
    setRefusal(shown.ok ? null : shown.problem);
    setSource(read.ok && shown.ok ? read.value : null);
  };
  const takePasted = (typed: string): void => take(readPastPaste(words.pastedName, typed));
  const takeFile = async (): Promise<void> => {
    const chosen = await choosePastFile();
    if (!chosen.ok) setRefusal(chosen.problem);
    if (!chosen.ok || !chosen.value) return;
    setIsReading(true);
    reading.current = new AbortController();
    const read = await readPastFile(chosen.value, reading.current.signal);
    setIsReading(false);
    take(read);
  };
  if (source) {
    return (
      <PastImportCheck
        source={source}
        thisYear={thisYear}
        onStartOver={() => setSource(null)}
        onDone={onDone}
      />
    );
  }
  return (
    <div className="past-paste">
      <label htmlFor="past-paste">{words.paste}</label>
      <Input.TextArea
        id="past-paste"
        autoFocus
        rows={8}
        value={pasted}
        placeholder={words.pasteHint}
        aria-invalid={refusal !== null}
        onChange={(event) => {
          const typed = event.target.value;
          const isPasted =
            'inputType' in event.nativeEvent && event.nativeEvent.inputType === 'insertFromPaste';
          setPasted(typed);
          setRefusal(null);
          if (isPasted) takePasted(typed);
        }}
      />
      <FieldProblem problem={refusal} />
      <Space wrap>
        <Button
          type="primary"
          disabled={pasted.trim() === '' || isReading}
          onClick={() => takePasted(pasted)}
        >
          {text.importer.pasteRead}
        </Button>
        <Button icon={<FileExcelOutlined />} disabled={isReading} onClick={() => void takeFile()}>
          {words.chooseFile}
        </Button>
        {isReading ? (
          <>
            <Spin size="small" /> {words.reading}
            <Button
              onClick={() => {
                reading.current?.abort();
                setIsReading(false);
              }}
            >
              {text.importer.cancelReading}
            </Button>
          </>
        ) : null}
      </Space>
      <p className="soft">{words.kinds}</p>
    </div>
  );
}
