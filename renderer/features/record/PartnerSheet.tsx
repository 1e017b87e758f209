import { Button, ConfigProvider } from 'antd';
import { useLocation } from 'wouter';
import { partnerNames } from '../../../shared/attendance/partnerNames.ts';
import { partnerPresence, placeOfBooking } from '../../../shared/attendance/partnerPresence.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { EntryForm } from './EntryForm.tsx';
import { KeyLegend } from './KeyLegend.tsx';
import { PartnerLine } from './PartnerLine.tsx';
import { PartnerNames } from './PartnerNames.tsx';
import type { SectionProps } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

/** Who of the partner units came: by name where names are known, else how many. In the order of the printed sheet. */
export function PartnerSheet({ data, recording }: SectionProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.record.partners;
  const { columns } = words;
  const expected = data.bookings.filter(isBookingExpected);
  // Whoever came though not expected stands on no printed line: behind the others.
  const others = data.bookings.filter(
    (booking) => !isBookingExpected(booking) && partnerPresence(booking, data.attendance).isKnown,
  );
  const bookings = [...expected, ...others];
  if (bookings.length === 0) {
    return (
      <EmptyState
        sentence={words.none}
        action={
          <Button onClick={() => navigate(stallsPath(data.fair.id, 'partners'))}>{words.goToPartners}</Button>
        }
      />
    );
  }
  const sum = (pick: (booking: Booking) => number): number =>
    bookings.reduce((total, booking) => total + pick(booking), 0);
  const nameOf = (booking: Booking): string =>
    data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
  const places = bookings.map((booking) => {
    const { isKnown, named, headcount } = partnerPresence(booking, data.attendance);
    const stalls = data.stalls.filter(({ bookingId }) => bookingId === booking.id);
    return {
      key: placeOfBooking(data.stalls, booking),
      label: stalls.map(({ number }) => number).join(text.fair.listSeparator) || nameOf(booking).slice(0, 4),
      name: nameOf(booking),
      known: isKnown ? 1 : 0,
      all: 1,
      isOdd: named > 0 && headcount !== null && named !== headcount,
    };
  });
  const { keys } = text.record;
  const names = partnerNames(data.bookings);
  return (
    <EntryForm
      recording={recording}
      places={places}
      legend={
        <KeyLegend
          own={[
            [[RECORD_KEYS.present], keys.asExpected],
            [[keys.space], keys.tick],
            [['0852'], keys.times],
          ]}
        />
      }
    >
      {recording.isReadOnly ? null : <p className="soft record-note">{words.note}</p>}
      <ConfigProvider componentSize="small">
        <div className="table-scroll">
          <table className="plain-table edit-table record-table">
            <TableHead
              columns={[
                [text.record.volunteers.columns.no, 'record-line-no'],
                [columns.unit],
                [columns.stalls, 'record-stalls'],
                [columns.expected, 'record-number'],
                [columns.headcount, 'record-number'],
                [columns.arrived, 'record-time'],
                [columns.left, 'record-time'],
                [columns.present, 'partner-present'],
              ]}
              tools={recording.isReadOnly ? null : 'record-tools'}
            />
            {bookings.map((booking, index) => (
              <PartnerLine
                key={booking.id}
                data={data}
                recording={recording}
                booking={booking}
                place={placeOfBooking(data.stalls, booking)}
                number={index < expected.length ? index + 1 : null}
              />
            ))}
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {words.total({ units: bookings.length })}
                </th>
                <td>
                  <span className="pick-text">{sum(({ expected: people }) => people)}</span>
                </td>
                <td colSpan={3} />
                <td>
                  <span className="pick-text">
                    {sum((booking) => partnerPresence(booking, data.attendance).present)}
                  </span>
                </td>
                {recording.isReadOnly ? null : <td />}
              </tr>
            </tfoot>
          </table>
        </div>
        {names.length === 0 ? null : (
          <PartnerNames
            data={data}
            recording={recording}
            names={names}
            placeOf={(one) => placeOfBooking(data.stalls, one)}
          />
        )}
      </ConfigProvider>
    </EntryForm>
  );
}
