import { Button, Space } from 'antd';
import { useState } from 'react';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type { Period } from '../../../shared/calendar/period.ts';
import { halvesOfYear, periodOfYear } from '../../../shared/calendar/period.ts';
import type { IsoDate, MonthDay } from '../../../shared/model/basic.ts';
import { failure, success } from '../../../shared/model/result.ts';
import { parseMonthDay } from '../../../shared/people/parseTypedDate.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../text/useText.ts';
import type { StatisticsYears } from '../../usecases/statistics.ts';
import { setYearClosesOn } from '../../usecases/statistics.ts';

/** Closed years offered at once. */
const YEARS_OFFERED = 3;
const LAST_DAY = '12-31';

interface OtherPeriodProps {
  readonly years: StatisticsYears;
  readonly period: Period;
  readonly onChoose: (period: Period, compared: Period | null | undefined) => void;
}

/** Halves of the year, years that close before their end, or any days; and what they are compared with. */
export function OtherPeriod({ years, period, onChoose }: OtherPeriodProps) {
  const { text } = useText();
  const words = text.figures;
  const [from, setFrom] = useState<IsoDate>(period.from);
  const [to, setTo] = useState<IsoDate>(period.to);
  const [otherFrom, setOtherFrom] = useState<IsoDate | null>(null);
  const [otherTo, setOtherTo] = useState<IsoDate | null>(null);
  const { year } = partsOf(period.to);
  const halves = halvesOfYear(year);
  const closesOn = years.closesOn ?? null;
  const isWrong = from > to || (otherFrom !== null && otherTo !== null && otherFrom > otherTo);
  const compared = otherFrom && otherTo ? { from: otherFrom, to: otherTo } : undefined;
  return (
    <div className="other-period">
      <Space wrap>
        <Button onClick={() => onChoose(halves.first, undefined)}>
          {text.calendar.year({ year })} {words.halves.first}
        </Button>
        <Button onClick={() => onChoose(halves.second, undefined)}>
          {text.calendar.year({ year })} {words.halves.second}
        </Button>
      </Space>
      <ClosesOnField closesOn={closesOn} />
      {closesOn && closesOn !== LAST_DAY ? (
        <Space wrap>
          {years.years.slice(0, YEARS_OFFERED).map((each) => (
            <Button key={each} onClick={() => onChoose(periodOfYear(each, closesOn), undefined)}>
              {words.closedYear({ year: each })}
            </Button>
          ))}
        </Space>
      ) : null}
      <div className="other-period-days">
        <DayField label={words.from} value={from} onDay={(day) => day && setFrom(day)} />
        <DayField label={words.to} value={to} onDay={(day) => day && setTo(day)} />
        <DayField label={words.otherFrom} value={otherFrom} onDay={setOtherFrom} isOptional />
        <DayField label={words.otherTo} value={otherTo} onDay={setOtherTo} isOptional />
      </div>
      {isWrong ? (
        <p role="alert" className="other-period-problem">
          {words.wrongOrder}
        </p>
      ) : null}
      <Button type="primary" disabled={isWrong} onClick={() => onChoose({ from, to }, compared)}>
        {words.show}
      </Button>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onDay: (day: IsoDate | null) => void;
  readonly isOptional?: boolean;
}

function DayField({ label, value, onDay, isOptional = false }: DayFieldProps) {
  return (
    <DateField
      label={label}
      value={value}
      onCommit={async (day) => {
        if (!day && !isOptional) return failure(problem('dateInvalid', { text: '' }));
        onDay(day);
        return success(true);
      }}
    />
  );
}

function ClosesOnField({ closesOn }: { readonly closesOn: MonthDay | null }) {
  const { text } = useText();
  const { closesOn: label, closesOnHint } = text.figures;
  return (
    <TextField
      label={label}
      hint={closesOnHint}
      value={closesOn ?? LAST_DAY}
      onCommit={async (typed) => {
        const day = parseMonthDay(typed);
        if (!day) return failure(problem('dateInvalid', { text: typed }));
        await setYearClosesOn(day);
        return success(true);
      }}
    />
  );
}
