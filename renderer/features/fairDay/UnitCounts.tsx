import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { useText } from '../../text/useText.ts';
import { minuteNow } from '../../usecases/dayClock.ts';
import { recordPartnerUnit } from '../../usecases/recordPartners.ts';
import type { DayProps } from './dayProps.ts';

/** Partners whose people are not known by name: how many are here. Not drawn again while a name is typed. */
export const UnitCounts = memo(function UnitCounts({ data, taps }: DayProps) {
  const { text } = useText();
  const words = text.fairDay.people;
  const bookings = data.bookings.filter(
    (booking) => isBookingExpected(booking) && booking.people.length === 0,
  );
  if (bookings.length === 0) return null;
  const countOf = (booking: Booking): number | null =>
    data.attendance.find((row) => row.subjectKind === 'partnerUnit' && row.subjectId === booking.id)
      ?.headcount ?? null;
  const change = async (booking: Booking, by: 1 | -1): Promise<void> => {
    const before = countOf(booking);
    const target = { fairId: data.fair.id, amending: null };
    const headcount = Math.max(0, (before ?? 0) + by);
    const first = before === null ? { minuteIn: minuteNow() } : {};
    const result = await recordPartnerUnit(target, booking, { headcount, ...first });
    if (!result.ok) taps.say('problem', problemText(text, result.problem));
  };
  return (
    <section className="day-units panel">
      <h2>{words.units}</h2>
      <ul>
        {bookings.map((booking) => {
          const name = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
          const count = countOf(booking);
          return (
            <li key={booking.id}>
              <span className="day-unit-name" title={name}>
                <span>{name}</span>
                <small className="soft">{words.unitExpected({ count: booking.expected })}</small>
              </span>
              <Button
                size="large"
                icon={<MinusOutlined />}
                aria-label={words.unitLess({ name })}
                disabled={count === null || count === 0}
                onClick={() => void change(booking, -1)}
              />
              <strong>{count ?? text.common.nothingCounted}</strong>
              <Button
                size="large"
                icon={<PlusOutlined />}
                aria-label={words.unitMore({ name })}
                onClick={() => void change(booking, 1)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
});
