import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import type { KeyboardEvent, Ref } from 'react';
import { useId, useState } from 'react';
import type { Volunteer } from '../../shared/model/volunteer.ts';
import { searchEntries } from '../../shared/people/searchPeople.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { FieldProblem } from './FieldProblem.tsx';
import './newcomerSearch.css';
import { useRegisterEntries } from './usePersonEntries.ts';

/** More would only be scrolled past; another letter finds the rest. */
const MAX_SHOWN = 7;

/** Pinyin, a number or the end of a phone: typed to find somebody, hardly the name of somebody new. */
function isSearch(typed: string): boolean {
  return /^[a-z\s'-]+$|\d/u.test(typed);
}

interface NewcomerSearchProps {
  readonly volunteers: readonly Volunteer[];
  /** What is typed already. */
  readonly initial?: string;
  readonly fieldRef?: Ref<InputRef>;
  readonly size?: 'middle' | 'large';
  /** Why somebody cannot be taken: said beside their name; null when they can. */
  readonly whyNot: (person: Volunteer) => string | null;
  /** Why the last one was refused. */
  readonly refusal: Problem | null;
  readonly onType: () => void;
  /** Escape was pressed; in a dialog it closes the dialog. */
  readonly onCancel?: () => void;
  readonly onFound: (person: Volunteer) => void;
  /** Somebody whom the register does not know. */
  readonly onNew: (name: string) => void;
}

/**
 * Whoever came without being assigned: somebody of the register, found by name, pinyin, number or phone, or somebody new.
 * By keys alone: nobody known is taken, and nobody registered twice, by an Enter too many.
 */
export function NewcomerSearch(props: NewcomerSearchProps) {
  const { volunteers, initial = '', fieldRef, size = 'middle', whyNot, refusal } = props;
  const { onType, onCancel, onFound, onNew } = props;
  const { text } = useText();
  const words = text.record.volunteers;
  const list = useId();
  const [query, setQuery] = useState(initial);
  /** What ↑ and ↓ chose: one of those found, or the new person behind them; null until then. */
  const [marked, setMarked] = useState<number | null>(null);
  const entries = useRegisterEntries(volunteers);
  const typed = query.trim();
  const found = typed === '' ? [] : searchEntries(entries, typed).slice(0, MAX_SHOWN);
  const take = (person: Volunteer): void => {
    if (whyNot(person) === null) onFound(person);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel?.();
    if (typed === '') return;
    if (event.key === 'ArrowDown') setMarked(Math.min(found.length, marked === null ? 0 : marked + 1));
    else if (event.key === 'ArrowUp') setMarked(marked === null || marked === 0 ? null : marked - 1);
    else if (event.key === 'Enter' && !event.repeat) {
      const person = marked === null ? undefined : found[marked];
      if (person) take(person);
      else if (marked === found.length || (found.length === 0 && !isSearch(typed))) onNew(typed);
      // Enter alone records nobody by chance: it marks the first one, and the next Enter takes them.
      else setMarked(0);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="newcomer-search">
      <Input
        ref={fieldRef ?? null}
        autoFocus
        allowClear
        size={size}
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
          onType();
        }}
        onKeyDown={onKeyDown}
      />
      <FieldProblem problem={refusal} />
      <span className="soft">{words.walkInKeys}</span>
      <div id={list} role="listbox" aria-label={words.walkInFound} className="newcomer-found">
        {found.map((person, index) => {
          const reason = whyNot(person);
          return (
            <Button
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={marked === index}
              className={marked === index ? 'is-marked' : ''}
              type="text"
              block
              size={size}
              disabled={reason !== null}
              onClick={() => take(person)}
            >
              <strong>{person.name}</strong> <span className="soft">{person.volunteerNo}</span>{' '}
              {reason === null ? null : <span className="soft">{reason}</span>}
            </Button>
          );
        })}
      </div>
      {typed === '' ? null : (
        <>
          <Button
            id={`${list}-${found.length}`}
            data-testid="walk-in-new"
            className={marked === found.length ? 'is-marked' : ''}
            size={size}
            onClick={() => onNew(typed)}
          >
            {words.walkInNew({ name: typed })}
          </Button>
          <span className="soft">{words.walkInNewNote}</span>
        </>
      )}
    </div>
  );
}
