import { Alert, ConfigProvider } from 'antd';
import { countedTallies, sumOrNull } from '../../../shared/attendance/countedTallies.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Tally } from '../../../shared/model/attendance.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import { serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { CellText } from '../../components/CellText.tsx';
import { CountCell } from '../../components/CountCell.tsx';
import { enterToNext } from '../../components/enterToNext.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { useText } from '../../text/useText.ts';
import { setUniqueRecipients } from '../../usecases/closeFair.ts';
import type { CountEntry } from '../../usecases/recordCounts.ts';
import { recordCount, recordCountedBy } from '../../usecases/recordCounts.ts';
import type { SectionProps } from './section.ts';

const MOST_COUNTED = 99_999;
const COLUMNS = 3;

/** The tally sheets on screen: what was counted per stall and service item. */
export function CountSheet({ data, recording }: SectionProps) {
  const { text, locale } = useText();
  const words = text.record.counts;
  const sum = (pick: (row: Tally) => number | null): number =>
    countedTallies(data.tallies).reduce((total, row) => total + (pick(row) ?? 0), 0);
  return (
    <div className="count-sheet">
      {recording.isReadOnly ? null : <p className="soft record-note">{words.note}</p>}
      {data.stalls
        .filter((stall) => hasTwoSources(data, stall))
        .map(({ id, number }) => (
          <Alert
            key={id}
            className="record-notice"
            type="warning"
            showIcon
            title={words.twoSources({ number })}
          />
        ))}
      <ConfigProvider componentSize="small">
        <div className="table-scroll" onKeyDownCapture={enterToNext}>
          <table className="plain-table edit-table">
            <TableHead
              columns={[
                [words.columns.item],
                [words.columns.visits, 'count-column'],
                [words.columns.items, 'count-column'],
              ]}
              tools={null}
            />
            {data.stalls.map((stall) => (
              <StallCounts key={stall.id} data={data} recording={recording} stall={stall} />
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
  );
}

/** A tally sheet and named rows for one stall: the figures ask which is right (rule 19). */
function hasTwoSources({ tallies }: FairData, stall: Stall): boolean {
  const sources = new Set(
    tallies.filter(({ stallId }) => stallId === stall.id).map(({ source }) => source === 'namedRows'),
  );
  return sources.size > 1;
}

interface StallCountsProps extends SectionProps {
  readonly stall: Stall;
}

/** Items that a stall offers, and those that were counted though they are no longer offered. */
function itemsOf(data: FairData, stall: Stall): readonly ServiceItem[] {
  const counted = new Set(
    data.tallies.filter(({ stallId }) => stallId === stall.id).map(({ serviceItemId }) => serviceItemId),
  );
  return data.serviceItems
    .filter(({ id }) => stall.serviceItemIds.includes(id) || counted.has(id))
    .toSorted((a, b) => a.order - b.order);
}

function StallCounts({ data, recording, stall }: StallCountsProps) {
  const { text } = useText();
  const words = text.record.counts;
  const items = itemsOf(data, stall);
  const tallies = data.tallies.filter(({ stallId }) => stallId === stall.id);
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  const visits = countedTallies(tallies).reduce((sum, row) => sum + (row.visits ?? 0), 0);
  return (
    <tbody>
      <tr className="record-stall">
        <th scope="rowgroup" colSpan={COLUMNS}>
          <div>
            <strong>{text.fair.stallName({ number: stall.number, name: stall.name })}</strong>
            {category ? <CategoryTag category={category} /> : null}
            <span className="soft">
              {tallies.length === 0 ? words.notCounted : words.stallSum({ visits })}
              {items.length === 0 ? ` ${words.noItems}` : ''}
            </span>
            {tallies.length === 0 ? null : (
              <span className="record-stall-tools count-by">
                <span className="soft">{words.columns.countedBy}</span>
                <CellText
                  label={words.countedByOf({ number: stall.number })}
                  value={tallies[0]?.countedBy ?? ''}
                  isReadOnly={recording.isReadOnly}
                  onCommit={(typed) => recordCountedBy(recording.target, stall, typed)}
                />
              </span>
            )}
          </div>
        </th>
      </tr>
      {items.map((item) => (
        <ItemCounts key={item.id} data={data} recording={recording} stall={stall} item={item} />
      ))}
    </tbody>
  );
}

function ItemCounts({ data, recording, stall, item }: StallCountsProps & { readonly item: ServiceItem }) {
  const { text } = useText();
  const words = text.record.counts;
  const name = serviceItemName(text, item);
  const rows = data.tallies.filter(
    ({ stallId, serviceItemId }) => stallId === stall.id && serviceItemId === item.id,
  );
  const known: CountEntry = {
    visits: sumOrNull(countedTallies(rows).map(({ visits }) => visits)),
    items: sumOrNull(countedTallies(rows).map(({ items }) => items)),
  };
  const commit = (entry: Partial<CountEntry>) => recordCount(recording.target, stall, item, entry);
  const label = { number: stall.number, item: name };
  const testId = `count-${stall.number}-${item.id}`;
  return (
    <tr>
      <th scope="row">
        <span className="pick-text count-item">{name}</span>
      </th>
      <td>
        {item.measure === 'leaflets' ? null : (
          <CountCell
            label={words.visitsOf(label)}
            value={known.visits}
            max={MOST_COUNTED}
            isReadOnly={recording.isReadOnly}
            testId={`${testId}-visits`}
            onCommit={(visits) => commit({ visits })}
          />
        )}
      </td>
      <td>
        {item.measure === 'visits' ? null : (
          <span className="count-with-unit">
            <CountCell
              label={words.itemsOf(label)}
              value={known.items}
              max={MOST_COUNTED}
              isReadOnly={recording.isReadOnly}
              testId={`${testId}-items`}
              onCommit={(items) => commit({ items })}
            />
            <span className="soft">{serviceItemUnit(text, item)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
