import { CheckOutlined, DeleteOutlined, MailOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { BOOKING_STATUSES } from '../../../shared/model/fair.ts';
import type { ContactId } from '../../../shared/model/ids.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import { readWholeNumber } from '../../../shared/text/readWholeNumber.ts';
import { CellText } from '../../components/CellText.tsx';
import { PickMany } from '../../components/PickMany.tsx';
import type { PickChoice } from '../../components/PickOne.tsx';
import { PickOne } from '../../components/PickOne.tsx';
import { useAction } from '../../components/useAction.tsx';
import { partnerPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { BookingFields } from '../../usecases/bookings.ts';
import { editBooking, removeBooking, setBookingStalls, withdrawPartner } from '../../usecases/bookings.ts';
import { PeopleCell } from './PeopleCell.tsx';
import { unitNeedsText } from './siteNeedsText.ts';

const MOST_PEOPLE = 500;

interface BookingRowProps {
  readonly data: FairData;
  readonly booking: Booking;
  readonly isReadOnly: boolean;
}

/** One unit's part in the fair, every cell edited in place. */
export function BookingRow(props: BookingRowProps) {
  const { data, booking, isReadOnly } = props;
  const { text } = useText();
  const run = useAction();
  const words = text.fair.partners;
  const unit = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId);
  if (!unit) return null;
  const { name } = unit;
  const edit = (fields: Partial<BookingFields>): void =>
    void run(() => editBooking(booking.id, fields), { isQuiet: true });
  const isComing = isBookingExpected(booking);
  return (
    <tr className={isComing ? '' : 'is-inactive'} data-testid={`booking-${name}`}>
      <th scope="row">
        <Link href={partnerPath(unit.id)} className="pick-text stall-unit">
          {name}
        </Link>
      </th>
      <td>
        <StatusCell {...props} name={name} />
      </td>
      <td>
        <CellText
          label={words.expectedOf({ name })}
          value={String(booking.expected)}
          isReadOnly={isReadOnly}
          onCommit={async (typed) => {
            const expected = readWholeNumber(typed, booking.people.length, MOST_PEOPLE);
            return expected.ok ? editBooking(booking.id, { expected: expected.value }) : expected;
          }}
        />
      </td>
      <td>
        <DepartmentCell {...props} unit={unit} onEdit={edit} />
      </td>
      <td>
        <NeedsCell unit={unit} />
      </td>
      <td>
        <PickOne<ContactId | null>
          label={words.leadOf({ name })}
          value={booking.leadContactId}
          choices={[
            noOne(words.noLead),
            ...unit.contacts.map((contact) => ({ value: contact.id, name: contact.name })),
          ]}
          isReadOnly={isReadOnly}
          onPick={(leadContactId) => edit({ leadContactId })}
        />
      </td>
      <td>
        <PeopleCell booking={booking} name={name} isReadOnly={isReadOnly} />
      </td>
      <td>
        <StallsCell {...props} name={name} />
      </td>
      <td>
        <CellText
          label={words.noteOf({ name })}
          value={booking.note}
          isReadOnly={isReadOnly}
          onCommit={(note) => editBooking(booking.id, { note })}
        />
      </td>
      {isReadOnly ? null : (
        <td>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.removeOf({ name })}
            title={words.removeOf({ name })}
            onClick={() => void run(() => removeBooking(booking.id))}
          />
        </td>
      )}
    </tr>
  );
}

/** What the unit needs on the square; the free words about it are the tooltip. */
function NeedsCell({ unit }: { readonly unit: PartnerUnit }) {
  const { text } = useText();
  const words = text.partnerPage.siteNeeds;
  const needs = unitNeedsText(text, unit);
  const other = unit.requires === '' ? '' : words.otherNeeds({ text: unit.requires });
  const shown = [needs, other].filter((part) => part !== '').join(text.partnerPage.listSeparator);
  return (
    <span className="pick-text" title={shown}>
      {shown === '' ? <span className="soft">{words.nothing}</span> : shown}
    </span>
  );
}

function noOne(name: string): PickChoice<null> {
  return { value: null, name, look: <span className="soft">{name}</span> };
}

interface NamedCellProps extends BookingRowProps {
  readonly name: string;
}

/** The status, and one click for the usual next one. Declining or withdrawing says so and can be undone (rule 7). */
function StatusCell({ booking, isReadOnly, name }: NamedCellProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.partners;
  return (
    <div className="stall-status">
      <PickOne
        label={words.statusOf({ name })}
        value={booking.status}
        choices={BOOKING_STATUSES.map((status) => ({ value: status, name: words.statuses[status] }))}
        isReadOnly={isReadOnly}
        onPick={(status) =>
          void run<unknown>(() =>
            status === 'withdrawn' ? withdrawPartner(booking.id) : editBooking(booking.id, { status }),
          )
        }
      />
      {booking.status === 'planned' && !isReadOnly ? (
        <Button
          icon={<MailOutlined />}
          aria-label={words.markInvitedOf({ name })}
          title={words.markInvitedOf({ name })}
          onClick={() => void run(() => editBooking(booking.id, { status: 'invited' }))}
        >
          {words.markInvited}
        </Button>
      ) : null}
      {booking.status === 'invited' && !isReadOnly ? (
        <Button
          icon={<CheckOutlined />}
          aria-label={words.confirmOf({ name })}
          title={words.confirmOf({ name })}
          onClick={() => void run(() => editBooking(booking.id, { status: 'confirmed' }))}
        >
          {words.confirm}
        </Button>
      ) : null}
    </div>
  );
}

interface DepartmentCellProps extends BookingRowProps {
  readonly unit: PartnerUnit;
  readonly onEdit: (fields: Partial<BookingFields>) => void;
}

function DepartmentCell({ booking, isReadOnly, unit, onEdit }: DepartmentCellProps) {
  const { text } = useText();
  const words = text.fair.partners;
  const total = unit.departments.length;
  const count = unit.departments.filter(({ id }) => booking.departmentIds.includes(id)).length;
  const summary =
    total === 0
      ? words.noDepartments
      : count === total
        ? words.allDepartments({ count })
        : words.departmentCount({ count, total });
  return (
    <PickMany
      label={words.departmentsOf({ name: unit.name })}
      values={booking.departmentIds}
      choices={unit.departments.map(({ id, name }) => ({ value: id, name }))}
      summary={summary}
      isReadOnly={isReadOnly}
      onPick={(departmentIds) => onEdit({ departmentIds })}
    />
  );
}

function StallsCell({ data, booking, isReadOnly, name }: NamedCellProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.partners;
  const own = data.stalls.filter(({ bookingId }) => bookingId === booking.id);
  const summary = own.map(({ number }) => number).join(text.fair.listSeparator);
  return (
    <PickMany
      label={words.stallsOf({ name })}
      values={own.map(({ id }) => id)}
      choices={data.stalls.map((stall) => ({
        value: stall.id,
        name: text.fair.stallName({ number: stall.number, name: stall.name }),
      }))}
      summary={summary === '' ? words.noStall : summary}
      isReadOnly={isReadOnly || !isBookingExpected(booking)}
      onPick={(stallIds) => void run(() => setBookingStalls(booking.id, stallIds), { isQuiet: true })}
    />
  );
}
