import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Alert, Button, ColorPicker, Switch } from 'antd';
import { useState } from 'react';
import type { Category, ServiceItem } from '../../../shared/model/category.ts';
import { DEFAULT_CATEGORY_KEYS } from '../../../shared/model/category.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { AddByName } from '../../components/AddByName.tsx';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { InlineText } from '../../components/InlineText.tsx';
import { useText } from '../../text/useText.ts';
import { addCategory, editCategory, moveCategory } from '../../usecases/categories.ts';
import { useCategories, useServiceItems } from '../../usecases/registers.ts';
import { ServiceItemList } from './ServiceItemList.tsx';

/** The categories on the left, the service items of the chosen one on the right. */
export function CategorySection() {
  const { text } = useText();
  const categories = useCategories();
  const items = useServiceItems();
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (!categories || !items) return null;
  const chosen = categories.find((category) => category.id === chosenId) ?? categories[0];
  const activeCount = categories.filter((category) => category.isActive).length;
  return (
    <>
      <p className="soft">
        {text.category.assumption} {text.common.savedAsTyped}
      </p>
      {activeCount === DEFAULT_CATEGORY_KEYS.length ? null : (
        <Alert
          type="warning"
          showIcon
          title={text.data.categories.notSeven({ count: activeCount })}
          style={{ marginBottom: 10 }}
        />
      )}
      <div className="category-editor">
        <div>
          <CategoryList
            categories={categories}
            items={items}
            chosenId={chosen?.id ?? null}
            onChoose={setChosenId}
          />
          <AddByName label={text.data.categories.add} onAdd={addCategory} />
        </div>
        {chosen ? (
          <ServiceItemList
            key={chosen.id}
            category={chosen}
            items={items.filter((item) => item.categoryId === chosen.id)}
          />
        ) : null}
      </div>
    </>
  );
}

interface CategoryListProps {
  readonly categories: readonly Category[];
  readonly items: readonly ServiceItem[];
  readonly chosenId: string | null;
  readonly onChoose: (categoryId: string) => void;
}

function CategoryList({ categories, items, chosenId, onChoose }: CategoryListProps) {
  return (
    <ul className="category-list">
      {categories.map((category, index) => (
        <CategoryLine
          key={category.id}
          category={category}
          itemCount={items.filter((item) => item.categoryId === category.id && item.isActive).length}
          isFirst={index === 0}
          isLast={index === categories.length - 1}
          isChosen={category.id === chosenId}
          onChoose={() => onChoose(category.id)}
        />
      ))}
    </ul>
  );
}

interface CategoryLineProps {
  readonly category: Category;
  readonly itemCount: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function CategoryLine({ category, itemCount, isFirst, isLast, isChosen, onChoose }: CategoryLineProps) {
  const { text } = useText();
  const words = text.data.categories;
  const name = categoryName(text, category);
  const names: Readonly<Record<string, string>> = text.category.names;
  const own = { name, defaultName: names[category.id] ?? null };
  return (
    <li className={isChosen ? 'category-line is-chosen' : 'category-line'}>
      <CategoryTag category={category} isCompact />
      <InlineText
        label={words.nameOf({ name })}
        value={name}
        onCommit={(typed) => editCategory(category.id, { name: typed }, own)}
      />
      <ColorPicker
        value={category.color}
        disabledAlpha
        aria-label={words.colorOf({ name })}
        onChangeComplete={(color) =>
          void editCategory(category.id, { color: color.toHexString().slice(0, 7) }, own)
        }
      />
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={isFirst}
        aria-label={words.moveUp({ name })}
        title={words.moveUp({ name })}
        onClick={() => void moveCategory(category.id, -1, name)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={isLast}
        aria-label={words.moveDown({ name })}
        title={words.moveDown({ name })}
        onClick={() => void moveCategory(category.id, 1, name)}
      />
      <Switch
        checked={category.isActive}
        aria-label={words.activeOf({ name })}
        title={words.activeOf({ name })}
        onChange={(isActive) => void editCategory(category.id, { isActive }, own)}
      />
      <Button type="link" aria-pressed={isChosen} aria-label={words.showItems({ name })} onClick={onChoose}>
        {words.itemCount({ count: itemCount })}
      </Button>
    </li>
  );
}
