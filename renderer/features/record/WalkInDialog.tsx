import type { InputRef } from 'antd';
import { Button, Checkbox, Input, Modal } from 'antd';
import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { SlotId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { searchEntries } from '../../../shared/people/searchPeople.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useRegisterEntries } from '../../components/usePersonEntries.ts';
import { useText } from '../../text/useText.ts';
import type { RecordTarget } from '../../usecases/changeRecord.ts';
import { addNewWalkIn, addWalkIn } from '../../usecases/recordAttendance.ts';

/** More would only be scrolled past; another letter finds the rest. */
const MAX_SHOWN = 7;

interface WalkInDialogProps {
  readonly data: FairData;
  readonly target: RecordTarget;
  readonly stall: Stall;
  /** Somebody is about to be recorded; called before the line is there. */
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Somebody helped at a stall without being assigned: somebody of the register, or somebody new. */
export function WalkInDialog({ data, target, stall, onAdded, onClose }: WalkInDialogProps) {
  const { text } = useText();
  const run = useAction();
  const list = useId();
  const field = useRef<InputRef>(null);
  const words = text.record.volunteers;
  const [query, setQuery] = useState('');
  /** What ↑ and ↓ chose: one of those found, or the new person behind them; null until then. */
  const [marked, setMarked] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [slotIds, setSlotIds] = useState<readonly SlotId[]>(() => data.slots.map(({ id }) => id));
  const entries = useRegisterEntries(data.volunteers);
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
    onAdded();
    const result = await run(work);
    if (result.ok) onClose();
    else setRefusal(result.problem);
  };
  const addFound = (person: Volunteer): void => {
    if (!isHere(person)) void add(() => addWalkIn(target, { ...where, volunteerId: person.id }));
  };
  const addNew = (): void => void add(() => addNewWalkIn(target, typed, where));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || typed === '') return;
    if (event.key === 'ArrowDown') setMarked(Math.min(found.length, marked === null ? 0 : marked + 1));
    else if (event.key === 'ArrowUp') setMarked(marked === null || marked === 0 ? null : marked - 1);
    else if (event.key === 'Enter' && !event.repeat) {
      const person = marked === null ? undefined : found[marked];
      if (person) addFound(person);
      else if (found.length === 0 || marked === found.length) addNew();
      // Enter alone records nobody by chance: it marks the first one, and the next Enter takes them.
      else setMarked(0);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      title={words.walkInTitle({ number: stall.number, name: stall.name })}
      footer={null}
      onCancel={onClose}
      // Else the cross in the corner has the focus, and what is typed goes nowhere.
      afterOpenChange={(isOpen) => {
        if (isOpen) field.current?.focus();
      }}
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
          ref={field}
          autoFocus
          allowClear
          autoComplete="off"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          {...(marked === null ? {} : { 'aria-activedescendant': `${list}-${marked}` })}
          aria-label={words.walkInSearch}
          placeholder={words.walkInSearch}
          data-testid="walk-in-search"
          value={query}
          onChange={({ target: { value } }) => {
            setQuery(value);
            setMarked(null);
            setRefusal(null);
          }}
          onKeyDown={onKeyDown}
        />
        <FieldProblem problem={refusal} />
        <span className="soft">{words.walkInKeys}</span>
        <div id={list} role="listbox" aria-label={words.walkInFound} className="walk-in-list">
          {found.map((person, index) => (
            <Button
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={marked === index}
              className={marked === index ? 'is-marked' : ''}
              type="text"
              block
              disabled={isHere(person)}
              onClick={() => addFound(person)}
            >
              <strong>{person.name}</strong> <span className="soft">{person.volunteerNo}</span>{' '}
              {isHere(person) ? <span className="soft">{words.walkInHere}</span> : null}
            </Button>
          ))}
        </div>
        {typed === '' ? null : (
          <>
            <Button
              id={`${list}-${found.length}`}
              data-testid="walk-in-new"
              className={marked === found.length ? 'is-marked' : ''}
              onClick={addNew}
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
