import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRINT_READY, PrintJob, printAddress } from '../../shared/desktop.ts';
import { papersOfFair } from '../../shared/documents/buildPaper.ts';
import { HOSTILE, hostileSample, MARK_OF_RUN } from '../fixtures/hostileSample.ts';
import { fairDataOf } from '../fixtures/sampleFair.ts';
import type { OpenProgram } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';

const FAIR = '2025-06';
const data = hostileSample();
let program: OpenProgram;

beforeAll(async () => {
  ({ program } = await openWith(data, 'zh-CN', { now: new Date('2026-01-20T02:00:00Z') }));
});
afterAll(() => program.close());

/** Waits until so many of the texts stand on the page as they were typed. @returns what became markup of them */
async function markupWith(least: number): Promise<readonly string[]> {
  const { page } = program;
  await page.waitForFunction(
    ({ texts, wanted }) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
      const shown = `${document.body.textContent}${fields.map(({ value }) => value).join(' ')}`;
      return texts.filter((text) => shown.includes(text)).length >= wanted;
    },
    { texts: HOSTILE, wanted: least },
  );
  return page.evaluate((mark) => {
    const strange = document.querySelectorAll(
      'img[src="x"], [onerror], [onload], a[href^="javascript"], body script:not([src])',
    );
    return [
      ...(mark in window ? ['it ran'] : []),
      ...[...strange].map(({ tagName, id }) => `${tagName} ${id}`),
    ];
  }, MARK_OF_RUN);
}

test.each([
  [`/fair/${FAIR}/board`, 3],
  [`/fair/${FAIR}/record`, 3],
  ['/volunteers', 5],
  ['/partners', 3],
  ['/statistics', 2],
  ['/data?section=community', 5],
] as const)('on the screen %s a text stays text', async (path, least) => {
  const { page } = program;
  const [screen, asked = ''] = path.split('?');
  // Through an empty page, so that nothing of the screen before is taken for this one.
  await page.goto('about:blank');
  await page.goto(`${program.address}${asked && `?${asked}`}#${screen}`);
  expect([await markupWith(least), program.complaints]).toEqual([[], []]);
});

test('on paper a text stays text, on every paper of a fair', async () => {
  const papers = papersOfFair(fairDataOf(data, FAIR));
  const job = v.parse(PrintJob, { kind: 'fair', fairId: FAIR, papers, locale: 'zh-CN', showPhones: true });
  const { page } = program;
  await page.goto(`${program.address}${printAddress(job)}`);
  await page.waitForFunction((name) => document.documentElement.dataset[name] !== undefined, PRINT_READY, {
    timeout: 120_000,
  });
  expect(await page.evaluate((name) => document.documentElement.dataset[name], PRINT_READY)).toBe('true');
  expect([await markupWith(9), program.complaints]).toEqual([[], []]);
});
