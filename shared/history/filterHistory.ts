import type { Instant, IsoDate } from '../model/basic.ts';
import type { ChangeLabel } from '../model/journal.ts';
import { normaliseName } from '../people/normaliseName.ts';
import type { HistoryKind } from './changeKinds.ts';
import { kindOfChange } from './changeKinds.ts';
import type { HistoryIndex } from './historyIndex.ts';
import type { HistoryHead } from './touches.ts';

/** Which changes are asked for; null and blank ask for all. */
export interface HistoryFilter {
  /** Id of a volunteer. */
  readonly person: string | null;
  /** Month of a fair. */
  readonly fair: string | null;
  readonly kind: HistoryKind | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly query: string;
}

/** Asks for everything. */
export const NO_HISTORY_FILTER: HistoryFilter = {
  person: null,
  fair: null,
  kind: null,
  from: null,
  to: null,
  query: '',
};

/** True when something less than everything is asked for. */
export function isFiltered({ query, ...filter }: HistoryFilter): boolean {
  return query.trim() !== '' || Object.values(filter).some((wanted) => wanted !== null);
}

interface FilterFacts {
  readonly index: Pick<HistoryIndex, 'owners'>;
  /** The name of the person who is asked for: a note that somebody's phone was seen knows the name only. */
  readonly personName: string;
  readonly dayOf: (instant: Instant) => IsoDate;
  /** What was done, as the reader reads it. */
  readonly textOf: (label: ChangeLabel) => string;
}

/** Records of which one of `owned` is the owner. */
function recordsOf(
  { owners }: Pick<HistoryIndex, 'owners'>,
  of: 'people' | 'fairs',
  id: string | null,
): ReadonlySet<string> {
  const records = new Set<string>();
  if (id === null) return records;
  for (const [record, known] of owners) if (known[of].includes(id)) records.add(record);
  return records;
}

const FAIR_PARAMS = ['month', 'from', 'to'] as const;

/** The heads that fit, in their given order. */
export function filterHistory(
  heads: readonly HistoryHead[],
  filter: HistoryFilter,
  { index, personName, dayOf, textOf }: FilterFacts,
): readonly HistoryHead[] {
  if (!isFiltered(filter)) return heads;
  const { person, fair, kind, from, to } = filter;
  const needle = normaliseName(filter.query);
  const [ofPerson, ofFair] = [recordsOf(index, 'people', person), recordsOf(index, 'fairs', fair)];
  const isAboutPerson = ({ kind: what, owners, partial, label }: HistoryHead): boolean =>
    person === null ||
    owners.people.has(person) ||
    partial.some((record) => ofPerson.has(record)) ||
    (what === 'note' && personName !== '' && label.params.name === personName);
  const isAboutFair = ({ owners, partial, label }: HistoryHead): boolean =>
    fair === null ||
    owners.fairs.has(fair) ||
    partial.some((record) => ofFair.has(record)) ||
    FAIR_PARAMS.some((param) => label.params[param] === fair);
  const isInTime = ({ at }: HistoryHead): boolean => {
    if (from === null && to === null) return true;
    const day = dayOf(at);
    return (from === null || day >= from) && (to === null || day <= to);
  };
  return heads.filter(
    (head) =>
      (kind === null || kindOfChange(head.label.key) === kind) &&
      isInTime(head) &&
      isAboutPerson(head) &&
      isAboutFair(head) &&
      (needle === '' || normaliseName(textOf(head.label)).includes(needle)),
  );
}
