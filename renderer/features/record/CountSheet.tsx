import { ConfigProvider } from 'antd';
import { useState } from 'react';
import { compareSheetTotal, compareSources } from '../../../shared/attendance/countChecks.ts';
import { countedTallies } from '../../../shared/attendance/countedTallies.ts';
import { countsKnown, itemCounts, itemsOfSheet } from '../../../shared/attendance/stallCounts.ts';
import type { CountSheet as CountSheetRecord, Tally } from '../../../shared/model/attendance.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { useText } from '../../text/useText.ts';
import { setUniqueRecipients } from '../../usecases/closeFair.ts';
import { useCountSheets } from '../../usecases/recordCounts.ts';
import { EntryForm } from './EntryForm.tsx';
import { KeyLegend } from './KeyLegend.tsx';
import { MOST_COUNTED, StallCounts } from './StallCounts.tsx';
import type { SectionProps } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';

const NO_SHEETS: readonly CountSheetRecord[] = [];

/** The tally sheets on screen, and the sign-in sheets of residents: what was counted per stall and service item. */
export function CountSheet({ data, recording }: SectionProps) {
  const { text, locale } = useText();
  const sheets = useCountSheets(data.fair.id) ?? NO_SHEETS;
  /** Stalls whose sign-in sheet is open without a line in it. */
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const words = text.record.counts;
  const sum = (pick: (row: Tally) => number | null): number =>
    countedTallies(data.tallies).reduce((total, row) => total + (pick(row) ?? 0), 0);
  const placeOf = (stall: Stall) => {
    const tallies = data.tallies.filter(({ stallId }) => stallId === stall.id);
    const total = compareSheetTotal(
      tallies,
      sheets.find(({ id }) => id === stall.id),
    );
    return {
      key: stall.id,
      label: stall.number,
      name: text.fair.stallName({ number: stall.number, name: stall.name }),
      ...countsKnown(itemCounts(itemsOfSheet(data, stall), tallies)),
      isOdd: (total?.difference ?? 0) > 0 || compareSources(tallies)?.isSame === false,
    };
  };
  const { keys } = text.record;
  return (
    <EntryForm
      recording={recording}
      places={data.stalls.map(placeOf)}
      legend={<KeyLegend own={[[[RECORD_KEYS.residents], keys.residents]]} />}
    >
      <div className="count-sheet">
        {recording.isReadOnly ? null : <p className="soft record-note">{words.note}</p>}
        <ConfigProvider componentSize="small">
          <div className="table-scroll">
            <table className="plain-table edit-table">
              <TableHead
                columns={[
                  [words.columns.item],
                  [words.columns.visits, 'count-column'],
                  [words.columns.items, 'count-column'],
                ]}
                tools="count-state"
              />
              {data.stalls.map((stall) => (
                <StallCounts
                  key={stall.id}
                  data={data}
                  recording={recording}
                  stall={stall}
                  sheet={sheets.find(({ id }) => id === stall.id)}
                  isOpened={opened.has(stall.id)}
                  onOpen={() => setOpened(new Set([...opened, stall.id]))}
                />
              ))}
              <tfoot>
                <tr>
                  <th scope="row">{words.total}</th>
                  <td>
                    <span className="pick-text" data-testid="count-visits">
                      {formatCount(
                        locale,
                        sum(({ visits }) => visits),
                      )}
                    </span>
                  </td>
                  <td>
                    <span className="pick-text">
                      {formatCount(
                        locale,
                        sum(({ items }) => items),
                      )}
                    </span>
                  </td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
        </ConfigProvider>
        <div className="count-unique">
          {recording.isReadOnly ? (
            <span>
              {words.uniqueRecipients} {data.fair.uniqueRecipients ?? text.common.nothingCounted}
            </span>
          ) : (
            <NumberField
              label={words.uniqueRecipients}
              value={data.fair.uniqueRecipients}
              min={0}
              max={MOST_COUNTED}
              isOptional
              hint={words.uniqueHint}
              onCommit={(count) => setUniqueRecipients(recording.target, count)}
            />
          )}
        </div>
      </div>
    </EntryForm>
  );
}
