import { Button, Checkbox } from 'antd';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import { availabilityText } from '../../../shared/people/availabilityText.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { MaskedPhone } from '../../components/MaskedPhone.tsx';
import type { Commit } from '../../components/useCommittedText.ts';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import type { KeyAnswer } from './answers.ts';
import { isGiven } from './answers.ts';
import { placesText } from './PhoneRowLine.tsx';

interface PhoneCardProps {
  readonly row: PhoneRow;
  readonly team: string;
  readonly slots: readonly Slot[];
  readonly answers: readonly KeyAnswer[];
  readonly note: string;
  readonly isReadOnly: boolean;
  readonly onAnswer: (answer: KeyAnswer) => void;
  /** Sets the slots of an answer that names some. */
  readonly onSlots: (slotIds: Slot['id'][]) => void;
  readonly onNote: Commit;
  readonly onClear: () => void;
  /** The note is done with: back to the list and its keys. */
  readonly onBack: () => void;
}

/** The person on the phone: number, what is usual, where assigned, and the answers as large buttons. */
export function PhoneCard(props: PhoneCardProps) {
  const { row, team, slots, answers, note, isReadOnly, onAnswer, onSlots, onNote, onClear, onBack } = props;
  const { text } = useText();
  const words = text.replies;
  const { volunteer, reply, places, conflicts, isUsuallyFree } = row;
  return (
    <section className="panel phone-card" aria-label={volunteer.name}>
      <h2>
        {volunteer.name} <small className="soft">{volunteer.volunteerNo}</small>
      </h2>
      <div className="phone-card-number">
        <MaskedPhone phone={volunteer.phone} name={volunteer.name} ownerId={volunteer.id} />
        {volunteer.phone.trim() === '' ? null : <kbd title={words.showPhone}>0</kbd>}
      </div>
      <dl>
        {team ? (
          <>
            <dt>{words.team}</dt>
            <dd>{team}</dd>
          </>
        ) : null}
        <dt>{words.usual}</dt>
        <dd>
          {availabilityText(text, volunteer)}
          {isUsuallyFree ? null : <div className="soft">{words.usuallyNot}</div>}
        </dd>
        <dt>{words.assignedTo}</dt>
        <dd className={conflicts.length > 0 ? 'gap-text' : ''}>
          {places.length > 0 ? placesText(text, places) : <span className="soft">{words.notAssigned}</span>}
        </dd>
      </dl>
      <div className="phone-answers">
        {answers.map((answer) => (
          <Button
            key={answer.key}
            block
            type={isGiven(answer, reply) ? 'primary' : 'default'}
            aria-pressed={isGiven(answer, reply)}
            disabled={isReadOnly}
            onClick={() => onAnswer(answer)}
          >
            <kbd>{answer.key}</kbd> {answer.label}
          </Button>
        ))}
      </div>
      {slots.length > 2 && reply?.answer === 'someSlots' && !isReadOnly ? (
        <fieldset className="phone-slots">
          <legend className="soft">{words.whichSlots}</legend>
          <Checkbox.Group
            value={reply.slotIds}
            options={slots.map(({ id, start, end }) => ({ value: id, label: clockSpan(start, end) }))}
            onChange={(ids) => onSlots(ids)}
          />
        </fieldset>
      ) : null}
      {isReadOnly ? (
        <p className="soft">{note}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field goes back to the list; the field itself is the control
        <div
          className="phone-note"
          onKeyDown={({ key, nativeEvent }) => {
            if ((key === 'Enter' || key === 'Escape') && !nativeEvent.isComposing) onBack();
          }}
        >
          <InlineText
            key={volunteer.id}
            label={words.note}
            placeholder={words.note}
            value={note}
            maxLength={200}
            onCommit={onNote}
          />
          <div className="soft">{words.noteHint}</div>
        </div>
      )}
      {reply ? (
        <div className="phone-given soft">
          {words.answeredAt({ time: formatInstant(reply.answeredAt) })}
          {isReadOnly ? null : (
            <Button type="link" size="small" onClick={onClear}>
              {words.clear}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
