import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../../shared/fair/fairGaps.ts';
import type { ServiceItem } from '../../../shared/model/category.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { BookingId } from '../../../shared/model/ids.ts';
import { categoryName, serviceItemName } from '../../../shared/text/categoryText.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { CellText } from '../../components/CellText.tsx';
import { PickMany } from '../../components/PickMany.tsx';
import type { PickChoice } from '../../components/PickOne.tsx';
import { PickOne } from '../../components/PickOne.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { StallFields } from '../../usecases/stalls.ts';
import { editStall, removeStall } from '../../usecases/stalls.ts';
import { NeedCell } from './NeedCell.tsx';

const PRIORITIES = [3, 2, 1] as const;

interface StallRowProps {
  readonly data: FairData;
  readonly stall: Stall;
  readonly isReadOnly: boolean;
}

/** One stall, every cell edited in place. */
export function StallRow({ data, stall, isReadOnly }: StallRowProps) {
  const { text } = useText();
  const run = useAction();
  const { cell, priorities } = text.fair;
  const { number } = stall;
  const commit = (fields: Partial<StallFields>) => editStall(stall.id, fields);
  const pick = (fields: Partial<StallFields>): void =>
    void run(() => editStall(stall.id, fields), { isQuiet: true });
  const remove = cell.remove({ number, name: stall.name });
  return (
    <tr data-testid={`stall-${number}`}>
      <td>
        <CellText
          label={cell.number({ number })}
          value={number}
          isReadOnly={isReadOnly}
          onCommit={(typed) => commit({ number: typed })}
        />
      </td>
      <td>
        <PickOne
          label={cell.category({ number })}
          value={stall.categoryId}
          choices={data.categories
            .filter(({ id, isActive }) => isActive || id === stall.categoryId)
            .toSorted((a, b) => a.order - b.order)
            .map((category) => ({
              value: category.id,
              name: categoryName(text, category),
              look: <CategoryTag category={category} />,
            }))}
          isReadOnly={isReadOnly}
          onPick={(categoryId) => pick({ categoryId })}
        />
      </td>
      <td>
        <CellText
          label={cell.name({ number })}
          value={stall.name}
          isReadOnly={isReadOnly}
          onCommit={(name) => commit({ name })}
        />
      </td>
      <td>
        <ItemCell data={data} stall={stall} isReadOnly={isReadOnly} onPick={pick} />
      </td>
      <td>
        <PartnerCell data={data} stall={stall} isReadOnly={isReadOnly} onPick={pick} />
      </td>
      {data.slots.map((slot) => (
        <td key={slot.id}>
          <NeedCell
            stall={stall}
            slot={slot}
            needs={data.needs.filter((need) => need.stallId === stall.id && need.slotId === slot.id)}
            isReadOnly={isReadOnly}
          />
        </td>
      ))}
      <td>
        <PickOne
          label={cell.priority({ number })}
          value={stall.priority}
          choices={PRIORITIES.map((priority) => ({ value: priority, name: priorities[priority] }))}
          isReadOnly={isReadOnly}
          onPick={(priority) => pick({ priority })}
        />
      </td>
      <td>
        <CellText
          label={cell.supplies({ number })}
          value={stall.supplies}
          isReadOnly={isReadOnly}
          hint={cell.suppliesHint}
          onCommit={(supplies) => commit({ supplies })}
        />
      </td>
      {isReadOnly ? null : (
        <td>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={remove}
            title={remove}
            onClick={() => void run(() => removeStall(stall.id))}
          />
        </td>
      )}
    </tr>
  );
}

interface PickedCellProps extends StallRowProps {
  readonly onPick: (fields: Partial<StallFields>) => void;
}

function ItemCell({ data, stall, isReadOnly, onPick }: PickedCellProps) {
  const { text } = useText();
  const isOffered = (item: ServiceItem): boolean =>
    item.categoryId === stall.categoryId && (item.isActive || stall.serviceItemIds.includes(item.id));
  const items = data.serviceItems.filter(isOffered).toSorted((a, b) => a.order - b.order);
  const chosen = items.filter(({ id }) => stall.serviceItemIds.includes(id));
  const names = chosen.map((item) => serviceItemName(text, item));
  const [first] = names;
  const summary =
    first === undefined
      ? text.fair.noItems
      : names.length > 2
        ? text.fair.itemsMore({ first, count: names.length })
        : names.join(text.fair.listSeparator);
  return (
    <PickMany
      label={text.fair.cell.items({ number: stall.number })}
      values={stall.serviceItemIds}
      choices={items.map((item) => ({ value: item.id, name: serviceItemName(text, item) }))}
      summary={summary}
      isReadOnly={isReadOnly}
      onPick={(serviceItemIds) => onPick({ serviceItemIds })}
    />
  );
}

function PartnerCell({ data, stall, isReadOnly, onPick }: PickedCellProps) {
  const { text } = useText();
  const nameOf = new Map(data.partnerUnits.map(({ id, name }) => [id, name]));
  const choices: readonly PickChoice<BookingId | null>[] = [
    { value: null, name: text.fair.noPartner, look: <span className="soft">{text.fair.noPartner}</span> },
    ...data.bookings
      .filter((booking) => isBookingExpected(booking) || booking.id === stall.bookingId)
      .map((booking) => ({ value: booking.id, name: nameOf.get(booking.partnerUnitId) ?? '' })),
  ];
  return (
    <PickOne
      label={text.fair.cell.partner({ number: stall.number })}
      value={stall.bookingId}
      choices={choices}
      isReadOnly={isReadOnly}
      onPick={(bookingId) => onPick({ bookingId })}
    />
  );
}
