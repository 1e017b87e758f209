import { useState } from 'react';
import { partsOf } from '../../shared/calendar/dates.ts';
import type { Period } from '../../shared/calendar/period.ts';
import { isSamePeriod, yearUntil } from '../../shared/calendar/period.ts';
import { failure, success } from '../../shared/model/result.ts';
import { problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { useToday } from '../usecases/today.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { DateField } from './DateField.tsx';
import { Field } from './Field.tsx';
import './periodPicker.css';

interface PeriodPickerProps {
  readonly value: Period;
  /** Years that are offered by name, newest first. */
  readonly years: readonly number[];
  readonly onChange: (period: Period) => void;
}

/** A time: one of some years, or any first and last day. */
export function PeriodPicker({ value, years, onChange }: PeriodPickerProps) {
  const { text } = useText();
  const today = useToday();
  const words = text.peoplePapers.screen;
  const [isOwn, setIsOwn] = useState(false);
  const thisYear = partsOf(today).year;
  const year = isOwn ? undefined : years.find((own) => isSamePeriod(yearUntil(own, today), value));
  const labelOf = (own: number): string => {
    const label = text.calendar.year({ year: own });
    return own === thisYear ? words.thisYear({ year: label }) : label;
  };
  const commit = async (day: 'from' | 'to', date: Period['from'] | null) => {
    if (date === null) return failure(problem('dateMissing'));
    onChange({ ...value, [day]: date });
    return success(true);
  };
  const isReversed = value.to < value.from;
  return (
    <div className="period-picker">
      <Field label={words.period}>
        {(id) => (
          <ChoiceSelect<number | null>
            id={id}
            testId="period"
            value={year ?? null}
            choices={[
              ...years.map((own) => ({ value: own, label: labelOf(own) })),
              { value: null, label: words.ownPeriod },
            ]}
            onChoose={(chosen) => {
              setIsOwn(chosen === null);
              if (chosen !== null) onChange(yearUntil(chosen, today));
            }}
          />
        )}
      </Field>
      {year === undefined ? (
        <>
          <DateField label={words.from} value={value.from} onCommit={(date) => commit('from', date)} />
          <DateField
            label={words.to}
            value={value.to}
            problem={isReversed ? problem('periodReversed', { ...value }) : null}
            onCommit={(date) => commit('to', date)}
          />
        </>
      ) : null}
    </div>
  );
}
