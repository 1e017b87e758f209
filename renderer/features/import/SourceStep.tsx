import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Button, Input, Radio, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportTarget } from '../../../shared/import/importFields.ts';
import { IMPORT_TARGETS } from '../../../shared/import/importFields.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useAction } from '../../components/useAction.tsx';
import { importPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { saveTemplate } from '../../usecases/exportLists.ts';
import {
  cancelReading,
  openDroppedFile,
  openPasted,
  openTableFile,
  prepareImport,
} from '../../usecases/importing.ts';

/** Choosing what is imported and from where: a file, a dropped file, or what was copied. */
export function SourceStep({ target }: { readonly target: ImportTarget }) {
  const { text, locale } = useText();
  const words = text.importer;
  const run = useAction();
  const [, navigate] = useLocation();
  const [isReading, setReading] = useState(false);
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [pasted, setPasted] = useState('');
  useEffect(prepareImport, []);
  const read = async (work: () => Promise<Result<boolean, Problem>>): Promise<void> => {
    setReading(true);
    setRefusal(null);
    const result = await work();
    setReading(false);
    if (!result.ok) setRefusal(result.problem);
  };
  return (
    <div className="import-source">
      <fieldset className="panel import-targets">
        <legend className="visually-hidden">{words.what}</legend>
        <Radio.Group
          value={target}
          onChange={(event) => {
            const chosen = IMPORT_TARGETS.find((known) => known === event.target.value);
            if (chosen) navigate(importPath(chosen), { replace: true });
          }}
          options={IMPORT_TARGETS.map((known) => ({
            value: known,
            label: (
              <span className="import-target">
                <strong>{words.targets[known]}</strong>
                <span className="soft">{words.targetNotes[known]}</span>
              </span>
            ),
          }))}
        />
      </fieldset>
      <section
        className={`import-drop${isOver ? ' is-over' : ''}`}
        aria-label={words.steps.source}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files.item(0);
          if (file) void read(() => openDroppedFile(file));
        }}
      >
        {isReading ? (
          <>
            <Spin />
            <span>{words.reading}</span>
            <Button
              onClick={() => {
                cancelReading();
                setReading(false);
              }}
            >
              {words.cancelReading}
            </Button>
          </>
        ) : (
          <>
            <FileExcelOutlined className="import-drop-icon" aria-hidden="true" />
            <span>{words.drop}</span>
            <Button type="primary" size="large" onClick={() => void read(openTableFile)}>
              {words.chooseFile}
            </Button>
            <span className="soft">{words.kinds}</span>
          </>
        )}
        {refusal ? <FieldProblem problem={refusal} /> : null}
      </section>
      <section className="panel import-paste">
        <label htmlFor="import-paste">{words.pasteTitle}</label>
        <Input.TextArea
          id="import-paste"
          value={pasted}
          rows={3}
          placeholder={words.pasteHint}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button
          disabled={pasted.trim() === '' || isReading}
          onClick={() => void read(() => openPasted(words.pastedName, pasted))}
        >
          {words.pasteRead}
        </Button>
      </section>
      <p className="soft">
        {words.templateNote}{' '}
        <Button
          type="link"
          icon={<DownloadOutlined />}
          onClick={() => void run(() => saveTemplate(target, locale), { isQuiet: true })}
        >
          {words.template}
        </Button>
      </p>
    </div>
  );
}
