import { useEffect, useEffectEvent, useState } from 'react';
import type { HistoryKind } from '../../../shared/history/changeKinds.ts';
import { HISTORY_KINDS } from '../../../shared/history/changeKinds.ts';
import type { HistoryFilter } from '../../../shared/history/filterHistory.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { SearchEntry } from '../../../shared/people/searchPeople.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useText } from '../../text/useText.ts';
import { HistoryDayField } from './HistoryDayField.tsx';
import type { HistoryPerson } from './HistoryPersonField.tsx';
import { HistoryPersonField } from './HistoryPersonField.tsx';

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly people: readonly SearchEntry<HistoryPerson>[];
  readonly fairs: readonly Fair[];
  readonly onAsk: (patch: Partial<HistoryFilter>) => void;
}

/** Browsers take only so many new addresses in a while: what is typed is asked for when the fingers rest. */
const REST_MS = 250;

/** Which changes are shown: by text, person, fair, kind and days. */
export function HistoryFilters({ filter, people, fairs, onAsk }: HistoryFiltersProps) {
  const { text } = useText();
  const words = text.history;
  return (
    <search className="list-tools">
      <QueryField value={filter.query} onAsk={(query) => onAsk({ query })} />
      <HistoryPersonField people={people} value={filter.person} onChoose={(person) => onAsk({ person })} />
      <ChoiceSelect<string | null>
        label={words.fair}
        style={{ minWidth: '9em' }}
        value={filter.fair}
        onChoose={(fair) => onAsk({ fair })}
        choices={[
          { value: null, label: words.anyFair },
          ...fairs.toReversed().map(({ id }) => ({ value: id, label: formatFairMonth(text, id) })),
        ]}
      />
      <ChoiceSelect<HistoryKind | null>
        label={words.kind}
        style={{ minWidth: '11em' }}
        value={filter.kind}
        onChoose={(kind) => onAsk({ kind })}
        testId="history-kind"
        choices={[
          { value: null, label: words.anyKind },
          ...HISTORY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <HistoryDayField label={words.from} value={filter.from} onChoose={(from) => onAsk({ from })} />
      <HistoryDayField label={words.to} value={filter.to} onChoose={(to) => onAsk({ to })} />
    </search>
  );
}

function QueryField({ value, onAsk }: { readonly value: string; readonly onAsk: (query: string) => void }) {
  const { text } = useText();
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  // The address was changed elsewhere: by “clear” or by going back.
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  const ask = useEffectEvent((query: string) => {
    setAsked(query);
    onAsk(query);
  });
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => ask(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  return (
    <SearchField
      className="list-search"
      label={text.history.searchHint}
      value={typed}
      onChange={setTyped}
      data-testid="history-search"
    />
  );
}
