import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import type { Suitability } from '../../../shared/assign/suitability.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import { hoursOf } from '../../../shared/stats/sumFigures.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { MinorTag } from '../../components/MinorTag.tsx';
import { ReplyTag } from '../../components/ReplyTag.tsx';
import { useText } from '../../text/useText.ts';

interface PersonRowProps {
  readonly person: Suitability;
  /** Slots of the fair, for an answer that names some. */
  readonly slots: readonly Slot[];
  /** Day of the fair. */
  readonly day: IsoDate;
  /** Shows the field for the reason of an exception. */
  readonly isAsking: boolean;
  readonly onChoose: () => void;
  readonly onAssign: (reason: string) => Promise<void>;
}

/** One person of the panel: a click assigns; somebody unsuitable shows why not and asks for a reason. */
export function PersonRow({ person, slots, day, isAsking, onChoose, onAssign }: PersonRowProps) {
  const { text } = useText();
  const { volunteer, isSuitable, problems, isPreferred, isSkilled, minutesThisYear, reply } = person;
  return (
    <>
      <button
        type="button"
        className={`board-person${isSuitable ? '' : ' is-unsuitable'}`}
        onClick={onChoose}
      >
        <span>
          <strong>{volunteer.name}</strong> <small className="soft">{volunteer.volunteerNo}</small>{' '}
          <MinorTag volunteer={volunteer} day={day} />
          {isPreferred ? <Tag>{text.board.preferred}</Tag> : null}
          {isSkilled && !isPreferred ? <Tag>{text.board.skilled}</Tag> : null}
          {reply ? <ReplyTag reply={reply} slots={slots} /> : null}
          {reply || volunteer.availability.isUsual ? null : <Tag>{text.board.onRequest}</Tag>}
          {isSuitable ? null : (
            <small className="board-why">
              {problems.map((problem) => problemText(text, problem)).join(' ')}
            </small>
          )}
        </span>
        <small className="soft board-load">
          {text.board.minutesThisYear({ hours: hoursOf(minutesThisYear).toFixed(1) })}
        </small>
      </button>
      {isAsking ? <ReasonField name={volunteer.name} onAssign={onAssign} /> : null}
    </>
  );
}

function ReasonField({
  name,
  onAssign,
}: {
  readonly name: string;
  readonly onAssign: (reason: string) => Promise<void>;
}) {
  const { text } = useText();
  const [reason, setReason] = useState('');
  return (
    <div className="board-reason">
      <div>{text.board.needsReason({ name })}</div>
      <Input
        autoFocus
        aria-label={text.board.reason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={() => onAssign(reason)}
      />
      <Button size="small" onClick={() => onAssign(reason)}>
        {text.board.assignAnyway}
      </Button>
    </div>
  );
}
