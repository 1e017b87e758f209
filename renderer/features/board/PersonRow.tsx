import type { GapPerson } from '../../../shared/assign/explain/explainGap.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import { hoursOf } from '../../../shared/stats/sumFigures.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { MinorTag } from '../../components/MinorTag.tsx';
import { ReplyTag } from '../../components/ReplyTag.tsx';
import { WordTag } from '../../components/WordTag.tsx';
import { useText } from '../../text/useText.ts';
import type { PersonHandlers } from './boardHandlers.ts';
import { ReasonField } from './ReasonField.tsx';

interface PersonRowProps {
  readonly person: GapPerson;
  /** Slots of the fair, for an answer that names some. */
  readonly slots: readonly Slot[];
  /** Day of the fair. */
  readonly day: IsoDate;
  /** Shows the field for the reason of an exception. */
  readonly isAsking: boolean;
  readonly onChoose: () => void;
  readonly onAssign: (reason: string) => Promise<void>;
  readonly handlers: PersonHandlers;
}

/** One person of the panel: a click assigns, dragging assigns wherever it is dropped; somebody unsuitable shows why not and asks for a reason. */
export function PersonRow(props: PersonRowProps) {
  const { person, slots, day, isAsking, onChoose, onAssign, handlers } = props;
  const { text } = useText();
  const { volunteer, isSuitable, problems, isPreferred, isSkilled, minutesThisYear, reply } = person;
  // An overlap names its place itself.
  const places = problems.some(({ code }) => code === 'overlappingSlot')
    ? ''
    : person.places
        .map(({ number, start, end }) => text.board.place({ stall: number, slot: clockSpan(start, end) }))
        .join(text.explain.listComma);
  return (
    <>
      <button
        type="button"
        className={`board-person${isSuitable ? '' : ' is-unsuitable'}`}
        data-volunteer={volunteer.id}
        title={text.board.personHint}
        onPointerDown={handlers.onPointerDown}
        onKeyDown={handlers.onKeyDown}
        onClick={() => {
          if (!handlers.isDragClick()) onChoose();
        }}
      >
        <span>
          <strong>{volunteer.name}</strong> <small className="soft">{volunteer.volunteerNo}</small>{' '}
          <MinorTag volunteer={volunteer} day={day} />
          {isPreferred ? <WordTag>{text.board.preferred}</WordTag> : null}
          {isSkilled && !isPreferred ? <WordTag>{text.board.skilled}</WordTag> : null}
          {reply ? <ReplyTag reply={reply} slots={slots} /> : null}
          {reply || volunteer.availability.isUsual ? null : <WordTag>{text.board.onRequest}</WordTag>}
          {problems.length > 0 ? (
            <small className="board-why">
              {problems.map((problem) => problemText(text, problem)).join(' ')}
            </small>
          ) : null}
          {places ? <small className="board-why">{text.explain.standsAt({ places })}</small> : null}
        </span>
        <small className="soft board-load">
          {text.board.minutesThisYear({ hours: hoursOf(minutesThisYear).toFixed(1) })}
        </small>
      </button>
      {isAsking ? (
        <ReasonField question={text.board.needsReason({ name: volunteer.name })} onReason={onAssign} />
      ) : null}
    </>
  );
}
