import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { HistoryIndex } from '../../../shared/history/historyIndex.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { SearchEntry } from '../../../shared/people/searchPeople.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import { textField } from '../../../shared/records/recordBook.ts';
import { useText } from '../../text/useText.ts';

/** Somebody whose changes can be asked for. */
export interface HistoryPerson {
  readonly id: string;
  readonly name: string;
  readonly volunteerNo: string;
  /** Known only from the history any more. */
  readonly isGone: boolean;
}

/** More would only be scrolled past; another letter finds the rest. */
const MAX_SHOWN = 8;
const VOLUNTEERS = 'volunteers ';

/** Everybody in the register, and those who were deleted since the history begins. */
export function historyPeople(
  volunteers: readonly Volunteer[],
  index: Pick<HistoryIndex, 'lastKnown'> | undefined,
): readonly SearchEntry<HistoryPerson>[] {
  const present = new Set<string>(volunteers.map(({ id }) => id));
  const gone = [...(index?.lastKnown ?? [])].flatMap(([record, image]) => {
    const id = record.startsWith(VOLUNTEERS) ? record.slice(VOLUNTEERS.length) : '';
    if (id === '' || present.has(id)) return [];
    const [name, volunteerNo] = [textField(image, 'name'), textField(image, 'volunteerNo')];
    return [searchEntry({ id, name, volunteerNo, isGone: true }, name, [volunteerNo])];
  });
  return [
    ...volunteers.map(({ id, name, volunteerNo, phone }) =>
      searchEntry({ id, name, volunteerNo, isGone: false }, name, [volunteerNo], phone),
    ),
    ...gone,
  ];
}

interface HistoryPersonFieldProps {
  readonly people: readonly SearchEntry<HistoryPerson>[];
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Whose changes are shown: found by name, pinyin, number or phone tail. */
export function HistoryPersonField({ people, value, onChoose }: HistoryPersonFieldProps) {
  const { text } = useText();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const chosen = useMemo(
    () => people.find((person) => person.value.id === value)?.value ?? null,
    [people, value],
  );
  const found = typed === '' ? [] : searchEntries(people, typed).slice(0, MAX_SHOWN);
  const shown = typed === '' && chosen ? [chosen] : found;
  const words = text.history;
  return (
    <Select<string | null>
      className="history-person"
      aria-label={words.person}
      placeholder={words.person}
      value={value}
      allowClear
      showSearch={{ searchValue: query, onSearch: setQuery, filterOption: false }}
      options={shown.map(({ id, name, volunteerNo, isGone }) => ({
        value: id,
        label: (
          <>
            <strong>{name}</strong>{' '}
            <span className="soft">
              {[volunteerNo, isGone ? words.gonePerson : ''].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      }))}
      notFoundContent={typed === '' ? words.typeToSearch : words.nobody}
      suffixIcon={null}
      onChange={(id) => {
        setQuery('');
        onChoose(id ?? null);
      }}
    />
  );
}
