import { Button, Steps } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { ImportStep } from '../../../shared/import/importDraft.ts';
import { IMPORT_STEPS } from '../../../shared/import/importDraft.ts';
import type { ImportTarget } from '../../../shared/import/importFields.ts';
import { Page } from '../../components/Page.tsx';
import { LIST_PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { leaveFinishedImport, startImport, useImportDraft } from '../../usecases/importing.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { SourceStep } from './SourceStep.tsx';
import './import.css';

/** Import in four steps: a file, its columns, every row checked, done. Nothing is written before the last click. */
export function ImportPage({ target }: { readonly target: ImportTarget }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const draft = useImportDraft();
  const isOther = draft.target !== target;
  // What was done is over once it was seen: whoever opens the wizard again has another file in mind.
  useEffect(() => leaveFinishedImport, []);
  useEffect(() => {
    if (isOther) startImport(target);
  }, [isOther, target]);
  const words = text.importer;
  const title = words.titles[target];
  if (isOther) return <Page title={title}>{null}</Page>;
  const steps = {
    source: <SourceStep target={target} />,
    columns: <ColumnsStep draft={draft} />,
    check: <CheckStep draft={draft} />,
    done: <DoneStep draft={draft} />,
  } satisfies Record<ImportStep, React.ReactNode>;
  return (
    <Page
      title={title}
      note={draft.step === 'source' ? words.nothingYet : (draft.source?.name ?? '')}
      actions={<Button onClick={() => navigate(LIST_PATHS[target])}>{words.back}</Button>}
    >
      <Steps
        size="small"
        className="import-steps"
        current={IMPORT_STEPS.indexOf(draft.step)}
        items={IMPORT_STEPS.map((step) => ({ title: words.steps[step] }))}
      />
      {steps[draft.step]}
    </Page>
  );
}
