import { useMemo } from 'react';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { AssignmentId, VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useText } from '../../text/useText.ts';
import type { BoardNeed } from './boardModel.ts';
import '../../components/list.css';

/** More names would push the board away. */
const MAX_SHOWN = 4;

interface FindOnBoardProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Who matches the query, best first. */
  readonly found: readonly Volunteer[];
  readonly needs: readonly BoardNeed[];
  readonly onShow: (id: AssignmentId) => void;
}

interface Stand {
  readonly id: AssignmentId;
  readonly place: string;
}

/** Finds somebody on the board: highlighted there, and here in words with where the person stands. */
export function FindOnBoard({ query, onQuery, found, needs, onShow }: FindOnBoardProps) {
  const { text } = useText();
  const words = text.board;
  const stands = useMemo(() => {
    const places = new Map<VolunteerId, Stand[]>();
    for (const { people, stall, slot } of needs) {
      const place = words.place({ stall: stall.number, slot: clockSpan(slot.start, slot.end) });
      for (const { assignment, volunteer } of people) {
        const known = places.get(volunteer.id) ?? [];
        known.push({ id: assignment.id, place });
        places.set(volunteer.id, known);
      }
    }
    return places;
  }, [needs, words]);
  // Who stands somewhere is looked for more often than who does not.
  const ordered = [
    ...found.filter(({ id }) => stands.has(id)),
    ...found.filter((volunteer) => volunteer.isActive && !stands.has(volunteer.id)),
  ];
  const first = ordered.flatMap(({ id }) => stands.get(id) ?? []).at(0);
  return (
    <div className="board-find">
      <SearchField
        label={words.find}
        value={query}
        onChange={onQuery}
        data-testid="board-find"
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && first && query.trim() !== '') {
            // The chip gets the focus; this Enter is not to press it as well.
            event.preventDefault();
            onShow(first.id);
          } else if (event.key === 'Escape' && query !== '') {
            event.stopPropagation();
            onQuery('');
          }
        }}
      />
      {query.trim() === '' ? null : (
        <ul className="board-found" aria-live="polite">
          {ordered.slice(0, MAX_SHOWN).map(({ id, name, volunteerNo }) => (
            <li key={id}>
              <strong>{words.foundPerson({ name, no: volunteerNo })}</strong>
              {(stands.get(id) ?? []).map((stand) => (
                <button
                  key={stand.id}
                  type="button"
                  className="link-word"
                  aria-label={words.showPlace({ name, place: stand.place })}
                  onClick={() => onShow(stand.id)}
                >
                  {stand.place}
                </button>
              ))}
              {stands.has(id) ? null : <span className="soft">{words.notOnBoard}</span>}
            </li>
          ))}
          {ordered.length > MAX_SHOWN ? (
            <li className="soft">{words.foundMore({ count: ordered.length - MAX_SHOWN })}</li>
          ) : null}
          {ordered.length === 0 ? <li>{words.findNobody}</li> : null}
        </ul>
      )}
    </div>
  );
}
