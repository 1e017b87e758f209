import type { MenuProps } from 'antd';
import type { AssignmentScope } from '../../../../shared/assign/buildProblem.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import { categoryName } from '../../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';

/* What can be assigned, as a menu. Its keys say of what kind a choice is, and which one. */

/** The menu: everything, only the gaps, a repair, the categories that have stalls, the stalls. */
export function scopeItems(
  text: Catalogue,
  { stalls, categories }: FairData,
): NonNullable<MenuProps['items']> {
  const words = text.proposal.scopes;
  const used = categories.filter(({ id }) => stalls.some(({ categoryId }) => categoryId === id));
  return [
    { key: 'all', label: words.all },
    { key: 'gaps', label: words.gaps },
    { key: 'repair', label: text.publication.repair.menu },
    {
      type: 'group',
      label: words.category,
      children: used
        .toSorted((a, b) => a.order - b.order)
        .map((category) => ({ key: `category:${category.id}`, label: categoryName(text, category) })),
    },
    {
      type: 'group',
      label: words.stall,
      children: stalls.map(({ id, number, name }) => ({ key: `stall:${id}`, label: `${number} ${name}` })),
    },
  ];
}

/** What a key of the menu means at this fair. */
export function scopeOf({ stalls }: Pick<FairData, 'stalls'>, key: string): AssignmentScope {
  if (key === 'gaps' || key === 'repair') return key;
  if (key === 'all') return null;
  const chosen = stalls.filter(
    ({ id, categoryId }) => key === `stall:${id}` || key === `category:${categoryId}`,
  );
  return { stallIds: chosen.map(({ id }) => id) };
}
