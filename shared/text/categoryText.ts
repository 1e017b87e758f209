import type { Category, ServiceItem } from '../model/category.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';

function defaultText(texts: Readonly<Record<string, string>>, id: string): string {
  return texts[id] ?? id;
}

/** Name of a category: the office's own, else the default in the reader's language. */
export function categoryName(text: Catalogue, category: Pick<Category, 'id' | 'name'>): string {
  return category.name ?? defaultText(text.category.names, category.id);
}

/** Name of a service item: the office's own, else the default in the reader's language. */
export function serviceItemName(text: Catalogue, item: Pick<ServiceItem, 'id' | 'name'>): string {
  return item.name ?? defaultText(text.category.itemNames, item.id);
}

/** Unit in which an item is counted, e.g. 把; 人次 for visits. */
export function serviceItemUnit(text: Catalogue, item: Pick<ServiceItem, 'id' | 'unit' | 'measure'>): string {
  if (item.measure === 'visits') return item.unit ?? text.category.visitUnit;
  return item.unit ?? defaultText(text.category.itemUnits, item.id);
}

/** First character of a category's name. */
export function categoryInitial(text: Catalogue, category: Pick<Category, 'id' | 'name'>): string {
  return [...categoryName(text, category)][0] ?? '';
}

/** What a name may be shortened to, the shortest first: a Chinese character of it, or its first Latin letter and another one. */
function shortForms(name: string): readonly string[] {
  const [first = '', ...rest] = [...name].filter((character) => character.trim() !== '');
  const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(first);
  return [first, ...rest.map((character) => (isLatin ? `${first}${character}` : character))];
}

/** One or two characters for each category, by which those of one fair are told apart on grey prints. */
export function categoryInitials(
  text: Catalogue,
  categories: readonly Pick<Category, 'id' | 'name'>[],
): ReadonlyMap<Category['id'], string> {
  const forms = categories.map((category) => shortForms(categoryName(text, category)));
  return new Map(
    categories.map(({ id }, index) => {
      const own = forms[index] ?? [];
      const isShared = (form: string, at: number): boolean =>
        forms.some((others, other) => other !== index && (others[0] === form || others[at] === form));
      return [id, own.find((form, at) => !isShared(form, at)) ?? own[0] ?? ''];
    }),
  );
}
