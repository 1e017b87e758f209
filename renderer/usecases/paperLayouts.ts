import * as v from 'valibot';
import { paperKey } from '../../shared/documents/buildPaper.ts';
import { isDefaultLayout } from '../../shared/documents/layoutEdit.ts';
import { defaultLayout, PaperLayout } from '../../shared/model/paperLayout.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { PaperRequest } from '../../shared/paperRequest.ts';
import { changeLabel } from '../../shared/text/change.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { change } from '../db/change.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** The paper that is set up: its document and what it is called on screen, for the history. */
export interface LayoutTarget {
  readonly id: string;
  readonly name: string;
}

/** The office's own layouts, by document. */
export async function readPaperLayouts(db: SunflowerDatabase): Promise<ReadonlyMap<string, PaperLayout>> {
  const layouts = await db.paperLayouts.toArray();
  return new Map(layouts.map((layout) => [layout.id, layout]));
}

/** The office's own layouts, live; undefined while reading. */
export function usePaperLayouts(): ReadonlyMap<string, PaperLayout> | undefined {
  return useLive(() => readPaperLayouts(database()));
}

async function layoutOf(db: SunflowerDatabase, id: string): Promise<PaperLayout> {
  return (await db.paperLayouts.get(id)) ?? defaultLayout(id);
}

/**
 * Sets a paper up: `edit` gets the layout as it is now, so that quick steps never undo one another. A layout that says
 * nothing of its own is deleted.
 */
export async function savePaperLayout(
  { id, name }: LayoutTarget,
  edit: (layout: PaperLayout) => PaperLayout,
): Promise<Result<PaperLayout, Problem>> {
  const before = await layoutOf(database(), id);
  const showsPhones = before.phones === 'bySwitch' && edit(before).phones === 'full';
  const label = changeLabel(showsPhones ? 'printPhonesInFull' : 'editPaperLayout', { name });
  return change(label, async (db) => {
    const next = edit(await layoutOf(db, id));
    await write(db, next);
    return success(next);
  });
}

async function write(db: SunflowerDatabase, layout: PaperLayout): Promise<void> {
  if (isDefaultLayout(layout)) await db.paperLayouts.delete(layout.id);
  else await db.paperLayouts.put(v.parse(PaperLayout, layout));
}

/** Sets several papers up in one step. @param name what they are called together, for the history */
export function savePaperLayouts(
  layouts: readonly PaperLayout[],
  name: string,
): Promise<Result<true, Problem>> {
  return change(changeLabel('editPaperLayout', { name }), async (db) => {
    for (const layout of layouts) await write(db, layout);
    return success(true);
  });
}

/** A paper as the program makes it, all of its documents. @param name what the paper is called on screen */
export async function resetPaperLayout(ids: readonly string[], name: string): Promise<Result<true, Problem>> {
  return change(changeLabel('resetPaperLayout', { name }), async (db) => {
    await db.paperLayouts.bulkDelete([...ids]);
    return success(true);
  });
}

/** All papers as the program makes them, in one step that can be undone. */
export async function resetAllLayouts(): Promise<Result<true, Problem>> {
  const count = await database().paperLayouts.count();
  return change(changeLabel('resetAllLayouts', { count }), async (db) => {
    await db.paperLayouts.clear();
    return success(true);
  });
}

/** True where one of the papers is set up to show full phone numbers whenever it is printed. */
export async function alwaysShowsPhones(papers: readonly PaperRequest[]): Promise<boolean> {
  const layouts = await readPaperLayouts(database());
  return papers.some((paper) => layouts.get(paperKey(paper))?.phones === 'full');
}
