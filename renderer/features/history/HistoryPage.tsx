import { Button, Spin } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { filterHistory, isFiltered, NO_HISTORY_FILTER } from '../../../shared/history/filterHistory.ts';
import type { HistoryHead } from '../../../shared/history/touches.ts';
import { changeText } from '../../../shared/text/change.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { localDay } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import type { HistoryView } from '../../usecases/historyIndex.ts';
import { useHistory } from '../../usecases/historyIndex.ts';
import { useFairs, useVolunteers } from '../../usecases/registers.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { historyPeople } from './HistoryPersonField.tsx';
import { useHistoryColumns } from './historyColumns.tsx';
import { historyRows } from './historyRows.ts';
import { useHistoryFilter } from './useHistoryFilter.ts';
import '../../components/list.css';
import './history.css';

/** Every change, newest first: who was seen, what was done, before and after; and the way back of one record. */
export function HistoryPage() {
  const { text } = useText();
  const view = useHistory();
  if (!view) {
    return (
      <Page title={text.history.title}>
        <Spin />
      </Page>
    );
  }
  if (view.all === 0) {
    return (
      <Page title={text.history.title}>
        <EmptyState sentence={text.history.empty} />
      </Page>
    );
  }
  return <HistoryList view={view} />;
}

function HistoryList({ view }: { readonly view: HistoryView }) {
  const { text } = useText();
  const words = text.history;
  const [filter, ask] = useHistoryFilter();
  const [opened, setOpened] = useState<string | null>(null);
  const volunteers = useVolunteers();
  const fairs = useFairs();
  const isComplete = view.heads.length >= view.all;
  // While the journal is being read the list of those who are gone grows: it is made when all is there.
  const known = isComplete ? view : undefined;
  const people = useMemo(() => historyPeople(volunteers ?? [], known?.index), [volunteers, known]);
  const personName = people.find(({ value }) => value.id === filter.person)?.name ?? '';
  const asked = useDeferredValue(JSON.stringify(filter));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is another object each time; its text is what counts.
  const found = useMemo<readonly HistoryHead[]>(
    () =>
      filterHistory(view.heads, filter, {
        index: view.index,
        personName,
        dayOf: localDay,
        textOf: (label) => changeText(text, label),
      }),
    [view, asked, personName, text],
  );
  const rows = useMemo(() => historyRows(found, localDay), [found]);
  const columns = useHistoryColumns({
    undone: view.undone,
    onOpen: setOpened,
    onDay: (day) => ask({ from: day, to: day }),
  });
  return (
    <Page title={words.title} note={words.note}>
      <HistoryFilters filter={filter} people={people} fairs={fairs ?? []} onAsk={ask} />
      <div className="history-count">
        <span className="soft" data-testid="history-count" aria-live="polite">
          {isComplete
            ? words.count({ shown: found.length, all: view.all })
            : words.reading({ read: view.heads.length, all: view.all })}
        </span>
        {isFiltered(filter) ? (
          <button type="button" className="link-word" onClick={() => ask(NO_HISTORY_FILTER)}>
            {words.clear}
          </button>
        ) : null}
      </div>
      <VirtualTable
        label={words.title}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        onOpen={(id) => {
          if (view.index.heads.has(id)) setOpened(id);
        }}
        sort={null}
        onSort={() => undefined}
        classOf={(row) => (row.kind === 'day' ? 'history-day' : view.undone.has(row.id) ? 'is-undone' : '')}
        nothing={
          isFiltered(filter) && isComplete ? (
            <EmptyState
              sentence={words.nothingFound}
              action={
                <Button type="primary" onClick={() => ask(NO_HISTORY_FILTER)}>
                  {words.clear}
                </Button>
              }
            />
          ) : null
        }
      />
      {opened === null ? null : (
        <HistoryDrawer key={opened} id={opened} index={view.index} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}
