import { Select, Switch } from 'antd';
import type { Category, ServiceItem } from '../../../shared/model/category.ts';
import { MEASURES } from '../../../shared/model/category.ts';
import { categoryName, serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useText } from '../../text/useText.ts';
import { addServiceItem, editServiceItem } from '../../usecases/categories.ts';

interface ServiceItemListProps {
  readonly category: Category;
  readonly items: readonly ServiceItem[];
}

/** What the stalls of a category offer, and how each is counted. */
export function ServiceItemList({ category, items }: ServiceItemListProps) {
  const { text } = useText();
  const words = text.data.categories;
  return (
    <section>
      <h3 className="section-head">{words.itemsOf({ name: categoryName(text, category) })}</h3>
      {items.length === 0 ? (
        <p className="soft">{words.noItems}</p>
      ) : (
        <table className="plain-table item-table">
          <thead>
            <tr>
              <th scope="col">{words.itemName}</th>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.isActive}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ItemLine key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
      <p className="soft">{words.measureHint}</p>
      <AddByName
        label={words.addItem}
        onAdd={(name) => addServiceItem(category.id, name, text.category.visitUnit)}
      />
    </section>
  );
}

function ItemLine({ item }: { readonly item: ServiceItem }) {
  const { text } = useText();
  const words = text.data.categories;
  const name = serviceItemName(text, item);
  const names: Readonly<Record<string, string>> = text.category.itemNames;
  const unit = serviceItemUnit(text, item);
  const hasDefaults = Object.hasOwn(names, item.id);
  const own = {
    name,
    defaultName: names[item.id] ?? null,
    defaultUnit: hasDefaults ? serviceItemUnit(text, { ...item, unit: null }) : null,
  };
  return (
    <tr className={item.isActive ? '' : 'is-inactive'}>
      <td>
        <InlineText
          label={words.nameOf({ name })}
          value={name}
          onCommit={(typed) => editServiceItem(item.id, { name: typed }, own)}
        />
      </td>
      <td>
        <Select
          aria-label={words.measureOf({ name })}
          style={{ width: '100%', minWidth: '8em' }}
          value={item.measure}
          options={MEASURES.map((measure) => ({ value: measure, label: words.measures[measure] }))}
          onChange={(measure) => void editServiceItem(item.id, { measure }, own)}
        />
      </td>
      <td>
        <InlineText
          label={words.unitOf({ name })}
          value={unit}
          maxLength={10}
          onCommit={(typed) => editServiceItem(item.id, { unit: typed }, own)}
        />
      </td>
      <td>
        <Switch
          checked={item.isActive}
          aria-label={words.activeOf({ name })}
          onChange={(isActive) => void editServiceItem(item.id, { isActive }, own)}
        />
      </td>
    </tr>
  );
}
