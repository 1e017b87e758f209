import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import '../../components/list.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ListNote } from '../../components/ListNote.tsx';
import { Page } from '../../components/Page.tsx';
import type { TableSort } from '../../components/tableSort.ts';
import { useAddRequest } from '../../components/useAddRequest.ts';
import { useDraftRecord } from '../../components/useDraftRecord.ts';
import { useErrand } from '../../components/useErrand.ts';
import { useLatest } from '../../components/useLatest.ts';
import { useOpenRecord } from '../../components/useOpenRecord.ts';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { PATHS, PEOPLE_PAPERS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useCategories, useGroups, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import { draftVolunteer, useServiceOfYear } from '../../usecases/volunteers.ts';
import { BulkBar } from './BulkBar.tsx';
import { FirstActions, ListActions } from './ListActions.tsx';
import { NewVolunteerDrawer } from './NewVolunteerDrawer.tsx';
import { peopleScopes } from './peopleScopes.ts';
import { usePeoplePapers } from './usePeoplePapers.tsx';
import { useSelection } from './useSelection.ts';
import type { VolunteerRow } from './useVolunteerRows.ts';
import { EVERYBODY, NO_FILTER, useVolunteerRows } from './useVolunteerRows.ts';
import { VolunteerDrawer } from './VolunteerDrawer.tsx';
import { VolunteerFilters } from './VolunteerFilters.tsx';
import { volunteerColumns } from './volunteerColumns.tsx';
import './volunteers.css';
import type { VolunteerFormFacts } from './volunteerEdit.ts';

/** Everybody who helps. With `volunteerId` that person's page is open. */
export function VolunteersPage({ volunteerId }: { readonly volunteerId?: string }) {
  const { text } = useText();
  const volunteers = useVolunteers();
  const groups = useGroups();
  const categories = useCategories();
  const partnerUnits = usePartnerUnits();
  if (!volunteers || !groups || !categories || !partnerUnits) {
    return (
      <Page title={text.volunteers.title} note={text.common.loading}>
        {null}
      </Page>
    );
  }
  return (
    <LoadedPage
      facts={{ volunteers, groups, categories, partnerUnits }}
      {...(volunteerId === undefined ? {} : { volunteerId })}
    />
  );
}

interface LoadedPageProps {
  readonly facts: VolunteerFormFacts;
  readonly volunteerId?: string;
}

function LoadedPage({ facts, volunteerId }: LoadedPageProps) {
  const { text, locale } = useText();
  const words = text.volunteers;
  const today = useToday();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const service = useServiceOfYear(Number(today.slice(0, 4)));
  const [sort, setSort] = useState<TableSort | null>(null);
  const person = useOpenRecord(volunteerId, PATHS.volunteers);
  const { categories } = facts;
  const columns = useMemo(
    () => volunteerColumns({ text, locale, categories, today, onOpen: person.open }),
    [text, locale, categories, today, person.open],
  );
  const { rows, hidden } = useVolunteerRows(
    facts.volunteers,
    facts.groups,
    service,
    query,
    filter,
    sort,
    columns,
    today,
  );
  const rowsNow = useLatest(rows);
  const nameOf = useMemo(
    () => new Map<string, string>(facts.volunteers.map(({ id, name }) => [id, name])),
    [facts.volunteers],
  );
  const labelOf = useCallback(
    (id: string) => words.bulk.tick({ name: nameOf.get(id) ?? '' }),
    [words, nameOf],
  );
  const selection = useSelection(rowsNow, labelOf);
  const tickedNow = useLatest(selection.ids);
  const chosen = useCallback(() => {
    const people = rowsNow().map(({ volunteer }) => volunteer);
    const ticked = people.filter(({ id }) => tickedNow().has(id));
    return ticked.length > 0 ? ticked : people;
  }, [rowsNow, tickedNow]);
  const clearFilters = useCallback(() => {
    setQuery('');
    setFilter(NO_FILTER);
  }, []);
  const scopes = useCallback(() => {
    const ticked = facts.volunteers.filter(({ id }) => tickedNow().has(id));
    const listed = rowsNow().map(({ volunteer }) => volunteer);
    return peopleScopes(text, ticked, listed, facts.volunteers, facts.groups);
  }, [text, facts, rowsNow, tickedNow]);
  const papers = usePeoplePapers(scopes);
  const draft = useDraftRecord(draftVolunteer);
  useAddRequest(draft.open);
  useErrand('papers', (asked) => {
    const kind = PEOPLE_PAPERS.find((known) => known === asked);
    if (kind) papers.open(kind);
  });
  const openDraft = useLatest(draft.open);
  const actions = useMemo(
    () => <ListActions chosen={chosen} onPapers={papers.open} onAdd={() => openDraft()()} />,
    [chosen, papers.open, openDraft],
  );
  return (
    <Page
      title={words.title}
      note={
        <ListNote
          note={words.note({ shown: rows.length, total: facts.volunteers.length })}
          onClear={shallow(filter, NO_FILTER) && query === '' ? null : clearFilters}
        />
      }
      actions={actions}
    >
      {facts.volunteers.length === 0 ? (
        <EmptyState sentence={words.empty} action={<FirstActions onAdd={draft.open} />} />
      ) : (
        <>
          <VolunteerFilters
            query={query}
            onQuery={setQuery}
            filter={filter}
            groups={facts.groups}
            categories={facts.categories}
            onChange={setFilter}
          />
          {selection.ids.size > 0 ? (
            <BulkBar
              ids={[...selection.ids]}
              hidden={
                selection.ids.size - rows.filter(({ volunteer }) => selection.ids.has(volunteer.id)).length
              }
              groups={facts.groups}
              categories={facts.categories}
              onPapers={papers.open}
              onClear={selection.clear}
            />
          ) : null}
          <VirtualTable<VolunteerRow>
            label={words.title}
            columns={columns}
            rows={rows}
            idOf={({ volunteer }) => volunteer.id}
            onOpen={person.open}
            sort={sort}
            onSort={setSort}
            classOf={({ volunteer }) => (volunteer.isActive ? '' : 'is-inactive')}
            selection={selection.row}
            nothing={
              query !== '' && hidden > 0 ? (
                <EmptyState
                  sentence={words.onlyHidden({ count: hidden })}
                  action={
                    <Button onClick={() => setFilter(EVERYBODY)}>
                      {words.showHidden({ count: hidden })}
                    </Button>
                  }
                />
              ) : (
                <EmptyState
                  sentence={words.nothingFound}
                  action={<Button onClick={clearFilters}>{text.common.clearFilters}</Button>}
                />
              )
            }
          />
        </>
      )}
      {person.id === null ? null : (
        <VolunteerDrawer
          volunteer={facts.volunteers.find((volunteer) => volunteer.id === person.id)}
          facts={facts}
          onClose={person.close}
        />
      )}
      {papers.opened}
      {draft.record && draft.isOpen ? (
        <NewVolunteerDrawer
          key={draft.record.id}
          draft={draft.record}
          facts={facts}
          onPatch={draft.patch}
          onClose={draft.close}
          onDone={draft.done}
        />
      ) : null}
    </Page>
  );
}
