import { CheckOutlined, ClearOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { partnerPresence } from '../../../shared/attendance/partnerPresence.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { CountCell } from '../../components/CountCell.tsx';
import { TimeCell } from '../../components/TimeCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { clearPartner, recordPartnerUnit } from '../../usecases/recordPartners.ts';
import type { SectionProps } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

const MOST_PEOPLE = 500;

interface PartnerLineProps extends SectionProps {
  readonly booking: Booking;
  readonly place: string;
  /** As printed; null for a unit that was not expected. */
  readonly number: number | null;
}

/** One unit of the partner sign-in sheet. */
export function PartnerLine({ data, recording, booking, place, number }: PartnerLineProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.partners;
  const { target, isReadOnly } = recording;
  const name = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
  const row = data.attendance.find(
    ({ subjectKind, subjectId }) => subjectKind === 'partnerUnit' && subjectId === booking.id,
  );
  const { named, headcount, present, isKnown } = partnerPresence(booking, data.attendance);
  const stalls = data.stalls.filter(({ bookingId }) => bookingId === booking.id);
  const differs = named > 0 && headcount !== null && headcount !== named;
  const asExpected = `${words.asExpectedOf({ name })}（${RECORD_KEYS.present}）`;
  return (
    <tbody data-place={place}>
      <tr data-testid={`partner-${name}`}>
        <td className="record-line-no soft">{number ?? '＋'}</td>
        <th scope="row">
          <span className="pick-text" title={name}>
            {name}
          </span>
        </th>
        <td>
          <span className="pick-text">
            {stalls.map((stall) => stall.number).join(text.fair.listSeparator) || text.common.nothingCounted}
          </span>
        </td>
        <td>
          <span className="pick-text">{booking.expected}</span>
        </td>
        <td>
          <CountCell
            label={words.headcountOf({ name })}
            value={row?.headcount ?? null}
            max={MOST_PEOPLE}
            isReadOnly={isReadOnly}
            onCommit={(count) => recordPartnerUnit(target, booking, { headcount: count })}
          />
        </td>
        <td>
          <TimeCell
            label={words.arrivedOf({ name })}
            value={row?.minuteIn ?? null}
            isReadOnly={isReadOnly}
            onCommit={(minuteIn) => recordPartnerUnit(target, booking, { minuteIn })}
          />
        </td>
        <td>
          <TimeCell
            label={words.leftOf({ name })}
            value={row?.minuteOut ?? null}
            isReadOnly={isReadOnly}
            onCommit={(minuteOut) => recordPartnerUnit(target, booking, { minuteOut })}
          />
        </td>
        <td>
          <span className={`pick-text${isKnown ? '' : ' soft'}`}>{isKnown ? present : words.unknown}</span>
          {differs ? (
            <div role="status" className="field-warning count-warning">
              {words.differs({ named, headcount })}
            </div>
          ) : null}
        </td>
        {isReadOnly ? null : (
          <td>
            <span className="record-line-tools">
              {isKnown ? (
                <Button
                  type="text"
                  icon={<ClearOutlined />}
                  aria-label={words.clearOf({ name })}
                  title={words.clearOf({ name })}
                  onClick={() => void run(() => clearPartner(target, booking))}
                />
              ) : (
                <Button
                  type="text"
                  icon={<CheckOutlined />}
                  aria-label={words.asExpectedOf({ name })}
                  aria-keyshortcuts={RECORD_KEYS.present}
                  title={asExpected}
                  onClick={() =>
                    void run(() => recordPartnerUnit(target, booking, { headcount: booking.expected }))
                  }
                />
              )}
            </span>
          </td>
        )}
      </tr>
    </tbody>
  );
}
