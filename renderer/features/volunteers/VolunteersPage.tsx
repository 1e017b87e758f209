import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import '../../components/list.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useAddRequest } from '../../components/useAddRequest.ts';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useCategories, useGroups, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import type { VolunteerPatch } from '../../usecases/volunteers.ts';
import { draftVolunteer, useServiceOfYear } from '../../usecases/volunteers.ts';
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
  const person = useOpenPerson(volunteerId);
  const draft = useDraft();
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
      actions={addButton}
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
      {draft.volunteer && draft.isOpen ? (
        <NewVolunteerDrawer
          key={draft.volunteer.id}
          draft={draft.volunteer}
          facts={facts}
          onPatch={draft.patch}
          onClose={draft.close}
          onDone={draft.done}
        />
      ) : null}
    </Page>
  );
}

/** Whose page is open: from the address, or clicked in the list (which keeps its search and place). */
function useOpenPerson(volunteerId: string | undefined) {
  const [id, setId] = useState(volunteerId ?? null);
  const [, navigate] = useLocation();
  useEffect(() => setId(volunteerId ?? null), [volunteerId]);
  const open = useCallback((next: string) => setId(next), []);
  const close = (): void => {
    setId(null);
    if (volunteerId !== undefined) navigate(PATHS.volunteers, { replace: true });
  };
  return { id, open, close };
}

/** The person being added; stays while its drawer is closed, so that nothing typed is lost. */
function useDraft() {
  const [volunteer, setVolunteer] = useState<Volunteer | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const start = async (): Promise<void> => setVolunteer(await draftVolunteer());
  return {
    volunteer,
    isOpen,
    patch: (patch: VolunteerPatch) => setVolunteer((before) => before && { ...before, ...patch }),
    open: () => {
      setIsOpen(true);
      if (!volunteer) void start();
    },
    close: () => setIsOpen(false),
    done: (next: 'close' | 'another') => {
      setIsOpen(next === 'another');
      if (next === 'another') void start();
      else setVolunteer(null);
    },
  };
}
