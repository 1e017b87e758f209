import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { searchEntries, searchEntry } from '../../shared/people/searchPeople.ts';
import { formatFairMonth } from '../../shared/text/formatDate.ts';
import { fairPath, PATHS, partnerPath, volunteerPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { useFairs, usePartnerUnits, useVolunteers } from '../usecases/registers.ts';

interface Destination {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
}

const MAX_SHOWN = 12;

function useDestinations() {
  const { text } = useText();
  const volunteers = useVolunteers();
  const fairs = useFairs();
  const units = usePartnerUnits();
  return useMemo(() => {
    const pages = Object.entries(PATHS).map(([key, path]) => ({ key, path }));
    const pageNames: Readonly<Record<string, string>> = { ...text.shell, fairs: text.shell.fair };
    return [
      ...pages.map(({ key, path }) =>
        searchEntry<Destination>(
          { path, name: pageNames[key] ?? key, kind: '', detail: '' },
          pageNames[key] ?? key,
        ),
      ),
      ...(fairs ?? []).map((fair) => {
        const name = formatFairMonth(text, fair.id);
        return searchEntry<Destination>(
          { path: fairPath(fair.id, 'stalls'), name, kind: text.shell.fair, detail: fair.theme },
          name,
          [fair.id, fair.theme],
        );
      }),
      ...(units ?? []).map((unit) =>
        searchEntry<Destination>(
          { path: partnerPath(unit.id), name: unit.name, kind: text.shell.partners, detail: '' },
          unit.name,
        ),
      ),
      ...(volunteers ?? []).map((volunteer) =>
        searchEntry<Destination>(
          {
            path: volunteerPath(volunteer.id),
            name: volunteer.name,
            kind: text.shell.volunteers,
            detail: volunteer.volunteerNo,
          },
          volunteer.name,
          [volunteer.volunteerNo],
          volunteer.phone,
        ),
      ),
    ];
  }, [text, volunteers, fairs, units]);
}

/** Ctrl+K: any person, fair, unit or page by name, pinyin, initials, number or phone tail. */
export function FindAnything({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const destinations = useDestinations();
  const found = useMemo(() => searchEntries(destinations, query).slice(0, MAX_SHOWN), [destinations, query]);
  const go = (destination: Destination | undefined): void => {
    if (!destination) return;
    navigate(destination.path);
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
            key={destination.path}
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
