import { deleteRows, loseDatabase, putRow } from './support/askDatabase.ts';
import { goTo, readIn, startWithSample } from './support/line.ts';
import { openProgram, readerOf } from './support/openProgram.ts';
import { openDataSection } from './support/outputSteps.ts';

for (const [locale, w, h] of [
  ['zh-CN', 1366, 768],
  ['en', 1366, 768],
  ['zh-CN', 1920, 1080],
] as const) {
  const p = await openProgram({ width: w, height: h, isCalm: true });
  const r = readerOf(p.page, locale);
  await readIn(r);
  await startWithSample(r);
  const shot = (n: string) => p.page.screenshot({ path: `/tmp/L-${n}-${locale}-${w}.png` });
  await openDataSection(r, 'backup');
  await p.page.getByTestId('keep-snapshot').click();
  await p.page.waitForTimeout(2500);
  await deleteRows(p.page, 'volunteers', 9);
  await p.page.reload();
  await openDataSection(r, 'backup');
  await p.page.waitForTimeout(800);
  await shot('section');
  await p.page.locator('.snapshot-list button').first().click();
  await p.page.getByRole('dialog').waitFor();
  await p.page.waitForTimeout(1500);
  await p.page.getByRole('dialog').getByText(r.text.snapshots.restore.people).click();
  await p.page.waitForTimeout(1500);
  await shot('dialog');
  await p.page.keyboard.press('Escape');
  await p.page.waitForTimeout(500);
  await p.page.getByTestId('set-password').click();
  await p.page.waitForTimeout(500);
  await shot('password');
  await p.page.keyboard.press('Escape');
  await putRow(p.page, 'groups', { id: 'broken', kind: 'planet', name: '' });
  await p.page.getByTestId('keep-snapshot').click();
  await p.page.locator('.snapshot-banner').waitFor();
  await p.page.waitForTimeout(500);
  await shot('banner');
  await goTo(r, 'thisMonth');
  await p.page.waitForTimeout(500);
  await shot('month');
  await p.page.evaluate(() => {
    location.hash = '/history';
  });
  await p.page.waitForTimeout(1000);
  await shot('history');
  await loseDatabase(p.page);
  await p.page.getByTestId('recovery').waitFor();
  await p.page.waitForTimeout(700);
  await p.page.locator('.recovery-list button').first().click();
  await p.page.waitForTimeout(1200);
  await shot('lost');
  console.log(p.complaints);
  await p.close();
}
