import { PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import '../../components/list.css';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExportButton } from '../../components/ExportButton.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import { ListNote } from '../../components/ListNote.tsx';
import { Page } from '../../components/Page.tsx';
import type { TableSort } from '../../components/tableSort.ts';
import { sortRows } from '../../components/tableSort.ts';
import { useAddRequest } from '../../components/useAddRequest.ts';
import { useDraftRecord } from '../../components/useDraftRecord.ts';
import { useFoundUnits } from '../../components/useFoundUnits.ts';
import { useOpenRecord } from '../../components/useOpenRecord.ts';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { exportPartners } from '../../usecases/exportLists.ts';
import { draftPartner, useParticipationOfYear } from '../../usecases/partners.ts';
import { useCategories, usePartnerUnits } from '../../usecases/registers.ts';
import { useToday } from '../../usecases/today.ts';
import { NewPartnerDrawer } from './NewPartnerDrawer.tsx';
import { PartnerDrawer } from './PartnerDrawer.tsx';
import { isListed, PartnerFilters, USUAL_FILTER } from './PartnerFilters.tsx';
import { partnerColumns } from './partnerColumns.tsx';
import './partners.css';
import type { PartnerFormFacts } from './partnerEdit.ts';
import { ThanksButton } from './ThanksButton.tsx';

/** The partner units. With `partnerUnitId` that unit's page is open. */
export function PartnersPage({ partnerUnitId }: { readonly partnerUnitId?: string }) {
  const { text } = useText();
  const units = usePartnerUnits();
  const categories = useCategories();
  if (!units || !categories) {
    return (
      <Page title={text.partners.title} note={text.common.loading}>
        {null}
      </Page>
    );
  }
  return (
    <LoadedPage facts={{ units, categories }} {...(partnerUnitId === undefined ? {} : { partnerUnitId })} />
  );
}

interface LoadedPageProps {
  readonly facts: PartnerFormFacts;
  readonly partnerUnitId?: string;
}

function LoadedPage({ facts, partnerUnitId }: LoadedPageProps) {
  const { text, locale } = useText();
  const words = text.partners;
  const today = useToday();
  const [filter, setFilter] = useState(USUAL_FILTER);
  const participation = useParticipationOfYear(Number(today.slice(0, 4)));
  const [sort, setSort] = useState<TableSort | null>(null);
  const opened = useOpenRecord(partnerUnitId, PATHS.partners);
  const { categories } = facts;
  const columns = useMemo(
    () => partnerColumns({ text, categories, participation, today, onOpen: opened.open }),
    [text, categories, participation, today, opened.open],
  );
  const found = useFoundUnits(facts.units, filter.query).filter((unit) => isListed(unit, filter));
  const shown = sortRows(found, sort, columns);
  const clearFilters = useCallback(() => setFilter(USUAL_FILTER), []);
  const draft = useDraftRecord(draftPartner);
  useAddRequest(draft.open);
  const addButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={draft.open}>
      {words.add}
    </Button>
  );
  const firstActions = (
    <Space>
      <ImportButton target="partners" label={text.importer.openFile} isPrimary />
      <Button icon={<PlusOutlined />} onClick={draft.open}>
        {words.add}
      </Button>
    </Space>
  );
  return (
    <Page
      title={words.title}
      note={
        <ListNote
          note={words.note({ shown: shown.length, total: facts.units.length })}
          onClear={shallow(filter, USUAL_FILTER) ? null : clearFilters}
        />
      }
      actions={
        <>
          <ImportButton target="partners" />
          <ExportButton
            list="partners"
            fields={EXPORT_FIELDS.partners}
            count={() => shown.length}
            onExport={(fields, showPhones) => exportPartners(shown, fields, showPhones, locale)}
          />
          {facts.units.length > 0 ? <ThanksButton units={facts.units} /> : null}
          {addButton}
        </>
      }
    >
      {facts.units.length === 0 ? (
        <EmptyState sentence={words.empty} action={firstActions} />
      ) : (
        <>
          <PartnerFilters filter={filter} categories={categories} onChange={setFilter} />
          <VirtualTable<PartnerUnit>
            label={words.title}
            columns={columns}
            rows={shown}
            idOf={({ id }) => id}
            onOpen={opened.open}
            sort={sort}
            onSort={setSort}
            classOf={({ isActive }) => (isActive ? '' : 'is-inactive')}
            nothing={
              <EmptyState
                sentence={words.nothingFound}
                action={
                  <Button onClick={() => setFilter({ ...USUAL_FILTER, onlyActive: false })}>
                    {words.showAll}
                  </Button>
                }
              />
            }
          />
        </>
      )}
      {opened.id === null ? null : (
        <PartnerDrawer
          unit={facts.units.find((unit) => unit.id === opened.id)}
          facts={facts}
          onClose={opened.close}
        />
      )}
      {draft.record && draft.isOpen ? (
        <NewPartnerDrawer
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
