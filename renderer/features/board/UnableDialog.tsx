import type { InputRef } from 'antd';
import { Alert, Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useId, useRef, useState } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { SlotId, VolunteerId } from '../../../shared/model/ids.ts';
import { placesNow } from '../../../shared/publication/publishedPlaces.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { markUnable } from '../../usecases/unable.ts';
import { whoText } from './carry.ts';
import './unable.css';

interface UnableDialogProps {
  readonly data: FairData;
  readonly volunteerId: VolunteerId;
  /** It was written down, and the plan is to be repaired. */
  readonly onRepair: () => void;
  readonly onClose: () => void;
}

/** Somebody cannot come: to the whole fair or some slots, why, and whether the plan is repaired at once. */
export function UnableDialog({ data, volunteerId, onRepair, onClose }: UnableDialogProps) {
  const { text } = useText();
  const words = text.publication.unable;
  const run = useAction();
  const { slots, fair } = data;
  const mine = data.assignments.filter((row) => row.volunteerId === volunteerId);
  const [isWhole, setIsWhole] = useState(true);
  const [chosen, setChosen] = useState<readonly SlotId[]>(() => [
    ...new Set(mine.map(({ slotId }) => slotId)),
  ]);
  const noteId = useId();
  const [note, setNote] = useState('');
  const noteField = useRef<InputRef>(null);
  const [isTried, setIsTried] = useState(false);
  const volunteer = data.volunteers.find(({ id }) => id === volunteerId);
  if (!volunteer) return null;
  const named = isWhole ? slots.map(({ id }) => id) : chosen;
  const placesText = (rows: readonly Assignment[]): string => {
    const places = placesNow({ ...data, assignments: rows });
    return [...places.values()]
      .toSorted((a, b) => a.start - b.start)
      .map(({ number, start, end }) => text.board.place({ stall: number, slot: clockSpan(start, end) }))
      .join(text.papers.listSeparator);
  };
  const locked = mine.filter(({ isLocked, slotId }) => isLocked && named.includes(slotId));
  const record = async (): Promise<boolean> => {
    setIsTried(true);
    return named.length > 0 && (await run(() => markUnable(fair.id, volunteerId, named, note.trim()))).ok;
  };
  return (
    <Modal
      open
      centered
      width={480}
      title={words.title({ who: whoText(volunteer) })}
      // The board says where the keyboard goes on.
      focusable={{ focusTriggerAfterClose: false }}
      // The menu that led here takes the focus with it when it goes.
      afterOpenChange={(isOpen) => isOpen && noteField.current?.focus()}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button
            onClick={async () => {
              if (await record()) onClose();
            }}
            data-testid="unable-record"
          >
            {words.record}
          </Button>
          <Button
            type="primary"
            onClick={async () => {
              if (await record()) onRepair();
            }}
            data-testid="unable-repair"
          >
            {words.recordAndRepair}
          </Button>
        </>
      }
    >
      <div className="unable">
        <p>{mine.length > 0 ? words.stands({ places: placesText(mine) }) : words.standsNowhere}</p>
        {slots.length > 1 ? (
          <fieldset className="unable-slots">
            <legend>{words.ask}</legend>
            <Radio.Group
              value={isWhole}
              onChange={({ target }) => setIsWhole(target.value === true)}
              options={[
                { value: true, label: words.whole },
                { value: false, label: words.slots },
              ]}
            />
            {isWhole ? null : (
              <Checkbox.Group
                value={[...chosen]}
                options={slots.map(({ id, start, end }) => ({ value: id, label: clockSpan(start, end) }))}
                onChange={(ids) => setChosen(ids)}
              />
            )}
            <FieldProblem
              problem={isTried && named.length === 0 ? { code: 'slotsMissing', params: {} } : null}
            />
          </fieldset>
        ) : null}
        <div className="unable-note">
          <label htmlFor={noteId}>{words.note}</label>
          <Input
            ref={noteField}
            id={noteId}
            autoFocus
            value={note}
            maxLength={200}
            placeholder={words.notePlaceholder}
            onChange={({ target }) => setNote(target.value)}
            data-testid="unable-note"
          />
        </div>
        {locked.length > 0 ? (
          <Alert type="warning" showIcon title={words.unlocks({ places: placesText(locked) })} />
        ) : null}
      </div>
    </Modal>
  );
}
