import { ArrowLeftOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { partsOf } from '../../../../shared/calendar/dates.ts';
import type { PastTotal } from '../../../../shared/model/pastTotal.ts';
import type { PastDraft } from '../../../../shared/stats/past/pastDraft.ts';
import { newPastDraft } from '../../../../shared/stats/past/pastDraft.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { SideDrawer } from '../../../components/SideDrawer.tsx';
import { useText } from '../../../text/useText.ts';
import { usePastTotals, useRecordedYears } from '../../../usecases/pastTotals.ts';
import { useToday } from '../../../usecases/today.ts';
import { NewPastYear } from './NewPastYear.tsx';
import { PastImport } from './PastImport.tsx';
import { PastYearList } from './PastYearList.tsx';
import '../../../components/field.css';
import './past.css';

/** The totals of past years: a list to change, a form for one more, and years from a table. */
export function PastTotalsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  const words = text.pastYears;
  const totals = usePastTotals();
  const recorded = useRecordedYears();
  const thisYear = partsOf(useToday()).year;
  const [isImporting, setIsImporting] = useState(false);
  const [draft, setDraft] = useState<PastDraft | null>(null);
  // What is typed and not saved yet goes only by a click that says so.
  const isBusy = draft !== null || isImporting;
  return (
    <SideDrawer
      rootClassName="form-drawer"
      title={isImporting ? words.importTitle : words.title}
      size="min(66em, 94vw)"
      onClose={onClose}
      mask={{ closable: !isBusy }}
      keyboard={!isBusy}
      extra={
        isImporting ? (
          <Button icon={<ArrowLeftOutlined />} onClick={() => setIsImporting(false)}>
            {words.back}
          </Button>
        ) : draft ? null : (
          <span className="soft drawer-note">{text.common.savedAsTyped}</span>
        )
      }
    >
      {isImporting ? (
        <PastImport thisYear={thisYear} onDone={() => setIsImporting(false)} />
      ) : totals && recorded ? (
        <PastYears
          totals={totals}
          recorded={recorded}
          thisYear={thisYear}
          draft={draft}
          onDraft={setDraft}
          onImport={() => setIsImporting(true)}
        />
      ) : (
        <p className="soft">{text.common.loading}</p>
      )}
    </SideDrawer>
  );
}

interface PastYearsProps {
  readonly totals: readonly PastTotal[];
  readonly recorded: readonly number[];
  readonly thisYear: number;
  readonly draft: PastDraft | null;
  readonly onDraft: (draft: PastDraft | null) => void;
  readonly onImport: () => void;
}

function PastYears({ totals, recorded, thisYear, draft, onDraft, onImport }: PastYearsProps) {
  const { text } = useText();
  const words = text.pastYears;
  const known = [...totals.map(({ id }) => Number(id)), ...recorded];
  const add = useRef<HTMLButtonElement>(null);
  const leaveForm = (): void => {
    // The form takes its buttons along: the keyboard goes on where it came from, which can be pressed again once this is drawn.
    flushSync(() => onDraft(null));
    add.current?.focus();
  };
  const actions = (
    <Space wrap>
      <Button
        ref={add}
        type={totals.length === 0 ? 'primary' : 'default'}
        icon={<PlusOutlined />}
        disabled={draft !== null}
        onClick={() => onDraft(newPastDraft(known, thisYear))}
        data-testid="add-past-year"
      >
        {words.add}
      </Button>
      <Button icon={<ImportOutlined />} onClick={onImport} data-testid="import-past-years">
        {words.importOpen}
      </Button>
    </Space>
  );
  return (
    <>
      <p className="past-note">{words.note}</p>
      {totals.length === 0 && !draft ? (
        <EmptyState sentence={words.empty} action={actions} />
      ) : (
        <div className="past-actions">{actions}</div>
      )}
      {draft ? (
        <NewPastYear
          draft={draft}
          totals={totals}
          recorded={recorded}
          thisYear={thisYear}
          onPatch={(patch) => onDraft({ ...draft, ...patch })}
          onDone={leaveForm}
        />
      ) : null}
      {totals.length > 0 ? <PastYearList totals={totals} recorded={recorded} /> : null}
    </>
  );
}
