import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { addStall } from '../../usecases/stalls.ts';

/** Adds a stall of the category that is picked, with a name to be changed in place. */
export function AddStallButton({ data: { fair, categories } }: { readonly data: FairData }) {
  const { text } = useText();
  const run = useAction();
  const active = categories.filter(({ isActive }) => isActive).toSorted((a, b) => a.order - b.order);
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: active.map((category) => ({ key: category.id, label: <CategoryTag category={category} /> })),
        onClick: ({ key }) => {
          const category = active.find(({ id }) => id === key);
          if (category) {
            const name = categoryName(text, category);
            void run(() => addStall(fair.id, { categoryId: category.id, name }));
          }
        },
      }}
    >
      <Button icon={<PlusOutlined />} data-testid="add-stall">
        {text.fair.addStall}
      </Button>
    </Dropdown>
  );
}
