import * as v from 'valibot';
import { validateName } from '../../shared/fair/validateFair.ts';
import { Category, ServiceItem } from '../../shared/model/category.ts';
import type { CategoryId, ServiceItemId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { makeId } from '../db/makeId.ts';

const NEW_CATEGORY_COLOR = '#5B5F66';

/** Words that the reader sees: the name, for the history, and the defaults of the language. */
export interface ShownTexts {
  readonly name: string;
  /** Null where the catalogue has none: categories and items of the office's own. */
  readonly defaultName: string | null;
  readonly defaultUnit?: string | null;
}

/** A typed name or unit as it is stored: null stands for the default, which follows the reader's language. */
function ownText(
  typed: string | null,
  defaultText: string | null | undefined,
): Result<string | null, Problem> {
  const name = validateName(typed ?? '');
  return name.ok && name.value === defaultText ? success(null) : name;
}

function lastOrder(rows: readonly { readonly order: number }[]): number {
  return Math.max(-1, ...rows.map((row) => row.order));
}

/** Adds a category at the end. @returns `nameEmpty` or `nameTooLong`. */
export async function addCategory(typed: string): Promise<Result<CategoryId, Problem>> {
  const name = validateName(typed);
  if (!name.ok) return name;
  return change(changeLabel('addCategory', { name: name.value }), async (db) => {
    const order = lastOrder(await db.categories.toArray()) + 1;
    const row = { id: makeId(), name: name.value, color: NEW_CATEGORY_COLOR, order, isActive: true };
    const category = v.parse(Category, row);
    await db.categories.add(category);
    return success(category.id);
  });
}

/** Changes a category; its id stays, so history keeps (rule 5). @returns `nameEmpty` or `nameTooLong`. */
export async function editCategory(
  id: CategoryId,
  patch: Partial<Pick<Category, 'name' | 'color' | 'isActive'>>,
  shown: ShownTexts,
): Promise<Result<true, Problem>> {
  const name = patch.name === undefined ? null : ownText(patch.name, shown.defaultName);
  if (name && !name.ok) return name;
  return change(changeLabel('editCategory', { name: shown.name }), async (db) => {
    const present = await db.categories.get(id);
    await db.categories.put(
      v.parse(Category, { ...present, ...patch, ...(name ? { name: name.value } : {}) }),
    );
    return success(true);
  });
}

/** Moves a category one place up or down; all get a whole order 0, 1, 2 … anew. */
export function moveCategory(id: CategoryId, step: -1 | 1, shown: string): Promise<Result<true, Problem>> {
  return change(changeLabel('editCategory', { name: shown }), async (db) => {
    const rows = (await db.categories.toArray()).toSorted((a, b) => a.order - b.order);
    const from = rows.findIndex((row) => row.id === id);
    const moved = rows[from];
    if (moved && rows[from + step]) {
      const others = rows.toSpliced(from, 1);
      const next = others.toSpliced(from + step, 0, moved);
      await db.categories.bulkPut(next.map((row, order) => ({ ...row, order })));
    }
    return success(true);
  });
}

/**
 * Adds a service item to a category, counted in visits until somebody says otherwise.
 * @param unit word for what is counted, e.g. 人次; an item of the office's own has no default.
 */
export async function addServiceItem(
  categoryId: CategoryId,
  typed: string,
  unit: string,
): Promise<Result<ServiceItemId, Problem>> {
  const name = validateName(typed);
  if (!name.ok) return name;
  return change(changeLabel('addServiceItem', { name: name.value }), async (db) => {
    const order = lastOrder(await db.serviceItems.toArray()) + 1;
    const row = { id: makeId(), categoryId, name: name.value, unit, measure: 'visits', order };
    const item = v.parse(ServiceItem, { ...row, isActive: true });
    await db.serviceItems.add(item);
    return success(item.id);
  });
}

/** Changes a service item: name, unit, how it is counted, on or off. @returns `nameEmpty` or `nameTooLong`. */
export async function editServiceItem(
  id: ServiceItemId,
  patch: Partial<Pick<ServiceItem, 'name' | 'unit' | 'measure' | 'isActive'>>,
  shown: ShownTexts,
): Promise<Result<true, Problem>> {
  const name = patch.name === undefined ? null : ownText(patch.name, shown.defaultName);
  const unit = patch.unit === undefined ? null : ownText(patch.unit, shown.defaultUnit);
  if (name && !name.ok) return name;
  if (unit && !unit.ok) return unit;
  return change(changeLabel('editServiceItem', { name: shown.name }), async (db) => {
    const present = await db.serviceItems.get(id);
    const typed = { ...(name ? { name: name.value } : {}), ...(unit ? { unit: unit.value } : {}) };
    await db.serviceItems.put(v.parse(ServiceItem, { ...present, ...patch, ...typed }));
    return success(true);
  });
}
