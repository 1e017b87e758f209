import type { PartnerName } from '../../../shared/attendance/partnerNames.ts';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import type { Booking } from '../../../shared/model/fair.ts';
import { TableHead } from '../../components/TableHead.tsx';
import { TimeCell } from '../../components/TimeCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { recordPartnerPerson } from '../../usecases/recordPartners.ts';
import type { SectionProps } from './section.ts';

interface PartnerNamesProps extends SectionProps {
  readonly names: readonly PartnerName[];
  readonly placeOf: (booking: Booking) => string;
}

/** The partners' page of names: who came is ticked with the space bar, the times beside it are optional. */
export function PartnerNames({ data, recording, names, placeOf }: PartnerNamesProps) {
  const { text } = useText();
  const words = text.record.partners;
  const { columns } = words;
  return (
    <>
      <h3 className="partner-names-head">{words.names}</h3>
      {recording.isReadOnly ? null : <p className="soft record-note">{words.namesNote}</p>}
      <div className="table-scroll">
        <table className="plain-table edit-table record-table">
          <TableHead
            columns={[
              [text.record.volunteers.columns.no, 'record-line-no'],
              [columns.unit],
              [words.person, 'record-name'],
              [words.role, 'record-name'],
              [words.came, 'record-number'],
              [columns.arrived, 'record-time'],
              [columns.left, 'record-time'],
            ]}
            tools={null}
          />
          <tbody>
            {names.map((line) => (
              <NameLine
                key={line.person.id}
                data={data}
                recording={recording}
                line={line}
                place={placeOf(line.booking)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface NameLineProps extends SectionProps {
  readonly line: PartnerName;
  readonly place: string;
}

function NameLine({ data, recording, line, place }: NameLineProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.partners;
  const { booking, person, number } = line;
  const { target, isReadOnly } = recording;
  const unit = data.partnerUnits.find(({ id }) => id === booking.partnerUnitId)?.name ?? '';
  const row = data.attendance.find(
    ({ subjectKind, subjectId }) => subjectKind === 'partnerPerson' && subjectId === person.id,
  );
  const label = { name: person.name, unit };
  const came = row !== undefined && hasCome(row.state);
  return (
    <tr data-place-of={place}>
      <td className="record-line-no soft">{number}</td>
      <td>
        <span className="pick-text">{unit}</span>
      </td>
      <th scope="row">
        <span className="pick-text">{person.name}</span>
      </th>
      <td>
        <span className="pick-text soft">{person.role}</span>
      </td>
      <td className="partner-tick">
        <input
          type="checkbox"
          aria-label={words.cameOf(label)}
          checked={came}
          disabled={isReadOnly}
          onChange={({ target: box }) =>
            void run(() => recordPartnerPerson(target, booking, person.id, { isHere: box.checked }), {
              isQuiet: true,
            })
          }
        />
      </td>
      <td>
        <TimeCell
          label={words.personInOf(label)}
          value={row?.minuteIn ?? null}
          isReadOnly={isReadOnly}
          onCommit={(minuteIn) => recordPartnerPerson(target, booking, person.id, { minuteIn })}
        />
      </td>
      <td>
        <TimeCell
          label={words.personOutOf(label)}
          value={row?.minuteOut ?? null}
          isReadOnly={isReadOnly}
          onCommit={(minuteOut) => recordPartnerPerson(target, booking, person.id, { minuteOut })}
        />
      </td>
    </tr>
  );
}
