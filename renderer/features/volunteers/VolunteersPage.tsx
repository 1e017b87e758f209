import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import '../../components/list.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useAddRequest } from '../../components/useAddRequest.ts';
import { useDraftRecord } from '../../components/useDraftRecord.ts';
import { useOpenRecord } from '../../components/useOpenRecord.ts';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useCategories, useGroups, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import { draftVolunteer, useServiceOfYear } from '../../usecases/volunteers.ts';
import { DuplicatesButton } from './DuplicatesButton.tsx';
import { NewVolunteerDrawer } from './NewVolunteerDrawer.tsx';
import { NO_FILTER, useVolunteerRows } from './useVolunteerRows.ts';
import { VolunteerDrawer } from './VolunteerDrawer.tsx';
import { VolunteerFilters } from './VolunteerFilters.tsx';
import { VolunteerTable } from './VolunteerTable.tsx';
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
  const { text } = useText();
  const words = text.volunteers;
  const today = useToday();
  const [filter, setFilter] = useState(NO_FILTER);
  const service = useServiceOfYear(Number(today.slice(0, 4)));
  const rows = useVolunteerRows(facts.volunteers, facts.groups, service, filter);
  const person = useOpenRecord(volunteerId, PATHS.volunteers);
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
          {addButton}
        </>
      }
    >
      {facts.volunteers.length === 0 ? (
        <EmptyState sentence={words.empty} action={addButton} />
      ) : (
        <>
          <VolunteerFilters filter={filter} groups={facts.groups} onChange={setFilter} />
          {rows.length === 0 ? (
            <EmptyState
              sentence={words.nothingFound}
              action={<Button onClick={() => setFilter(NO_FILTER)}>{words.clearFilters}</Button>}
            />
          ) : (
            <VolunteerTable rows={rows} categories={facts.categories} today={today} onOpen={person.open} />
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
