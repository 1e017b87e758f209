import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { PhonePlace, PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { ReplyTag } from '../../components/ReplyTag.tsx';
import { useText } from '../../text/useText.ts';

interface PhoneRowLineProps {
  readonly id: string;
  readonly row: PhoneRow;
  readonly team: string;
  readonly slots: Parameters<typeof ReplyTag>[0]['slots'];
  readonly isChosen: boolean;
  /** Where the row stands in the list, of which only what is in view is drawn. */
  readonly place: {
    readonly top: number;
    readonly height: number;
    readonly number: number;
    readonly of: number;
  };
  readonly onChoose: () => void;
}

/** Where somebody is assigned, in one line. */
export function placesText(text: Catalogue, places: readonly PhonePlace[]): string {
  return places
    .map(({ stall, slot }) =>
      text.replies.place({ stall: stall.number, slot: clockSpan(slot.start, slot.end) }),
    )
    .join(text.replies.placeSeparator);
}

/** One person of the phone list: who, where assigned, what was answered. */
export function PhoneRowLine({ id, row, team, slots, isChosen, place, onChoose }: PhoneRowLineProps) {
  const { text } = useText();
  const { volunteer, places, reply, conflicts, isUsuallyFree } = row;
  return (
    <button
      type="button"
      role="option"
      id={id}
      aria-selected={isChosen}
      aria-posinset={place.number}
      aria-setsize={place.of}
      style={{ top: place.top, height: place.height }}
      tabIndex={-1}
      className="phone-row"
      onClick={onChoose}
    >
      <span className="phone-row-name">
        <strong>{volunteer.name}</strong> <small className="soft">{volunteer.volunteerNo}</small>
      </span>
      <span className="phone-row-team soft">{team}</span>
      <span className={conflicts.length > 0 ? 'phone-row-places gap-text' : 'phone-row-places soft'}>
        {placesText(text, places)}
      </span>
      <span className="phone-row-reply">
        {reply ? (
          <ReplyTag reply={reply} slots={slots} />
        ) : (
          <small className="soft">{isUsuallyFree ? text.replies.unasked : text.board.onRequest}</small>
        )}
      </span>
    </button>
  );
}
