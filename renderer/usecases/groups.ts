import * as v from 'valibot';
import { validateName } from '../../shared/fair/validateFair.ts';
import type { GroupKind } from '../../shared/model/community.ts';
import { Group } from '../../shared/model/community.ts';
import type { GroupId } from '../../shared/model/ids.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import { makeId } from '../db/makeId.ts';

/** A typed name that no other group of the kind has. */
function checkName(typed: string, others: readonly Group[]): Result<string, Problem> {
  const name = validateName(typed);
  if (!name.ok) return name;
  return others.some((other) => other.name === name.value)
    ? failure(problem('nameTaken', { name: name.value }))
    : name;
}

/** Adds a branch, team, grid or compound at the end. @returns `nameEmpty`, `nameTooLong` or `nameTaken`. */
export function addGroup(kind: GroupKind, typed: string): Promise<Result<GroupId, Problem>> {
  return change(changeLabel('editGroups'), async (db) => {
    const others = await db.groups.filter((group) => group.kind === kind).toArray();
    const name = checkName(typed, others);
    if (!name.ok) return name;
    const order = Math.max(-1, ...others.map((other) => other.order)) + 1;
    const group = v.parse(Group, { id: makeId(), kind, name: name.value, order, isActive: true });
    await db.groups.add(group);
    return success(group.id);
  });
}

/** Renames a group or switches it on or off; people keep belonging to it. */
export function editGroup(
  id: GroupId,
  patch: Partial<Pick<Group, 'name' | 'isActive'>>,
): Promise<Result<true, Problem>> {
  return change(changeLabel('editGroups'), async (db) => {
    const present = await db.groups.get(id);
    if (!present) throw new Error(`Edit: group ${id} is gone.`);
    const others = await db.groups
      .filter((group) => group.kind === present.kind && group.id !== id)
      .toArray();
    const name = patch.name === undefined ? success(present.name) : checkName(patch.name, others);
    if (!name.ok) return name;
    await db.groups.put(v.parse(Group, { ...present, ...patch, name: name.value }));
    return success(true);
  });
}
