import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProgram } from '../../build/build.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { LOCALES } from '../../shared/model/settings.ts';
import { fairBeingHeld } from '../fixtures/fairBeingHeld.ts';
import { readIn } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openProgram, readerOf } from '../support/openProgram.ts';
import { snapshotOf } from '../support/openWith.ts';
import type { SavedFile } from '../support/outputSteps.ts';
import { restoreSnapshot } from '../support/outputSteps.ts';
import { readPdf } from '../support/readPdf.ts';
import { tour } from '../support/tour.ts';
import { AT_THE_FAIR, walkTheDay } from '../support/walkTheDay.ts';
import { BEFORE_THE_FAIR, walkTheLine } from '../support/walkTheLine.ts';
import { walkThePeople } from '../support/walkThePeople.ts';
import { DemoSummary } from './DemoSummary.ts';

/*
 * npm run demo -- --out DIR [--pictures]: walks the clerk's line, the one through people and partners, and the day of a
 * fair, through the built program in a headless browser, once in each language, and keeps what it made: papers, workbooks,
 * lists, snapshot, a picture of every screen, and a summary.
 * `--pictures` also renews the pictures of the README. Ends with 1 when a step fails.
 */

/** Pictures of the README, by the step at which they are taken. */
const README_PICTURES = new Map([
  ['this-month-planned', 'this-month'],
  ['year-plan', 'year-plan'],
  ['board', 'board'],
  ['papers', 'papers'],
  ['statistics-last-year', 'statistics'],
  ['import-likely', 'import'],
  ['volunteers-together', 'volunteers'],
  ['rotation', 'rotation'],
  ['replies', 'replies'],
  ['annual-report-months', 'annual-report'],
  ['certificates', 'certificate'],
  ['day-counts', 'fair-day'],
  ['closing-cases', 'closing'],
  ['history', 'history'],
  ['snapshot-preview', 'snapshots'],
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

async function keepPdfs(
  folder: string,
  pdfs: ReadonlyMap<string, Uint8Array>,
  out: string,
  summary: DemoSummary,
): Promise<void> {
  for (const [name, bytes] of pdfs) {
    const path = join(folder, `${name}.pdf`);
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
}

async function keepFiles(
  folder: string,
  files: readonly SavedFile[],
  out: string,
  summary: DemoSummary,
): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await write(join(out, path), bytes);
    summary.addFile(path, bytes.length, '');
  }
}

/** A walk through the program: what it is called, and how it goes. */
interface Walk {
  readonly name: string;
  /** What the clock of the PC says; before the fair unless something else is said. */
  readonly now?: Date;
  readonly go: (program: OpenProgram, reader: Reader, onStep: OnStep) => Promise<void>;
}

type OnStep = (step: string) => Promise<void>;

/** Opens the program fresh, walks, and takes a picture at each step. */
async function walk(
  locale: Locale,
  { name, now = BEFORE_THE_FAIR, go }: Walk,
  { out, renewsPictures }: DemoOptions,
  summary: DemoSummary,
): Promise<void> {
  const program = await openProgram({ now });
  const { page } = program;
  page.setDefaultTimeout(PATIENCE_MS);
  const reader = readerOf(page, locale);
  let pictures = 0;
  const onStep: OnStep = async (step) => {
    // A toast, or the hint of what the mouse last touched, would hide what the picture is to show.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(HINT_MS);
    const picture = await page.screenshot({ style: '.ant-message { display: none !important; }' });
    pictures += 1;
    const path = join(locale, name, `${String(pictures).padStart(2, '0')}-${step}.png`);
    await write(join(out, path), picture);
    summary.addStep(locale, step);
    const kept = README_PICTURES.get(step);
    if (renewsPictures && kept && locale === 'zh-CN') await write(join(PICTURES, `${kept}.png`), picture);
  };
  try {
    await readIn(reader);
    await go(program, reader, onStep);
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

/** The clerk's year, and what comes of it. */
function yearWalk(locale: Locale, out: string, summary: DemoSummary): Walk {
  return {
    name: 'year',
    go: async (program, reader, onStep) => {
      const line = await walkTheLine(program, reader, { onStep, papers: 'each' });
      const report = await tour(reader, onStep);
      await keepPdfs(join(locale, 'papers'), line.pdfs, out, summary);
      await keepFiles(join(locale, 'papers'), [line.fairWorkbook], out, summary);
      await keepFiles(join(locale, 'statistics'), [line.yearWorkbook, report.workbook], out, summary);
      const pdf = new Map([[basename(report.pdf.name, '.pdf'), report.pdf.bytes]]);
      await keepPdfs(join(locale, 'statistics'), pdf, out, summary);
      await keepFiles(join(locale, 'snapshot'), [line.snapshot], out, summary);
      summary.addLine(locale, line);
    },
  };
}

/** People and partners: in, found, put right, asked, and on paper. */
function peopleWalk(locale: Locale, out: string, summary: DemoSummary): Walk {
  return {
    name: 'people',
    go: async (program, reader, onStep) => {
      const walked = await walkThePeople(program, reader, onStep);
      const { template, wrongRows, volunteerList, partnerList } = walked;
      await keepPdfs(join(locale, 'papers'), walked.pdfs, out, summary);
      await keepFiles(join(locale, 'lists'), [template, wrongRows, volunteerList, partnerList], out, summary);
    },
  };
}

/** A fair while it is held and the evening after, and points. */
function dayWalk(locale: Locale, out: string, summary: DemoSummary): Walk {
  return {
    name: 'day',
    now: AT_THE_FAIR,
    go: async (program, reader, onStep) => {
      const bytes = await snapshotOf(fairBeingHeld(reader.text));
      await restoreSnapshot(reader, { name: 'data.sunflower', bytes });
      await keepPdfs(join(locale, 'papers'), await walkTheDay(program, reader, onStep), out, summary);
    },
  };
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

async function walkBoth(locale: Locale): Promise<void> {
  await walk(locale, yearWalk(locale, options.out, summary), options, summary);
  await walk(locale, peopleWalk(locale, options.out, summary), options, summary);
  await walk(locale, dayWalk(locale, options.out, summary), options, summary);
}

await buildProgram();
// Each language has a browser of its own; most of a walk is waiting for what a reader would wait for.
const walks = await Promise.allSettled(LOCALES.map(walkBoth));
const failures = walks.flatMap((done) => (done.status === 'rejected' ? [String(done.reason)] : []));
const told = [summary.text(), ...failures.map((failure) => `**Failed:** ${failure}`)].join('\n\n');
await write(join(options.out, 'summary.md'), `${told.trimEnd()}\n`);
console.log(told);
console.log(`Everything is in ${options.out}`);
if (failures.length > 0) process.exitCode = 1;
