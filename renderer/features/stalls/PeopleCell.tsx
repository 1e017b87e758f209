import { DeleteOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Booking, PartnerPerson } from '../../../shared/model/fair.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { PartnerPersonInput } from '../../usecases/bookings.ts';
import { editBooking } from '../../usecases/bookings.ts';

interface PeopleCellProps {
  readonly booking: Booking;
  /** Name of the unit. */
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** People whom a unit sends by name: their number in the table, the list in a drawer. */
export function PeopleCell({ booking, name, isReadOnly }: PeopleCellProps) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const words = text.fair.partners;
  const count = booking.people.length;
  const names = booking.people.map((person) => person.name).join(text.fair.listSeparator);
  if (isReadOnly) {
    return <span className="pick-text">{names === '' ? '—' : names}</span>;
  }
  return (
    <>
      <button
        type="button"
        className="pick-cell"
        title={names}
        aria-label={text.fair.valueOf({
          label: words.peopleOf({ name }),
          value: words.peopleCount({ count }),
        })}
        onClick={() => setIsOpen(true)}
      >
        <span className={count === 0 ? 'soft' : ''}>{words.peopleCount({ count })}</span>
      </button>
      <Drawer
        open={isOpen}
        onClose={() => setIsOpen(false)}
        size={560}
        destroyOnHidden
        title={words.peopleOf({ name })}
        className="form-drawer"
      >
        <PeopleList booking={booking} />
      </Drawer>
    </>
  );
}

function PeopleList({ booking }: { readonly booking: Booking }) {
  const { text } = useText();
  const run = useAction();
  const words = text.fair.partners;
  const save = (people: readonly PartnerPersonInput[]): Promise<Result<unknown, Problem>> =>
    editBooking(booking.id, { people });
  const edit = (person: PartnerPerson, fields: Partial<PartnerPerson>) =>
    save(booking.people.map((row) => (row.id === person.id ? { ...row, ...fields } : row)));
  return (
    <>
      <p className="soft">{words.peopleNote}</p>
      {booking.people.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.personName}</th>
              <th scope="col">{words.personRole}</th>
              <th scope="col">{words.personPhone}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {booking.people.map((person) => (
              <tr key={person.id}>
                <td>
                  <InlineText
                    label={words.personNameOf({ name: person.name })}
                    value={person.name}
                    onCommit={(name) => edit(person, { name })}
                  />
                </td>
                <td>
                  <InlineText
                    label={words.personRoleOf({ name: person.name })}
                    value={person.role}
                    onCommit={(role) => edit(person, { role })}
                  />
                </td>
                <td>
                  <InlineText
                    label={words.personPhoneOf({ name: person.name })}
                    value={person.phone}
                    onCommit={(phone) => edit(person, { phone })}
                  />
                </td>
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={words.removePerson({ name: person.name })}
                    title={words.removePerson({ name: person.name })}
                    onClick={() => void run(() => save(booking.people.filter(({ id }) => id !== person.id)))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div style={{ marginTop: 10 }}>
        <AddByName
          label={words.addPerson}
          onAdd={(name) =>
            save([...booking.people, { id: null, name, role: '', phone: '', volunteerId: null }])
          }
        />
      </div>
    </>
  );
}
