import { Button, Checkbox, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { SlotId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { RecordTarget } from '../../usecases/changeRecord.ts';
import { addNewWalkIn, addWalkIn } from '../../usecases/recordAttendance.ts';

/** More would only be scrolled past; another letter finds the rest. */
const MAX_SHOWN = 7;

interface WalkInDialogProps {
  readonly data: FairData;
  readonly target: RecordTarget;
  readonly stall: Stall;
  readonly onClose: () => void;
}

/** Somebody helped at a stall without being assigned: somebody of the register, or somebody new. */
export function WalkInDialog({ data, target, stall, onClose }: WalkInDialogProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.record.volunteers;
  const [query, setQuery] = useState('');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [slotIds, setSlotIds] = useState<readonly SlotId[]>(() => data.slots.map(({ id }) => id));
  const entries = useMemo(
    () =>
      data.volunteers
        .filter(({ isErased }) => !isErased)
        .map((person) => searchEntry(person, person.name, [person.volunteerNo], person.phone)),
    [data.volunteers],
  );
  const typed = query.trim();
  const found = typed === '' ? [] : searchEntries(entries, typed).slice(0, MAX_SHOWN);
  const isHere = (person: Volunteer): boolean =>
    [...data.assignments, ...data.attendance].some(
      (row) =>
        row.stallId === stall.id &&
        ('volunteerId' in row ? row.volunteerId === person.id : row.subjectId === person.id),
    );
  const where = { stallId: stall.id, slotIds };
  const add = async (work: () => Promise<Result<unknown, Problem>>): Promise<void> => {
    const result = await run(work);
    if (result.ok) onClose();
    else setRefusal(result.problem);
  };
  return (
    <Modal
      open
      title={words.walkInTitle({ number: stall.number, name: stall.name })}
      footer={null}
      onCancel={onClose}
    >
      <div className="walk-in">
        <Checkbox.Group<SlotId>
          aria-label={words.walkInSlots}
          value={[...slotIds]}
          options={data.slots.map((slot) => ({ value: slot.id, label: clockSpan(slot.start, slot.end) }))}
          onChange={(chosen) => {
            // At least one: nobody helps at no time.
            if (chosen.length > 0) {
              setSlotIds(data.slots.map(({ id }) => id).filter((id) => chosen.includes(id)));
            }
          }}
        />
        <Input
          autoFocus
          allowClear
          autoComplete="off"
          aria-label={words.walkInSearch}
          placeholder={words.walkInSearch}
          data-testid="walk-in-search"
          value={query}
          onChange={({ target: field }) => {
            setQuery(field.value);
            setRefusal(null);
          }}
        />
        <FieldProblem problem={refusal} />
        <ul className="walk-in-list">
          {found.map((person) => (
            <li key={person.id}>
              <Button
                type="text"
                block
                disabled={isHere(person)}
                onClick={() => void add(() => addWalkIn(target, { ...where, volunteerId: person.id }))}
              >
                <strong>{person.name}</strong> <span className="soft">{person.volunteerNo}</span>{' '}
                {isHere(person) ? <span className="soft">{words.walkInHere}</span> : null}
              </Button>
            </li>
          ))}
        </ul>
        {typed === '' ? null : (
          <>
            <Button
              data-testid="walk-in-new"
              onClick={() => void add(() => addNewWalkIn(target, typed, where))}
            >
              {words.walkInNew({ name: typed })}
            </Button>
            <span className="soft">{words.walkInNewNote}</span>
          </>
        )}
      </div>
    </Modal>
  );
}
