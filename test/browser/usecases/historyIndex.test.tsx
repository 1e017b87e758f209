import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { change, noteInHistory, undoLastChange } from '../../../renderer/db/change.ts';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { eraseVolunteer } from '../../../renderer/usecases/eraseVolunteer.ts';
import type { HistoryView } from '../../../renderer/usecases/historyIndex.ts';
import { useHistory } from '../../../renderer/usecases/historyIndex.ts';
import { startEmpty } from '../../../renderer/usecases/setUp.ts';
import { addVolunteer, draftVolunteer, editVolunteer } from '../../../renderer/usecases/volunteers.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { changeLabel } from '../../../shared/text/change.ts';
import { dropDatabase, freshDatabase, team } from '../db/freshDatabase.ts';
import { done } from './plannedSample.ts';

let db: SunflowerDatabase;
let view: HistoryView | undefined;
let unmount: () => void = () => undefined;

function Probe() {
  view = useHistory();
  return null;
}

beforeEach(async () => {
  db = await freshDatabase();
  await done(startEmpty('测试社区', catalogueOf('zh-CN')));
  view = undefined;
});
afterEach(async () => {
  unmount();
  await dropDatabase();
});

function look(): void {
  const root = createRoot(document.createElement('div'));
  root.render(<Probe />);
  unmount = () => root.unmount();
}

const keys = () => view?.heads.map(({ label }) => label.key);
const names = () => view?.heads.map(({ label }) => label.params.name);

async function newcomer(name: string): Promise<VolunteerId> {
  const draft = { ...(await draftVolunteer()), name };
  await done(addVolunteer(draft));
  return draft.id;
}

test('the journal is read from the newest back, page by page, to its end', async () => {
  for (let step = 0; step < 700; step += 1) {
    await noteInHistory(changeLabel('noteUnmaskedPhone', { name: String(step) }));
  }
  look();
  await expect.poll(() => view?.heads.length, { timeout: 15_000 }).toBe(701);
  expect(names()?.slice(0, 3)).toEqual(['699', '698', '697']);
  expect([view?.all, keys()?.at(-1)]).toEqual([701, 'setUpCommunity']);
});

test('what is changed, undone and done anew shows at once', async () => {
  look();
  await expect.poll(keys).toEqual(['setUpCommunity']);
  const id = await newcomer('王小试');
  await expect.poll(keys).toEqual(['addVolunteer', 'setUpCommunity']);
  await done(editVolunteer(id, { note: '会理发' }));
  await expect.poll(keys).toEqual(['editVolunteer', 'addVolunteer', 'setUpCommunity']);
  await undoLastChange();
  await expect.poll(() => view?.undone.size).toBe(1);
  // A new change ends what could be redone: it is no longer in the journal.
  await change(changeLabel('editGroups'), (data) => data.groups.put(team('a', 'A')));
  await expect.poll(keys).toEqual(['editGroups', 'addVolunteer', 'setUpCommunity']);
  expect(view?.undone.size).toBe(0);
});

test('somebody deleted for good is forgotten also by a page that is open', async () => {
  const id = await newcomer('王小试');
  await done(editVolunteer(id, { note: '会理发' }));
  look();
  await expect.poll(() => names()?.includes('王小试')).toBe(true);
  await eraseVolunteer(id, (number) => `已注销志愿者 ${number}`, '已注销志愿者');
  await expect.poll(() => keys()?.[0]).toBe('eraseVolunteer');
  await expect.poll(() => JSON.stringify(names())).not.toContain('王小试');
  expect(JSON.stringify([...(view?.index.lastKnown ?? [])])).not.toContain('王小试');
  expect(await db.journal.count()).toBe(4);
});
