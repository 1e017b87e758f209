import { useDeferredValue, useMemo, useState } from 'react';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import { phoneRows } from '../../../shared/fair/phoneReplies.ts';
import type { GroupId, VolunteerId } from '../../../shared/model/ids.ts';
import { searchEntries } from '../../../shared/people/searchPeople.ts';
import { usePersonEntries } from '../../components/usePersonEntries.ts';

export const PHONE_FILTERS = ['unasked', 'assigned', 'answered', 'all'] as const;
export type PhoneFilter = (typeof PHONE_FILTERS)[number];

function isShown(row: PhoneRow, filter: PhoneFilter): boolean {
  if (filter === 'unasked') return row.reply === null;
  if (filter === 'assigned') return row.places.length > 0;
  return filter === 'all' || row.reply !== null;
}

export interface PhoneList {
  /** Everybody who may be asked. */
  readonly rows: readonly PhoneRow[];
  /** Those that search and filters leave. */
  readonly shown: readonly PhoneRow[];
  readonly current: PhoneRow | undefined;
  readonly query: string;
  readonly filter: PhoneFilter;
  readonly teamId: GroupId | null;
  readonly type: (query: string) => void;
  readonly setFilter: (filter: PhoneFilter) => void;
  readonly setTeamId: (teamId: GroupId | null) => void;
  readonly choose: (id: VolunteerId) => void;
  /** Goes up (-1) or down (1) in what is shown. */
  readonly step: (offset: number) => void;
  /** Goes on to the next person after this one who was not asked yet; to the first of all after the last. */
  readonly goOn: (from: PhoneRow) => void;
}

/** Whom the list shows and who is being phoned; `first` is the id of who is to be phoned first. A typed name finds everybody, whatever the filter. */
export function usePhoneList(data: FairData, first: string | null): PhoneList {
  const asked = data.volunteers.find(({ id }) => id === first);
  const hasAnswered = asked !== undefined && data.replies.some(({ volunteerId }) => volunteerId === asked.id);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<PhoneFilter>(hasAnswered ? 'all' : 'unasked');
  const [teamId, setTeamId] = useState<GroupId | null>(null);
  const [chosen, setChosen] = useState<VolunteerId | null>(asked?.id ?? null);
  const rows = useMemo(() => phoneRows(data), [data]);
  const entries = usePersonEntries(data.volunteers);
  const inTeam = useMemo(
    () => rows.filter(({ volunteer }) => teamId === null || volunteer.teamId === teamId),
    [rows, teamId],
  );
  // Typing stays ahead of the list.
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => {
    if (wanted.trim() === '') return inTeam.filter((row) => isShown(row, filter));
    const found = new Set(searchEntries(entries, wanted));
    return inTeam.filter(({ volunteer }) => found.has(volunteer.id));
  }, [inTeam, entries, wanted, filter]);
  const current = shown.find(({ volunteer }) => volunteer.id === chosen) ?? shown[0];
  return {
    rows,
    shown,
    current,
    query,
    filter,
    teamId,
    type: (typed) => {
      setQuery(typed);
      setChosen(null);
    },
    setFilter: (next) => {
      setFilter(next);
      setQuery('');
    },
    setTeamId,
    choose: setChosen,
    step: (offset) => {
      const at = current ? shown.indexOf(current) : 0;
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + offset))];
      if (next) setChosen(next.volunteer.id);
    },
    goOn: (from) => {
      const listed = inTeam.filter((row) => isShown(row, filter));
      const at = listed.findIndex(({ volunteer }) => volunteer.id === from.volunteer.id);
      const inTurn = [...listed.slice(at + 1), ...listed.slice(0, Math.max(0, at))];
      const next = inTurn.find(({ reply }) => reply === null);
      setQuery('');
      setChosen(next?.volunteer.id ?? from.volunteer.id);
    },
  };
}
