import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import * as v from 'valibot';
import {
  daysAfter,
  fairIdOf,
  monthOf,
  partsOf,
  previousFairId,
  weekdayOf,
} from '../../../shared/calendar/dates.ts';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import { IsoDate as IsoDateSchema } from '../../../shared/model/basic.ts';
import type { OwnHoliday } from '../../../shared/model/fair.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { formatFairMonth, formatLabelledDay } from '../../../shared/text/formatDate.ts';
import { useText } from '../../text/useText.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface DayGridProps {
  readonly month: FairId;
  readonly onMonth: (month: FairId) => void;
  readonly chosen: IsoDate | null;
  readonly onChoose: (date: IsoDate) => void;
  /** Days up to and including this one cannot be chosen. */
  readonly after: IsoDate;
  readonly ownHolidays: readonly OwnHoliday[];
}

function nextMonth(month: FairId): FairId {
  const { year, month: number } = monthOf(month);
  return number === 12 ? fairIdOf(year + 1, 1) : fairIdOf(year, number + 1);
}

function daysOf(month: FairId): readonly IsoDate[] {
  const first = v.parse(IsoDateSchema, `${month}-01`);
  const days: IsoDate[] = [];
  for (let day = first; day.startsWith(month); day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** A month to click a day in; days off and worked weekends are marked, which a plain date picker does not show. */
export function DayGrid({ month, onMonth, chosen, onChoose, after, ownHolidays }: DayGridProps) {
  const { text, locale } = useText();
  const words = text.yearPlan.postponeDialog;
  const days = daysOf(month);
  const [first] = days;
  return (
    <div>
      <div className="day-grid-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={words.previousMonth}
          onClick={() => onMonth(previousFairId(month))}
        />
        <strong>{formatFairMonth(text, month)}</strong>
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={words.nextMonth}
          onClick={() => onMonth(nextMonth(month))}
        />
      </div>
      <div className="day-grid">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} className="day-grid-weekday" aria-hidden="true">
            {words.weekdays[weekday]}
          </span>
        ))}
        {days.map((day) => {
          const label = labelDay(day, ownHolidays);
          const mark = { publicHoliday: words.off, makeupWorkday: words.worked, weekend: '', workday: '' };
          return (
            <button
              key={day}
              type="button"
              style={day === first ? { gridColumnStart: weekdayOf(day) } : {}}
              aria-label={formatLabelledDay(text, locale, label)}
              title={formatLabelledDay(text, locale, label)}
              aria-pressed={day === chosen}
              disabled={day <= after}
              onClick={() => onChoose(day)}
            >
              {partsOf(day).day}
              <small>{mark[label.kind]}</small>
            </button>
          );
        })}
      </div>
    </div>
  );
}
