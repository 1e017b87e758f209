import { Alert, Button, ConfigProvider } from 'antd';
import { useLocation } from 'wouter';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Category } from '../../../shared/model/category.ts';
import { DEFAULT_CATEGORY_KEYS } from '../../../shared/model/category.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import type { HeadColumn } from '../../components/TableHead.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { useAction } from '../../components/useAction.tsx';
import { dataPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { addStall } from '../../usecases/stalls.ts';
import { StallRow } from './StallRow.tsx';

const USUAL_CATEGORIES = DEFAULT_CATEGORY_KEYS.length;

interface StallTableProps {
  readonly data: FairData;
  readonly isReadOnly: boolean;
}

/** The stalls of a fair; a category without one stands at the end and does not disappear (rule 6). */
export function StallTable({ data, isReadOnly }: StallTableProps) {
  const { text } = useText();
  const { columns } = text.fair;
  const { slots, stalls } = data;
  const used = new Set(stalls.map(({ categoryId }) => categoryId));
  const active = data.categories.filter(({ isActive }) => isActive).toSorted((a, b) => a.order - b.order);
  const columnCount = 7 + slots.length + (isReadOnly ? 0 : 1);
  return (
    <>
      <CategoryWarning activeCount={active.length} usedCount={used.size} />
      <ConfigProvider componentSize="small">
        <div className="table-scroll">
          <table className="plain-table edit-table stall-table">
            <TableHead
              columns={[
                [columns.number, 'col-number'],
                [columns.category, 'col-category'],
                [columns.name],
                [columns.items, 'col-items'],
                [columns.partner, 'col-partner'],
                ...slots.map(
                  ({ start, end }): HeadColumn => [columns.slot({ slot: clockSpan(start, end) }), 'col-slot'],
                ),
                [columns.priority, 'col-priority'],
                [columns.supplies, 'col-supplies'],
              ]}
              tools={isReadOnly ? null : 'col-remove'}
            />
            <tbody>
              {stalls.map((stall) => (
                <StallRow key={stall.id} data={data} stall={stall} isReadOnly={isReadOnly} />
              ))}
              {active
                .filter(({ id }) => !used.has(id))
                .map((category) => (
                  <MissingCategory
                    key={category.id}
                    data={data}
                    category={category}
                    columnCount={columnCount}
                    isReadOnly={isReadOnly}
                  />
                ))}
            </tbody>
            <tfoot>
              <TotalRow data={data} isReadOnly={isReadOnly} />
            </tfoot>
          </table>
        </div>
      </ConfigProvider>
    </>
  );
}

function TotalRow({ data: { stalls, slots, needs }, isReadOnly }: StallTableProps) {
  const { text } = useText();
  return (
    <tr>
      <th scope="row" colSpan={5}>
        {text.fair.total({ stalls: stalls.length })}
      </th>
      {slots.map((slot) => (
        <td key={slot.id}>
          <span className="pick-text">
            {text.fair.needed({
              count: needs
                .filter(({ slotId }) => slotId === slot.id)
                .reduce((sum, { count }) => sum + count, 0),
            })}
          </span>
        </td>
      ))}
      <td colSpan={isReadOnly ? 2 : 3} />
    </tr>
  );
}

interface MissingCategoryProps extends StallTableProps {
  readonly category: Category;
  readonly columnCount: number;
}

function MissingCategory({ data, category, columnCount, isReadOnly }: MissingCategoryProps) {
  const { text } = useText();
  const run = useAction();
  const name = categoryName(text, category);
  return (
    <tr>
      <td />
      <td>
        <span className="pick-text">
          <CategoryTag category={category} />
        </span>
      </td>
      <td colSpan={columnCount - 2}>
        <span className="gap-text">{text.common.vacant}</span> {text.fair.categoryWithoutStall}{' '}
        {isReadOnly ? null : (
          <Button
            type="link"
            onClick={() => void run(() => addStall(data.fair.id, { categoryId: category.id, name }))}
          >
            {text.fair.addStallOf({ name })}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** More or fewer than seven categories: a warning, not a block (rule 5). */
function CategoryWarning({
  activeCount,
  usedCount,
}: {
  readonly activeCount: number;
  readonly usedCount: number;
}) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const isActiveUsual = activeCount === USUAL_CATEGORIES;
  if (isActiveUsual && usedCount === USUAL_CATEGORIES) return null;
  return (
    <Alert
      className="stall-notice"
      type="warning"
      showIcon
      title={
        isActiveUsual
          ? text.fair.notSevenUsed({ count: usedCount })
          : text.fair.notSevenActive({ count: activeCount })
      }
      action={
        <Button size="small" onClick={() => navigate(dataPath('categories'))}>
          {text.fair.changeCategories}
        </Button>
      }
    />
  );
}
