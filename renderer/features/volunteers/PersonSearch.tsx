import { Select } from 'antd';
import { useState } from 'react';
import type { Group } from '../../../shared/model/community.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { searchEntries } from '../../../shared/people/searchPeople.ts';
import { usePersonEntries } from '../../components/usePersonEntries.ts';
import { useText } from '../../text/useText.ts';

/** More would only be scrolled past; another letter finds the rest. */
const MAX_SHOWN = 8;

interface PersonSearchProps {
  /** Says what somebody is searched for; also the placeholder. */
  readonly label: string;
  readonly people: readonly Volunteer[];
  readonly groups: readonly Group[];
  readonly onChoose: (person: Volunteer) => void;
}

/** A field that finds one person by name, pinyin, number or phone tail; number and team tell two of one name apart. */
export function PersonSearch({ label, people, groups, onChoose }: PersonSearchProps) {
  const { text } = useText();
  const [query, setQuery] = useState('');
  const entries = usePersonEntries(people);
  const typed = query.trim();
  const found = typed === '' ? [] : searchEntries(entries, typed).slice(0, MAX_SHOWN);
  const byId = new Map(people.map((person) => [person.id, person]));
  const { nobody, typeToSearch, inactive } = text.volunteers.pairs;
  const optionOf = (id: VolunteerId) => {
    const person = byId.get(id);
    const team = groups.find((group) => group.id === person?.teamId)?.name;
    const more = [person?.volunteerNo, team, person?.isActive ? null : inactive].filter(Boolean);
    return {
      value: id,
      label: (
        <>
          <strong>{person?.name}</strong> <span className="soft">{more.join(' · ')}</span>
        </>
      ),
    };
  };
  return (
    <Select<VolunteerId | null>
      className="person-search"
      aria-label={label}
      placeholder={label}
      value={null}
      showSearch={{ searchValue: query, onSearch: setQuery, filterOption: false }}
      options={found.map(optionOf)}
      notFoundContent={typed === '' ? typeToSearch : nobody}
      suffixIcon={null}
      onChange={(id) => {
        const person = id === null ? undefined : byId.get(id);
        setQuery('');
        if (person) onChoose(person);
      }}
    />
  );
}
