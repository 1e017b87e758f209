import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import '../../components/list.css';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExportButton } from '../../components/ExportButton.tsx';
import { Page } from '../../components/Page.tsx';
import type { TableSort } from '../../components/tableSort.ts';
import { useAddRequest } from '../../components/useAddRequest.ts';
import { useDraftRecord } from '../../components/useDraftRecord.ts';
import { useOpenRecord } from '../../components/useOpenRecord.ts';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { importPath, PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { exportVolunteers } from '../../usecases/exportLists.ts';
import { useCategories, useGroups, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import { draftVolunteer, useServiceOfYear } from '../../usecases/volunteers.ts';
import { AvailabilityFormButton } from './AvailabilityFormButton.tsx';
import { BulkBar } from './BulkBar.tsx';
import { DuplicatesButton } from './DuplicatesButton.tsx';
import { NewVolunteerDrawer } from './NewVolunteerDrawer.tsx';
import { useSelection } from './useSelection.ts';
import type { VolunteerRow } from './useVolunteerRows.ts';
import { NO_FILTER, useVolunteerRows } from './useVolunteerRows.ts';
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
  const [filter, setFilter] = useState(NO_FILTER);
  const service = useServiceOfYear(Number(today.slice(0, 4)));
  const [sort, setSort] = useState<TableSort | null>(null);
  const person = useOpenRecord(volunteerId, PATHS.volunteers);
  const { categories } = facts;
  const columns = useMemo(
    () => volunteerColumns({ text, locale, categories, today, onOpen: person.open }),
    [text, locale, categories, today, person.open],
  );
  const rows = useVolunteerRows(facts.volunteers, facts.groups, service, filter, sort, columns);
  const shown = useMemo(() => rows.map(({ volunteer }) => volunteer.id), [rows]);
  const labelOf = useCallback(
    (id: string) => words.bulk.tick({ name: facts.volunteers.find((one) => one.id === id)?.name ?? '' }),
    [words, facts.volunteers],
  );
  const selection = useSelection(shown, labelOf);
  // Who is ticked; without ticks everybody who is shown.
  const chosen = useMemo(() => {
    const people = rows.map(({ volunteer }) => volunteer);
    const ticked = people.filter(({ id }) => selection.ids.has(id));
    return ticked.length > 0 ? ticked : people;
  }, [rows, selection.ids]);
  const [, navigate] = useLocation();
  const draft = useDraftRecord(draftVolunteer);
  useAddRequest(draft.open);
  const addButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={draft.open}>
      {words.add}
    </Button>
  );
  return (
    <Page
      title={words.title}
      note={words.note({ shown: rows.length, total: facts.volunteers.length })}
      actions={
        <>
          <DuplicatesButton />
          <Button icon={<ImportOutlined />} onClick={() => navigate(importPath('volunteers'))}>
            {text.importer.open}
          </Button>
          <ExportButton
            list="volunteers"
            fields={EXPORT_FIELDS.volunteers}
            count={chosen.length}
            onExport={(fields, showPhones) => exportVolunteers(chosen, fields, showPhones, locale)}
          />
          <AvailabilityFormButton volunteers={chosen} />
          {addButton}
        </>
      }
    >
      {facts.volunteers.length === 0 ? (
        <EmptyState
          sentence={words.empty}
          action={
            <>
              {addButton}
              <Button icon={<ImportOutlined />} onClick={() => navigate(importPath('volunteers'))}>
                {text.importer.titles.volunteers}
              </Button>
            </>
          }
        />
      ) : (
        <>
          <VolunteerFilters
            filter={filter}
            groups={facts.groups}
            categories={facts.categories}
            onChange={setFilter}
          />
          {selection.ids.size > 0 ? (
            <BulkBar
              ids={[...selection.ids]}
              groups={facts.groups}
              categories={facts.categories}
              onClear={selection.clear}
            />
          ) : null}
          {rows.length === 0 ? (
            <EmptyState
              sentence={words.nothingFound}
              action={<Button onClick={() => setFilter(NO_FILTER)}>{words.clearFilters}</Button>}
            />
          ) : (
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
            />
          )}
        </>
      )}
      {person.id === null ? null : (
        <VolunteerDrawer
          volunteer={facts.volunteers.find((volunteer) => volunteer.id === person.id)}
          facts={facts}
          onClose={person.close}
        />
      )}
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
