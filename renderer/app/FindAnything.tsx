import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { searchEntries } from '../../shared/people/searchPeople.ts';
import { freshPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import type { Destination } from './useDestinations.ts';
import { useDestinations } from './useDestinations.ts';

const MAX_SHOWN = 12;

/** The arrow keys may lead to a row below the edge of the list. */
function scrollIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

/** Ctrl+K: any person, fair, unit, page or action by name, pinyin, initials, number or phone tail. */
export function FindAnything({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const destinations = useDestinations();
  const found = useMemo(() => searchEntries(destinations, query).slice(0, MAX_SHOWN), [destinations, query]);
  const go = (destination: Destination | undefined): void => {
    if (!destination) return;
    navigate(freshPath(destination.path));
    onClose();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen((index) => Math.min(index + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter') go(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        placeholder={text.shell.findAnything}
        aria-label={text.shell.findAnything}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" aria-label={text.shell.findAnything} className="find-list">
        {found.map((destination, index) => (
          <button
            type="button"
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? scrollIntoSight : null}
            key={`${destination.path} ${destination.name}`}
            className="find-row"
            onClick={() => go(destination)}
          >
            <strong>{destination.name}</strong>
            <span className="soft">
              {destination.kind} {destination.detail}
            </span>
          </button>
        ))}
        {found.length === 0 ? <p className="soft">{text.shell.findNothing}</p> : null}
      </div>
    </>
  );
}
