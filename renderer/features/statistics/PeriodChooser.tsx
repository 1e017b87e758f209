import { CalendarOutlined } from '@ant-design/icons';
import { Button, Popover, Select, Space } from 'antd';
import { useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { parsePeriodId, periodBefore, periodId, wholeYearOf } from '../../../shared/calendar/period.ts';
import { formatPeriod } from '../../../shared/text/formatPeriod.ts';
import { useText } from '../../text/useText.ts';
import type { StatisticsYears } from '../../usecases/statistics.ts';
import { OtherPeriod } from './OtherPeriod.tsx';

const NOTHING = 'none';

interface PeriodChooserProps {
  readonly years: StatisticsYears;
  readonly period: Period;
  /** Null = no comparison. */
  readonly compared: Period | null;
  readonly onChoose: (period: Period, compared: Period | null | undefined) => void;
}

/** Which period is looked at, and what it is compared with: a year, or any days. */
export function PeriodChooser({ years, period, compared, onChoose }: PeriodChooserProps) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const own = wholeYearOf(period);
  const choices = [...new Set([...years.years, ...(own === null ? [] : [own])])].toSorted((a, b) => b - a);
  const before = periodBefore(period);
  const others = [before, periodBefore(before)];
  const isKnown = compared === null || others.some((other) => periodId(other) === periodId(compared));
  return (
    <Space size={6} wrap>
      <Select
        value={periodId(period)}
        aria-label={text.statistics.chooseYear}
        onChange={(id) => {
          const chosen = parsePeriodId(id);
          if (chosen) onChoose(chosen, undefined);
        }}
        options={[
          ...choices.map((year) => ({ value: String(year), label: text.calendar.year({ year }) })),
          ...(own === null ? [{ value: periodId(period), label: formatPeriod(text, period) }] : []),
        ]}
        style={{ minWidth: 110 }}
        popupMatchSelectWidth={false}
      />
      <Popover
        trigger="click"
        open={isOpen}
        onOpenChange={setIsOpen}
        placement="bottomRight"
        content={
          <OtherPeriod
            years={years}
            period={period}
            onChoose={(chosen, other) => {
              setIsOpen(false);
              onChoose(chosen, other);
            }}
          />
        }
      >
        <Button icon={<CalendarOutlined />}>{text.figures.otherPeriod}</Button>
      </Popover>
      <Select
        value={compared ? periodId(compared) : NOTHING}
        aria-label={text.figures.compareWith}
        onChange={(id) => onChoose(period, id === NOTHING ? null : parsePeriodId(id))}
        options={[
          ...[...others, ...(isKnown || !compared ? [] : [compared])].map((other) => ({
            value: periodId(other),
            label: text.figures.compared.before({ period: formatPeriod(text, other) }),
          })),
          { value: NOTHING, label: text.figures.compared.none },
        ]}
        popupMatchSelectWidth={false}
      />
    </Space>
  );
}
