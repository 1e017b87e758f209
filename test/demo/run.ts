import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../build/build.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { LOCALES } from '../../shared/model/settings.ts';
import { readIn } from '../support/line.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { readPdf } from '../support/readPdf.ts';
import { tour } from '../support/tour.ts';
import type { WalkedLine } from '../support/walkTheLine.ts';
import { BEFORE_THE_FAIR, walkTheLine } from '../support/walkTheLine.ts';
import { DemoSummary } from './DemoSummary.ts';

/*
 * npm run demo -- --out DIR [--pictures]: walks the clerk's line through the built program in a headless browser, once
 * in each language, and keeps what it made: papers, workbooks, snapshot, a picture of every screen, and a summary.
 * `--pictures` also renews the pictures of the README. Ends with 1 when a step fails.
 */

/** Pictures of the README, by the step at which they are taken. */
const README_PICTURES = new Map([
  ['this-month-planned', 'this-month'],
  ['year-plan', 'year-plan'],
  ['board', 'board'],
  ['papers', 'papers'],
  ['statistics-last-year', 'statistics'],
]);
const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** A hint is gone this long after the mouse has left. */
const HINT_MS = 350;
/** Longest wait for anything that a click should bring, in milliseconds. */
const PATIENCE_MS = 20_000;

interface DemoOptions {
  readonly out: string;
  readonly renewsPictures: boolean;
}

async function write(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, bytes);
}

async function keepFiles(locale: Locale, line: WalkedLine, out: string, summary: DemoSummary): Promise<void> {
  for (const [name, bytes] of line.pdfs) {
    const path = join(locale, 'papers', `${name}.pdf`);
    await write(join(out, path), bytes);
    const { pages, embeddedTrueType, type3 } = await readPdf(bytes);
    summary.addFile(
      path,
      bytes.length,
      `${pages.length} pages, ${embeddedTrueType} TrueType fonts, ${type3} Type 3`,
    );
    if (type3 > 0 || embeddedTrueType === 0)
      throw new Error(`${path} has fonts that are not embedded TrueType.`);
  }
  const files = [
    ['papers', line.fairWorkbook],
    ['year', line.yearWorkbook],
    ['snapshot', line.snapshot],
  ] as const;
  for (const [folder, { name, bytes }] of files) {
    const path = join(locale, folder, name);
    await write(join(out, path), bytes);
    summary.addFile(path, bytes.length, '');
  }
}

async function walk(
  locale: Locale,
  { out, renewsPictures }: DemoOptions,
  summary: DemoSummary,
): Promise<void> {
  const program = await openProgram({ now: BEFORE_THE_FAIR });
  const { page } = program;
  page.setDefaultTimeout(PATIENCE_MS);
  const reader = readerOf(page, locale);
  let pictures = 0;
  const onStep = async (step: string): Promise<void> => {
    // A toast, or the hint of what the mouse last touched, would hide what the picture is to show.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(HINT_MS);
    const picture = await page.screenshot({ style: '.ant-message { display: none !important; }' });
    pictures += 1;
    const path = join(locale, 'screens', `${String(pictures).padStart(2, '0')}-${step}.png`);
    await write(join(out, path), picture);
    summary.addStep(locale, step);
    const name = README_PICTURES.get(step);
    if (renewsPictures && name && locale === 'zh-CN') await write(join(PICTURES, `${name}.png`), picture);
  };
  try {
    await readIn(reader);
    const line = await walkTheLine(program, reader, { onStep, papers: 'each' });
    await tour(reader, onStep);
    await keepFiles(locale, line, out, summary);
    summary.addLine(locale, line);
    if (program.complaints.length > 0)
      throw new Error(`The browser complained: ${program.complaints.join('; ')}`);
  } catch (error) {
    await write(join(out, locale, 'failed.png'), await page.screenshot());
    const complaints = program.complaints.join('; ');
    throw new Error(`${locale}, after ${summary.lastStep(locale)}: ${String(error)} ${complaints}`, {
      cause: error,
    });
  } finally {
    await program.close();
  }
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, pictures: { type: 'boolean', default: false } },
});
if (values.out === undefined) {
  console.error('Say where to: npm run demo -- --out DIR');
  process.exit(1);
}
const options = { out: resolve(values.out), renewsPictures: values.pictures };
const summary = new DemoSummary();
try {
  await buildProgram();
  for (const locale of LOCALES) await walk(locale, options, summary);
  await write(join(options.out, 'summary.md'), summary.text());
  console.log(summary.text());
  console.log(`Everything is in ${options.out}`);
} catch (error) {
  await write(join(options.out, 'summary.md'), `${summary.text()}\n\n**Failed:** ${String(error)}\n`);
  console.error(String(error));
  process.exitCode = 1;
}
