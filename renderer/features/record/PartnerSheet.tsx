import { CheckOutlined, ClearOutlined } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import { useLocation } from 'wouter';
import { partnerPresence } from '../../../shared/attendance/partnerPresence.ts';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { CountCell } from '../../components/CountCell.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { enterToNext } from '../../components/enterToNext.ts';
import { PickMany } from '../../components/PickMany.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { TimeCell } from '../../components/TimeCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { clearPartner, recordPartnerPeople, recordPartnerUnit } from '../../usecases/recordPartners.ts';
import type { SectionProps } from './section.ts';

const MOST_PEOPLE = 500;

/** Who of the partner units came: by name where names are known, else how many. */
export function PartnerSheet({ data, recording }: SectionProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.record.partners;
  const { columns } = words;
  const bookings = data.bookings.filter(
    (booking) => isBookingExpected(booking) || partnerPresence(booking, data.attendance).isKnown,
  );
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
  return (
    <>
      {recording.isReadOnly ? null : <p className="soft record-note">{words.note}</p>}
      <ConfigProvider componentSize="small">
        <div className="table-scroll" onKeyDownCapture={enterToNext}>
          <table className="plain-table edit-table record-table">
            <TableHead
              columns={[
                [columns.unit],
                [columns.stalls, 'record-stalls'],
                [columns.expected, 'record-number'],
                [columns.headcount, 'record-number'],
                [columns.people, 'record-people'],
                [columns.arrived, 'record-time'],
                [columns.left, 'record-time'],
                [columns.present, 'record-present'],
              ]}
              tools={recording.isReadOnly ? null : 'record-tools'}
            />
            <tbody>
              {bookings.map((booking) => (
                <PartnerLine key={booking.id} data={data} recording={recording} booking={booking} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words.total({ units: bookings.length })}
                </th>
                <td>
                  <span className="pick-text">{sum(({ expected }) => expected)}</span>
                </td>
                <td colSpan={4} />
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
      </ConfigProvider>
    </>
  );
}

function PartnerLine({ data, recording, booking }: SectionProps & { readonly booking: Booking }) {
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
  return (
    <tr data-testid={`partner-${name}`}>
      <th scope="row">
        <span className="pick-text" title={name}>
          {name}
        </span>
      </th>
      <td>
        <span className="pick-text">
          {stalls.map(({ number }) => number).join(text.fair.listSeparator) || text.common.nothingCounted}
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
        <NamesCell data={data} recording={recording} booking={booking} />
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
        <span
          className={`pick-text${isKnown ? '' : ' soft'}`}
          title={differs ? words.differs({ named, headcount }) : undefined}
        >
          {isKnown ? present : words.unknown}
          {differs ? <small className="gap-text"> ≠ {headcount}</small> : null}
        </span>
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
                title={words.asExpectedOf({ name })}
                onClick={() =>
                  void run(() => recordPartnerUnit(target, booking, { headcount: booking.expected }))
                }
              />
            )}
          </span>
        </td>
      )}
    </tr>
  );
}

function NamesCell({ data, recording, booking }: SectionProps & { readonly booking: Booking }) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.partners;
  const name = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
  const all = booking.people.length;
  const came = booking.people
    .filter(({ id }) => data.attendance.some((row) => row.subjectId === id && hasCome(row.state)))
    .map(({ id }) => id);
  return (
    <PickMany
      label={words.peopleOf({ name })}
      values={came}
      choices={booking.people.map((person) => ({ value: person.id, name: person.name }))}
      summary={all === 0 ? words.noNames : words.ticked({ count: came.length, all })}
      isReadOnly={recording.isReadOnly}
      onPick={(ids) => void run(() => recordPartnerPeople(recording.target, booking, ids), { isQuiet: true })}
    />
  );
}
