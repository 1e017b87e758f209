import { AutoComplete, Button } from 'antd';
import { useRef, useState } from 'react';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Reward } from '../../../shared/model/points.ts';
import { success } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { PointsStatement } from '../../../shared/points/pointsStatement.ts';
import type { RedemptionFields } from '../../../shared/points/validateRedemption.ts';
import { MAX_REDEMPTION, validateRedemption } from '../../../shared/points/validateRedemption.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';
import { DateField } from '../../components/DateField.tsx';
import { Field } from '../../components/Field.tsx';
import { focusFirstProblem } from '../../components/focusFirstProblem.ts';
import { FormProblemsScope, useFormProblems } from '../../components/formProblems.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { redeemPoints } from '../../usecases/points.ts';
import { useToday } from '../../usecases/today.ts';

const WHAT_LENGTH = 60;
const NOTE_LENGTH = 2000;

interface RedeemFormProps {
  readonly volunteer: Volunteer;
  readonly statement: PointsStatement;
  readonly rewards: readonly Reward[];
  readonly onDone: () => void;
}

/** Exchanges points for a reward of the list or for something else; saved as a whole by a button. */
export function RedeemForm({ volunteer, statement, rewards, onDone }: RedeemFormProps) {
  const { text } = useText();
  const run = useAction();
  const form = useFormProblems();
  const today = useToday();
  const words = text.points.ledger;
  const [what, setWhat] = useState('');
  const [typedPoints, setTypedPoints] = useState('');
  const [date, setDate] = useState<IsoDate | null>(null);
  const [note, setNote] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  // A second click comes before the button says that it is working.
  const isBusy = useRef(false);
  const points = readWholeNumber(typedPoints, 1, MAX_REDEMPTION);
  const fields: RedemptionFields = { what, points: points.ok ? points.value : 0, date: date ?? today, note };
  const problems = validateRedemption(fields, statement, today, volunteer.name);
  // Too many points are said while they are typed; what is only missing, when the button was pressed.
  const problemOf = (field: string, isAtOnce: boolean): Problem | null =>
    hasTried || isAtOnce ? (problems.find((found) => found.field === field)?.problem ?? null) : null;
  const shortage = problemOf('points', points.ok);
  const save = async (): Promise<void> => {
    setHasTried(true);
    if (isBusy.current) return;
    if (form.hasProblem() || problems.length > 0) {
      setTimeout(focusFirstProblem);
      return;
    }
    isBusy.current = true;
    setIsSaving(true);
    const redeemed = await run(() => redeemPoints(volunteer.id, fields));
    isBusy.current = false;
    setIsSaving(false);
    if (redeemed.ok) onDone();
  };
  const choose = (name: string): void => {
    setWhat(name);
    const reward = rewards.find((candidate) => candidate.name === name);
    if (reward) setTypedPoints(String(reward.points));
  };
  return (
    <FormProblemsScope problems={form}>
      <fieldset className="form-section redeem-form" data-testid="redeem-form">
        <legend>{words.form}</legend>
        <div className="form-grid">
          <Field label={words.what} problem={problemOf('what', false)} hint={words.whatHint} isWide>
            {(id) => (
              <AutoComplete
                id={id}
                autoFocus
                defaultOpen={rewards.length > 0}
                value={what}
                maxLength={WHAT_LENGTH}
                options={rewards.map((reward) => ({ value: reward.name, label: words.reward(reward) }))}
                showSearch={{ filterOption: (query, option) => (option?.value ?? '').includes(query.trim()) }}
                defaultActiveFirstOption={false}
                {...(problemOf('what', false) ? { status: 'error' as const } : {})}
                aria-invalid={problemOf('what', false) !== null}
                data-testid="redeem-what"
                onChange={(typed: string) => setWhat(typed)}
                onSelect={choose}
              />
            )}
          </Field>
          <TextField
            label={words.points}
            inputMode="numeric"
            isLive
            value={typedPoints}
            problem={shortage}
            hint={
              points.ok && !shortage ? words.left({ points: statement.balance - points.value }) : undefined
            }
            testId="redeem-points"
            onCommit={async (typed) => success(setTypedPoints(typed))}
          />
          <DateField
            label={words.date}
            value={date ?? today}
            problem={problemOf('date', true)}
            onCommit={async (typed) => success(setDate(typed))}
          />
          <TextField
            label={words.note}
            isLive
            isWide
            value={note}
            maxLength={NOTE_LENGTH}
            problem={problemOf('note', true)}
            onCommit={async (typed) => success(setNote(typed))}
          />
        </div>
        <div className="form-foot redeem-foot">
          <Button type="primary" loading={isSaving} data-testid="redeem-confirm" onClick={() => void save()}>
            {words.confirm}
          </Button>
          <Button onClick={onDone}>{text.common.cancel}</Button>
        </div>
      </fieldset>
    </FormProblemsScope>
  );
}
