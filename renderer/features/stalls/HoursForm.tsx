import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { Field } from '../../components/Field.tsx';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useText } from '../../text/useText.ts';
import { editSlots } from '../../usecases/fairPlan.ts';
import type { HoursDraft, SlotDraft } from './hoursDraft.ts';
import { hoursDraft, readHours } from './hoursDraft.ts';

interface HoursFormProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

/** Set-up, slots and clear-up. All are checked together and saved when all are right. */
export function HoursForm({ data: { fair, slots }, isReadOnly }: HoursFormProps) {
  const { text } = useText();
  const words = text.fair.details;
  const stored = JSON.stringify(hoursDraft(fair, slots));
  const [draft, setDraft] = useState<HoursDraft>(() => hoursDraft(fair, slots));
  const [refusal, setRefusal] = useState<Problem | null>(null);
  // Saved, undone or changed elsewhere: what is stored replaces what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stored` stands for the fair and its slots.
  useEffect(() => setDraft(hoursDraft(fair, slots)), [stored]);
  const { read, problems } = readHours(draft);
  const save = async (next: HoursDraft): Promise<void> => {
    const typed = readHours(next).read;
    setRefusal(null);
    if (!typed || JSON.stringify(next) === stored) return;
    const result = await editSlots(fair.id, typed.slots, typed.hours);
    if (!result.ok) setRefusal(result.problem);
  };
  const changeSlot = (index: number, fields: Partial<SlotDraft>): void =>
    setDraft({
      ...draft,
      slots: draft.slots.map((slot, at) => (at === index ? { ...slot, ...fields } : slot)),
    });
  const setAndSave = (next: HoursDraft): void => {
    setDraft(next);
    void save(next);
  };
  const addSlot = (): void => {
    const last = draft.slots.at(-1);
    const start = last?.end ?? draft.setUpFrom;
    setAndSave({ ...draft, slots: [...draft.slots, { id: null, start, end: draft.clearUpTo }] });
  };
  const control = {
    disabled: isReadOnly,
    autoComplete: 'off',
    inputMode: 'numeric' as const,
    className: 'time-input',
    onBlur: () => void save(draft),
    onPressEnter: () => void save(draft),
  };
  const edge = (field: 'setUpFrom' | 'clearUpTo') => (
    <Field label={words[field]} problem={problems.get(field)}>
      {(id) => (
        <Input
          {...control}
          id={id}
          value={draft[field]}
          data-testid={`hours-${field}`}
          onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="hours-form">
      {edge('setUpFrom')}
      <div>
        {draft.slots.map((slot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot that is being typed has no other name yet.
          <div key={index}>
            <div className="hours-slot">
              <Input
                {...control}
                aria-label={words.start({ index: index + 1 })}
                data-testid={`slot-${index + 1}-start`}
                value={slot.start}
                onChange={({ target }) => changeSlot(index, { start: target.value })}
              />
              {words.to}
              <Input
                {...control}
                aria-label={words.end({ index: index + 1 })}
                data-testid={`slot-${index + 1}-end`}
                value={slot.end}
                onChange={({ target }) => changeSlot(index, { end: target.value })}
              />
              {isReadOnly || draft.slots.length === 1 ? null : (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={words.remove({ index: index + 1 })}
                  title={words.remove({ index: index + 1 })}
                  onClick={() => setAndSave({ ...draft, slots: draft.slots.filter((_, at) => at !== index) })}
                />
              )}
            </div>
            <FieldProblem problem={problems.get(`slots.${index}`)} />
          </div>
        ))}
        <FieldProblem problem={problems.get('slots') ?? refusal} />
        {isReadOnly ? null : (
          <Button icon={<PlusOutlined />} onClick={addSlot}>
            {words.add}
          </Button>
        )}
      </div>
      {edge('clearUpTo')}
      <div className="soft" role="status">
        {read ? words.slotsNote : words.notSaved}
      </div>
    </div>
  );
}
