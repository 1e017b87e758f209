import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { volunteerLabel } from '../../../shared/people/volunteerLabel.ts';
import '../../components/list.css';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { MergeChoices } from '../../../shared/people/mergeFields.ts';
import { defaultChoices, differingFields, MERGE_FIELDS } from '../../../shared/people/mergeFields.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useAction } from '../../components/useAction.tsx';
import { DUPLICATES_PATH } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { mergeVolunteers } from '../../usecases/mergeVolunteers.ts';
import { useCategories, useGroups, usePartnerUnits, useVolunteers } from '../../usecases/registers.ts';
import { MergeFieldRow } from './MergeFieldRow.tsx';
import { MergeHistories } from './MergeHistories.tsx';
import type { MergeFacts } from './mergeText.ts';
import './duplicates.css';

interface MergePageProps {
  /** Proposed to stay. */
  readonly firstId: string;
  readonly secondId: string;
}

/** Makes one record of two: which stays, which details to take, and what comes out of it. */
export function MergePage({ firstId, secondId }: MergePageProps) {
  const { text } = useText();
  const volunteers = useVolunteers();
  const groups = useGroups();
  const categories = useCategories();
  const partnerUnits = usePartnerUnits();
  const words = text.duplicates;
  if (!volunteers || !groups || !categories || !partnerUnits) {
    return (
      <Page title={words.title} note={text.common.loading}>
        {null}
      </Page>
    );
  }
  const find = (id: string) => volunteers.find((volunteer) => volunteer.id === id && !volunteer.isErased);
  const [first, second] = [find(firstId), find(secondId)];
  if (!first || !second || first === second) {
    return (
      <Page title={words.title}>
        <EmptyState sentence={words.missing} action={<BackButton />} />
      </Page>
    );
  }
  return <TwoRecords first={first} second={second} facts={{ groups, categories, partnerUnits }} />;
}

interface TwoRecordsProps {
  readonly first: Volunteer;
  readonly second: Volunteer;
  readonly facts: MergeFacts;
}

function TwoRecords({ first, second, facts }: TwoRecordsProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const run = useAction();
  const words = text.duplicates;
  const [isSwapped, setIsSwapped] = useState(false);
  const [chosen, setChosen] = useState<MergeChoices>({});
  const [isWorking, setIsWorking] = useState(false);
  const [stays, goes] = isSwapped ? [second, first] : [first, second];
  const choices: MergeChoices = { ...defaultChoices(stays, goes), ...chosen };
  const fields = differingFields(stays, goes);
  const merge = async (): Promise<void> => {
    setIsWorking(true);
    const overlapReason = words.overlapReason({ name: volunteerLabel(goes) });
    // Away first: afterwards one of the two is not there any more.
    navigate(DUPLICATES_PATH);
    await run(() => mergeVolunteers({ staysId: stays.id, goesId: goes.id, choices, overlapReason }));
  };
  const swap = (next: boolean): void => {
    setIsSwapped(next);
    setChosen({});
  };
  return (
    <Page
      title={words.mergeTitle({ name: volunteerLabel(first), other: volunteerLabel(second) })}
      note={words.mergeNote}
      actions={
        <>
          <BackButton />
          <Button type="primary" loading={isWorking} onClick={() => void merge()} data-testid="merge">
            {words.mergeNow}
          </Button>
        </>
      }
    >
      <section className="panel merge-panel">
        <table className="plain-table merge-table">
          <thead>
            <tr>
              <th scope="col">{words.staysLabel}</th>
              {[first, second].map((person) => (
                <th key={person.id} scope="col">
                  <Radio
                    name="merge-stays"
                    checked={person === stays}
                    aria-label={`${volunteerLabel(person)} ${words.stays}`}
                    onChange={() => swap(person === second)}
                  >
                    {volunteerLabel(person)}
                    {person === stays ? <span className="soft"> · {words.stays}</span> : null}
                  </Radio>
                </th>
              ))}
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <MergeFieldRow
                key={field}
                field={field}
                people={[first, second]}
                stays={stays}
                facts={facts}
                choice={choices[field] ?? 'stays'}
                onChoose={(choice) => setChosen({ ...chosen, [field]: choice })}
              />
            ))}
          </tbody>
        </table>
        <p className="soft">
          {fields.length === 0
            ? words.allSame
            : words.sameRest({ count: MERGE_FIELDS.length - fields.length })}
        </p>
      </section>
      <MergeHistories first={first} second={second} />
    </Page>
  );
}

function BackButton() {
  const { text } = useText();
  const [, navigate] = useLocation();
  return (
    <Button icon={<ArrowLeftOutlined />} onClick={() => navigate(DUPLICATES_PATH)}>
      {text.duplicates.backToList}
    </Button>
  );
}
