import { App } from 'antd';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SunflowerDatabase } from '../../../renderer/db/database.ts';
import { NoticeEditor } from '../../../renderer/features/papers/NoticeEditor.tsx';
import { SummaryEditor } from '../../../renderer/features/papers/SummaryEditor.tsx';
import { useFairData } from '../../../renderer/usecases/fairView.ts';
import { addPicture, readPictures } from '../../../renderer/usecases/pictures.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { zhCN } from '../../../shared/text/zh-CN/catalogue.ts';
import type { Mounted } from '../components/mountInPage.tsx';
import { mountInPage } from '../components/mountInPage.tsx';
import { dropDatabase } from '../db/freshDatabase.ts';
import { eventually } from '../eventually.ts';
import { done, sampleCommunity } from '../usecases/plannedSample.ts';

const FAIR = v.parse(FairId, '2025-06');
const words = zhCN.fairPapers.editor;
const REASON = '补写总结';
let db: SunflowerDatabase;
let shown: Mounted | null = null;

function Editors() {
  const data = useFairData(FAIR);
  return data ? (
    <>
      <NoticeEditor data={data} />
      <SummaryEditor data={data} />
    </>
  ) : null;
}

async function show(): Promise<Mounted> {
  shown = await mountInPage(
    <App>
      <Editors />
    </App>,
  );
  return shown;
}

async function png(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(60, 40);
  canvas.getContext('2d')?.fillRect(0, 0, 30, 40);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

beforeEach(async () => {
  db = await sampleCommunity();
});
afterEach(async () => {
  shown?.remove();
  await dropDatabase();
});

describe('writing on the papers of an archived fair', () => {
  test('is closed until somebody says why; then text and photos are saved under that reason', async () => {
    const amended = { fairId: FAIR, amending: { who: '李静', reason: REASON } };
    for (const name of ['a.png', 'b.png']) await done(addPicture(amended, { name, bytes: await png() }));
    const { place } = await show();
    await eventually(() => place.querySelectorAll('img').length === 2);
    expect(place.querySelector('textarea, [data-testid="add-photo"]')).toBeNull();

    await userEvent.click(page.getByTestId('amend').first());
    await userEvent.fill(page.getByTestId('amend-who'), '李静');
    await userEvent.fill(page.getByTestId('amend-reason'), REASON);
    await userEvent.click(page.getByRole('button', { name: zhCN.record.amendStart }));
    await userEvent.click(page.getByTestId('use-generated'));
    await eventually(async () => (await db.fairs.get(FAIR))?.summary.includes('服务居民'));
    await userEvent.fill(page.getByTestId('fair-summary'), '圆满。');
    await userEvent.tab();
    await eventually(async () => (await db.fairs.get(FAIR))?.summary === '圆满。');

    await userEvent.fill(page.getByLabelText(words.caption({ number: 2 })), '义诊');
    await userEvent.tab();
    await eventually(async () => (await readPictures(db, FAIR))[1]?.caption === '义诊');
    await userEvent.click(page.getByRole('button', { name: words.moveBefore({ number: 2 }) }));
    await eventually(async () => (await readPictures(db, FAIR))[0]?.caption === '义诊');
    await userEvent.click(page.getByRole('button', { name: words.remove({ number: 2 }) }));
    await eventually(async () => (await readPictures(db, FAIR)).length === 1);
    const last = await db.journal.orderBy('id').last();
    expect(last?.label).toMatchObject({ key: 'amendFair', params: { reason: REASON } });
  });
});
