import { UnorderedListOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { compareSheetTotal } from '../../../shared/attendance/countChecks.ts';
import { countedTallies } from '../../../shared/attendance/countedTallies.ts';
import type { ItemCount } from '../../../shared/attendance/stallCounts.ts';
import { itemCounts, itemsOfSheet } from '../../../shared/attendance/stallCounts.ts';
import type { CountSheet } from '../../../shared/model/attendance.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import { serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { CellText } from '../../components/CellText.tsx';
import { CountCell } from '../../components/CountCell.tsx';
import { useText } from '../../text/useText.ts';
import { countedByOf, recordCount, recordCountedBy, recordSheetTotal } from '../../usecases/recordCounts.ts';
import { NamedRows } from './NamedRows.tsx';
import type { SectionProps } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';
import '../../components/markTag.css';

export const MOST_COUNTED = 99_999;
/** Item, visits, things, what is odd about them. */
export const COUNT_COLUMNS = 4;

interface StallCountsProps extends SectionProps {
  readonly stall: Stall;
  readonly sheet: CountSheet | undefined;
  /** The sign-in sheet is to be seen though nothing is copied from it yet. */
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

/** One stall's tally sheet: its items as printed, the sum at its foot, who counted; then the names, where there are some. */
export function StallCounts({ data, recording, stall, sheet, isOpened, onOpen }: StallCountsProps) {
  const { text } = useText();
  const words = text.record.counts;
  const tallies = data.tallies.filter(({ stallId }) => stallId === stall.id);
  const items = itemsOfSheet(data, stall);
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  const visits = countedTallies(tallies).reduce((sum, row) => sum + (row.visits ?? 0), 0);
  const named = tallies.filter(({ source }) => source === 'namedRows');
  const isListed = named.length > 0 || (isOpened && !recording.isReadOnly);
  return (
    <tbody data-place={stall.id} data-testid={`sheet-${stall.number}`}>
      <tr className="record-stall">
        <th scope="rowgroup" colSpan={COUNT_COLUMNS}>
          <div>
            <strong>{text.fair.stallName({ number: stall.number, name: stall.name })}</strong>
            {category ? <CategoryTag category={category} /> : null}
            <span className="soft">
              {tallies.length === 0 ? words.notCounted : words.stallSum({ visits })}
              {items.length === 0 ? ` ${words.noItems}` : ''}
            </span>
            {isListed || recording.isReadOnly || items.length === 0 ? null : (
              <span className="record-stall-tools">
                <Button
                  type="text"
                  icon={<UnorderedListOutlined />}
                  aria-label={text.record.residents.openOf({ number: stall.number })}
                  aria-keyshortcuts={RECORD_KEYS.residents}
                  title={`${text.record.residents.openOf({ number: stall.number })}（${RECORD_KEYS.residents}）`}
                  onClick={onOpen}
                >
                  {text.record.residents.open}
                </Button>
              </span>
            )}
          </div>
        </th>
      </tr>
      {itemCounts(items, tallies).map((count) => (
        <ItemCounts key={count.item.id} recording={recording} stall={stall} count={count} />
      ))}
      {items.length === 0 ? null : (
        <SheetFoot data={data} recording={recording} stall={stall} sheet={sheet} />
      )}
      {isListed ? (
        <tr>
          <td colSpan={COUNT_COLUMNS} className="named-cell">
            <NamedRows
              data={data}
              recording={recording}
              stall={stall}
              items={items}
              tallies={tallies}
              isOpened={isOpened}
            />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface ItemCountsProps extends Pick<SectionProps, 'recording'> {
  readonly stall: Stall;
  readonly count: ItemCount;
}

function ItemCounts({ recording, stall, count }: ItemCountsProps) {
  const { text } = useText();
  const words = text.record.counts;
  const { item, written, tapped, state } = count;
  const name = serviceItemName(text, item);
  const label = { number: stall.number, item: name };
  const cell = (key: 'visits' | 'items') => (
    <span className="count-with-unit">
      <CountCell
        label={key === 'visits' ? words.visitsOf(label) : words.itemsOf(label)}
        value={written[key]}
        max={MOST_COUNTED}
        isReadOnly={recording.isReadOnly}
        testId={`count-${stall.number}-${item.id}-${key}`}
        onCommit={(typed) => recordCount(recording.target, stall, item, { [key]: typed })}
      />
      <span className="soft">{key === 'visits' ? text.category.visitUnit : serviceItemUnit(text, item)}</span>
      {tapped[key] === null ? null : (
        <span className="soft count-tapped" title={words.tappedHint}>
          {words.tapped({ count: tapped[key] })}
        </span>
      )}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <span className="pick-text count-item">{name}</span>
      </th>
      <td>{item.measure === 'leaflets' ? null : cell('visits')}</td>
      <td>{item.measure === 'visits' ? null : cell('items')}</td>
      <td>
        {state === 'half' ? (
          <Tooltip title={words.halfHint}>
            <Tag className="mark-tag">{words.half}</Tag>
          </Tooltip>
        ) : null}
      </td>
    </tr>
  );
}

interface SheetFootProps extends SectionProps {
  readonly stall: Stall;
  readonly sheet: CountSheet | undefined;
}

/** The sum that stands on the sheet, held against what was typed from it, and who counted. */
function SheetFoot({ data, recording, stall, sheet }: SheetFootProps) {
  const { text } = useText();
  const words = text.record.counts;
  const { number } = stall;
  const { target, isReadOnly } = recording;
  const compared = compareSheetTotal(
    data.tallies.filter(({ stallId }) => stallId === stall.id),
    sheet,
  );
  return (
    <tr className="sheet-foot">
      <th scope="row">
        <span className="pick-text count-item soft" title={words.sheetTotalHint}>
          {words.sheetTotal}
        </span>
      </th>
      <td>
        <span className="count-with-unit">
          <CountCell
            label={words.sheetTotalOf({ number })}
            value={sheet?.visitsTotal ?? null}
            max={MOST_COUNTED}
            isReadOnly={isReadOnly}
            testId={`sheet-total-${number}`}
            onCommit={(total) => recordSheetTotal(target, stall, total)}
          />
          <span className="soft">{text.category.visitUnit}</span>
          {compared?.difference === 0 ? (
            <span className="count-same" data-testid={`sheet-check-${number}`}>
              ✓ {words.totalSame}
            </span>
          ) : null}
        </span>
        {compared && compared.difference > 0 ? (
          <div role="status" className="field-warning count-warning" data-testid={`sheet-check-${number}`}>
            {words.totalDiffers({
              written: compared.one,
              typed: compared.other,
              difference: compared.difference,
            })}
          </div>
        ) : null}
      </td>
      <td colSpan={2}>
        <span className="count-with-unit count-by">
          <span className="soft">{words.columns.countedBy}</span>
          <CellText
            label={words.countedByOf({ number })}
            value={countedByOf(data.tallies, stall, sheet)}
            isReadOnly={isReadOnly}
            onCommit={(typed) => recordCountedBy(target, stall, typed)}
          />
        </span>
      </td>
    </tr>
  );
}
