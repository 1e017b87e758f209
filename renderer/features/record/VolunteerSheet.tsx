import { CheckOutlined } from '@ant-design/icons';
import { Button, ConfigProvider, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import { signInSheet } from '../../../shared/attendance/signInSheet.ts';
import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import { STATE_BUTTONS } from '../../../shared/attendance/stateButtons.ts';
import { searchEntries, searchEntry } from '../../../shared/people/searchPeople.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { recordAllPresent } from '../../usecases/recordAttendance.ts';
import { EntryForm } from './EntryForm.tsx';
import type { KeyWords } from './KeyLegend.tsx';
import { KeyLegend } from './KeyLegend.tsx';
import { StallSection } from './StallSection.tsx';
import type { SectionProps } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

/** The volunteer sign-in sheet on screen: the same lines in the same order, to be copied from paper. */
export function VolunteerSheet({ data, recording }: SectionProps) {
  const { text } = useText();
  const run = useAction();
  const [query, setQuery] = useState('');
  const words = text.record.volunteers;
  const { target, isReadOnly } = recording;
  const sheets = useMemo(() => signInSheet(data), [data]);
  const found = useFound(data.volunteers, query);
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const isShown = ({ volunteerId }: StallLine): boolean => found === null || found.has(volunteerId);
  const shown = sheets
    .map((sheet) => ({ ...sheet, lines: sheet.lines.filter(isShown) }))
    .filter((sheet) => found === null || sheet.lines.length > 0);
  const places = sheets.map(({ stall, lines: own }) => ({
    key: stall.id,
    label: stall.number,
    name: text.fair.stallName({ number: stall.number, name: stall.name }),
    known: own.filter(({ entry }) => entry.state !== null).length,
    all: own.length,
  }));
  const { columns } = words;
  return (
    <EntryForm recording={recording} places={places} legend={<Legend />}>
      <div className="record-bar">
        <strong data-testid="record-sum">{words.sum(sumOf(lines))}</strong>
        <SearchField
          className="record-search"
          label={words.search}
          aria-keyshortcuts={RECORD_KEYS.search}
          title={RECORD_KEYS.search}
          value={query}
          onChange={setQuery}
        />
        {isReadOnly ? null : (
          <Tooltip title={words.allPresentHint}>
            <Button
              icon={<CheckOutlined />}
              data-testid="all-present"
              disabled={lines.every(({ entry }) => entry.state !== null)}
              onClick={() => void run(() => recordAllPresent(target, null))}
            >
              {words.allPresent}
            </Button>
          </Tooltip>
        )}
      </div>
      <ConfigProvider componentSize="small">
        <div className="table-scroll">
          <table className="plain-table edit-table record-table">
            <TableHead
              columns={[
                [columns.no, 'record-line-no'],
                [columns.name, 'record-name'],
                [columns.post, 'record-post'],
                [columns.state, 'record-state'],
                [columns.timeIn, 'record-time'],
                [columns.timeOut, 'record-out'],
                [columns.note],
              ]}
              tools="record-tools"
            />
            {shown.map((sheet) => (
              <StallSection key={sheet.stall.id} data={data} recording={recording} {...sheet} />
            ))}
          </table>
        </div>
      </ConfigProvider>
      {found !== null && shown.length === 0 ? <p className="soft">{words.nobodyFound}</p> : null}
    </EntryForm>
  );
}

/** One key for each thing that can be known of somebody, then the keys of the line and of the stall. */
function Legend() {
  const { text } = useText();
  const { keys, volunteers } = text.record;
  const states = STATE_BUTTONS.map(
    (button, index): KeyWords => [
      [String(index + 1), volunteers.stateKeys[button]],
      volunteers.states[button],
    ],
  );
  return (
    <KeyLegend
      own={[
        ...states,
        [['0'], keys.clear],
        [[RECORD_KEYS.present], keys.stallPresent],
        [[RECORD_KEYS.walkIn], keys.walkIn],
        [[RECORD_KEYS.again], keys.again],
        [[RECORD_KEYS.search], keys.search],
        [['0852'], keys.times],
      ]}
    />
  );
}

function sumOf(lines: readonly StallLine[]) {
  const planned = lines.filter(({ isWalkIn }) => !isWalkIn);
  const count = (test: (line: StallLine) => boolean): number => planned.filter(test).length;
  return {
    expected: planned.length,
    present: count(({ entry }) => entry.state !== null && hasCome(entry.state)),
    excused: count(({ entry }) => entry.state === 'excused'),
    absent: count(({ entry }) => entry.state === 'absent'),
    unknown: count(({ entry }) => entry.state === null),
    walkIn: lines.length - planned.length,
  };
}

type Volunteers = SectionProps['data']['volunteers'];

/** Who matches the query; null when nothing is searched. */
function useFound(volunteers: Volunteers, query: string): ReadonlySet<string> | null {
  const entries = useMemo(
    () =>
      volunteers.map(({ id, name, volunteerNo, phone }) =>
        searchEntry<string>(id, name, [volunteerNo], phone),
      ),
    [volunteers],
  );
  return useMemo(
    () => (query.trim() === '' ? null : new Set(searchEntries(entries, query))),
    [entries, query],
  );
}
