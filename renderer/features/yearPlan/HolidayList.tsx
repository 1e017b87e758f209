import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { validateName } from '../../../shared/fair/validateFair.ts';
import type { OwnHoliday } from '../../../shared/model/fair.ts';
import { DAY_KINDS } from '../../../shared/model/fair.ts';
import type { Result } from '../../../shared/model/result.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useText } from '../../text/useText.ts';
import { editYearPlan } from '../../usecases/yearPlan.ts';

/** A holiday's name stands on a small label beside its date. */
const NAME_LENGTH = 20;

type Kind = OwnHoliday['kind'];

interface HolidayListProps {
  readonly year: number;
  readonly holidays: readonly OwnHoliday[];
}

/** Holidays and worked weekend days typed by the office, in order of date; a date is there once. */
export function HolidayList({ year, holidays }: HolidayListProps) {
  const { text } = useText();
  const words = text.yearPlan.holidays;
  const put = (next: readonly OwnHoliday[]): Promise<Result<unknown, Problem>> =>
    editYearPlan(year, { ownHolidays: next.toSorted((a, b) => a.date.localeCompare(b.date)) });
  const others = (date: string): readonly OwnHoliday[] => holidays.filter((row) => row.date !== date);
  return (
    <section className="form-section">
      <h2>{words.title}</h2>
      <p className="soft">{words.note}</p>
      {holidays.length === 0 ? <p className="soft">{words.none}</p> : null}
      {holidays.map((holiday) => (
        <div key={holiday.date} className="holiday-row">
          <span style={{ paddingTop: 5 }}>{holiday.date}</span>
          <InlineText
            label={words.nameOf({ date: holiday.date })}
            value={holiday.name}
            maxLength={NAME_LENGTH}
            onCommit={async (typed) => {
              const name = validateName(typed);
              return name.ok ? put([...others(holiday.date), { ...holiday, name: name.value }]) : name;
            }}
          />
          <KindSelect
            label={words.kindOf({ date: holiday.date })}
            value={holiday.kind}
            onChange={(kind) => void put([...others(holiday.date), { ...holiday, kind }])}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.remove({ name: holiday.name, date: holiday.date })}
            title={words.remove({ name: holiday.name, date: holiday.date })}
            onClick={() => void put(others(holiday.date))}
          />
        </div>
      ))}
      <NewHoliday year={year} onAdd={(holiday) => put([...others(holiday.date), holiday])} />
    </section>
  );
}

interface KindSelectProps {
  readonly label: string;
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

function KindSelect({ label, value, onChange }: KindSelectProps) {
  const { text } = useText();
  return (
    <Select<Kind>
      aria-label={label}
      value={value}
      onChange={onChange}
      options={DAY_KINDS.map((kind) => ({ value: kind, label: text.yearPlan.holidays.kinds[kind] }))}
    />
  );
}

function dateProblem(typed: string): Problem {
  const text = typed.trim();
  return text === '' ? problem('dateMissing') : problem('dateInvalid', { text });
}

interface NewHolidayProps {
  readonly year: number;
  readonly onAdd: (holiday: OwnHoliday) => Promise<Result<unknown, Problem>>;
}

function NewHoliday({ year, onAdd }: NewHolidayProps) {
  const { text } = useText();
  const words = text.yearPlan.holidays;
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('publicHoliday');
  const [problems, setProblems] = useState<{ date: Problem | null; name: Problem | null }>({
    date: null,
    name: null,
  });
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const parsed = parseTypedDate(date);
    const isOfYear = parsed?.startsWith(`${year}-`) ?? false;
    const checked = validateName(name);
    setProblems({
      date: isOfYear ? null : dateProblem(date),
      name: checked.ok ? null : checked.problem,
    });
    if (!parsed || !isOfYear || !checked.ok) return;
    const result = await onAdd({ date: parsed, name: checked.value, kind });
    if (!result.ok) {
      setProblems({ date: result.problem, name: null });
      return;
    }
    setDate('');
    setName('');
  };
  return (
    <form className="holiday-row" onSubmit={add} noValidate>
      <div>
        <Input
          aria-label={words.date}
          placeholder={words.datePlaceholder({ year })}
          value={date}
          autoComplete="off"
          onChange={(event) => setDate(event.target.value)}
        />
        <FieldProblem problem={problems.date} />
      </div>
      <div>
        <Input
          aria-label={words.name}
          placeholder={words.name}
          value={name}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <FieldProblem problem={problems.name} />
      </div>
      <KindSelect label={words.kind} value={kind} onChange={setKind} />
      <Button htmlType="submit" icon={<PlusOutlined />}>
        {words.add}
      </Button>
    </form>
  );
}
