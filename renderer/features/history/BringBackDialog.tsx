import { Alert, Button, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/model/result.ts';
import { fieldChanges } from '../../../shared/records/fieldChanges.ts';
import type { RecordWords } from '../../../shared/records/recordBook.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { useAction } from '../../components/useAction.tsx';
import type { BringBackOrder, BringBackPlan } from '../../usecases/bringBack.ts';
import { bringBack, fieldNames, planBringBack } from '../../usecases/bringBack.ts';
import { FieldTable } from './FieldTable.tsx';

/** What somebody asked to bring back. */
export type AskedBack = BringBackOrder;

interface BringBackDialogProps {
  readonly asked: AskedBack;
  readonly words: RecordWords;
  readonly onClose: () => void;
}

/** Shows which fields of a record would change from now, or why it cannot be brought back, before anything is written. */
export function BringBackDialog({ asked, words, onClose }: BringBackDialogProps) {
  const { text } = words;
  const { bring } = text.history;
  const run = useAction();
  const [plan, setPlan] = useState<Result<BringBackPlan, Problem>>();
  useEffect(() => {
    let isCurrent = true;
    void planBringBack(asked, words).then((made) => {
      if (isCurrent) setPlan(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [asked, words]);
  const confirm = async (): Promise<void> => {
    const done = await run(() => bringBack(asked, words));
    if (done.ok) onClose();
  };
  return (
    <Modal
      open
      width="min(52em, 92vw)"
      title={bring.title({ name: asked.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{plan?.ok === false ? text.common.close : text.common.cancel}</Button>
          {plan?.ok === false ? null : (
            <Button type="primary" disabled={!plan} onClick={confirm}>
              {bring.confirm}
            </Button>
          )}
        </>
      }
    >
      {plan === undefined ? <Spin /> : null}
      {plan?.ok === false ? <Alert type="warning" showIcon title={problemText(text, plan.problem)} /> : null}
      {plan?.ok ? <Preview asked={asked} plan={plan.value} words={words} /> : null}
    </Modal>
  );
}

interface PreviewProps {
  readonly asked: AskedBack;
  readonly plan: BringBackPlan;
  readonly words: RecordWords;
}

function Preview({ asked, plan, words }: PreviewProps) {
  const { bring } = words.text.history;
  const { table } = asked.record;
  const { present, row, kept } = plan;
  return (
    <>
      <p>{present ? bring.willChange : bring.willReturn}</p>
      <FieldTable
        fields={fieldChanges(words, table, present, row)}
        before={present ? bring.now : null}
        after={bring.past}
      />
      {kept.length > 0 ? (
        <p className="soft">
          {bring.kept({
            fields: fieldNames(words, table, kept).join(words.text.availability.listSeparator),
          })}
        </p>
      ) : null}
    </>
  );
}
