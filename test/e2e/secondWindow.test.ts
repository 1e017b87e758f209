import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { countRows } from '../support/askDatabase.ts';
import { startWithSample } from '../support/line.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';

const text = catalogueOf('zh-CN');
let program: OpenProgram;

beforeAll(async () => {
  program = await openProgram({ isCalm: true });
  await startWithSample(readerOf(program.page, 'zh-CN'));
});
afterAll(() => program.close());

test('a second window on the same data explains itself, writes nothing, and takes over when the first is closed', async () => {
  const { page, context, address } = program;
  const steps = await countRows(page, 'journal');
  const second = await context.newPage();
  await second.goto(address);
  await second.getByText(text.shell.secondTitle).waitFor();
  // Nothing there can be used: neither the navigation nor a screen.
  expect(await second.getByRole('navigation').count()).toBe(0);
  expect(await second.getByRole('button').count()).toBe(0);
  await second.keyboard.press('Control+z');
  expect(await countRows(second, 'journal')).toBe(steps);
  expect(await countRows(second, 'volunteers')).toBeGreaterThan(0);
  // A running board may stand beside the window that works.
  const board = await context.newPage();
  await board.goto(`${address}#/running/2025-12`);
  await board.getByTestId('running-total').waitFor();
  await page.close();
  await second.getByRole('navigation', { name: text.shell.mainNavigation }).waitFor();
  expect(program.complaints).toEqual([]);
});
