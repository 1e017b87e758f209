import { ConfigProvider } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import { siteNeedsOfFair } from '../../../shared/fair/siteNeeds.ts';
import { TableHead } from '../../components/TableHead.tsx';
import { useText } from '../../text/useText.ts';
import { BookingRow } from './BookingRow.tsx';
import { fairNeedsText } from './siteNeedsText.ts';

interface BookingTableProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

/** The bookings of a fair; units that are not coming stand last. */
export function BookingTable({ data, isReadOnly }: BookingTableProps) {
  const { text } = useText();
  const { columns } = text.fair.partners;
  const place = new Map(data.partnerUnits.map(({ id }, index) => [id, index]));
  const rows = data.bookings.toSorted(
    (a, b) =>
      Number(isBookingExpected(b)) - Number(isBookingExpected(a)) ||
      (place.get(a.partnerUnitId) ?? 0) - (place.get(b.partnerUnitId) ?? 0),
  );
  const people = data.bookings.filter(isBookingExpected).reduce((sum, { expected }) => sum + expected, 0);
  const needs = fairNeedsText(text, siteNeedsOfFair(data.bookings, data.partnerUnits));
  return (
    <ConfigProvider componentSize="small">
      <div className="table-scroll">
        <table className="plain-table edit-table stall-table">
          <TableHead
            columns={[
              [columns.unit],
              [columns.status, 'col-status'],
              [columns.expected, 'col-expected'],
              [columns.departments, 'col-departments'],
              [text.partnerPage.siteNeeds.label, 'col-needs'],
              [columns.lead, 'col-lead'],
              [columns.people, 'col-people'],
              [columns.stalls, 'col-stalls'],
              [columns.note, 'col-note'],
            ]}
            tools={isReadOnly ? null : 'col-remove'}
          />
          <tbody>
            {rows.map((booking) => (
              <BookingRow key={booking.id} data={data} booking={booking} isReadOnly={isReadOnly} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.fair.partners.total({ units: data.bookings.filter(isBookingExpected).length })}
              </th>
              <td>
                <span className="pick-text">{text.fair.needed({ count: people })}</span>
              </td>
              <td colSpan={isReadOnly ? 6 : 7}>
                <span className="pick-text">{needs}</span>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </ConfigProvider>
  );
}
