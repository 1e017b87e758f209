import type { InputRef } from 'antd';
import { Checkbox, Modal } from 'antd';
import { useRef, useState } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { SlotId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { NewcomerSearch } from '../../components/NewcomerSearch.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { RecordTarget } from '../../usecases/changeRecord.ts';
import { addNewWalkIn, addWalkIn } from '../../usecases/recordAttendance.ts';

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
  const field = useRef<InputRef>(null);
  const words = text.record.volunteers;
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [slotIds, setSlotIds] = useState<readonly SlotId[]>(() => data.slots.map(({ id }) => id));
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
        <NewcomerSearch
          volunteers={data.volunteers}
          fieldRef={field}
          whyNot={(person) => (isHere(person) ? words.walkInHere : null)}
          refusal={refusal}
          onType={() => setRefusal(null)}
          onFound={(person) => void add(() => addWalkIn(target, { ...where, volunteerId: person.id }))}
          onNew={(name) => void add(() => addNewWalkIn(target, name, where))}
        />
      </div>
    </Modal>
  );
}
