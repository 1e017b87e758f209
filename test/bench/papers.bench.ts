import type { Page } from 'playwright';
import type { PrintJob } from '../../shared/desktop.ts';
import { printAddress } from '../../shared/desktop.ts';
import { buildPapers, papersOfFair } from '../../shared/documents/buildPaper.ts';
import type { PaperRequest } from '../../shared/paperRequest.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { largeDataSet, largeFair } from '../fixtures/largeFair.ts';
import { printToPdf } from '../support/line.ts';
import type { OpenProgram, Reader } from '../support/openProgram.ts';
import { openWith } from '../support/openWith.ts';
import { readPdf } from '../support/readPdf.ts';
import type { Benchmark } from './harness.ts';

/* The pack of a fair of 60 stalls and 800 people. */

const data = largeFair();
const SIGNED_KINDS: readonly PaperRequest['kind'][] = [
  'roster',
  'volunteerSignIn',
  'residentSignIn',
  'partnerSignIn',
];
/** What everybody signs or is told: more than the 120 pages of the goal. */
const SIGNED = papersOfFair(data).filter(({ kind }) => SIGNED_KINDS.includes(kind));

function jobOf(papers: readonly PaperRequest[]): PrintJob {
  return { kind: 'fair', fairId: data.fair.id, papers: [...papers], locale: 'zh-CN', showPhones: false };
}

let opened: { readonly program: OpenProgram; readonly reader: Reader } | null = null;

function reader(): Reader {
  if (!opened) throw new Error('The program is not open.');
  return opened.reader;
}

async function pack(papers: readonly PaperRequest[]): Promise<number> {
  const started = performance.now();
  await printToPdf(reader(), jobOf(papers));
  return performance.now() - started;
}

/** Until the pages stand, without the PDF: what a preview waits for. */
async function laidOut(page: Page): Promise<number> {
  const sheet = await page.context().newPage();
  try {
    const started = performance.now();
    await sheet.goto(new URL(printAddress(jobOf(SIGNED)), page.url()).href);
    await sheet.waitForFunction(() => document.documentElement.dataset.printReady === 'true');
    return performance.now() - started;
  } finally {
    await sheet.close();
  }
}

/** What an office would do instead: the same cells in one long table per paper, printed by the browser as it breaks. */
async function plainTables(page: Page, papers: readonly PaperRequest[]): Promise<number> {
  const documents = buildPapers(data, papers, catalogueOf('zh-CN'), 'zh-CN', {
    showPhones: false,
  });
  const rows = documents.map(({ title, rows: own }) => ({
    title,
    cells: own.map((row) => (row.kind === 'group' ? [row.text] : row.cells.map(String))),
  }));
  const sheet = await page.context().newPage();
  try {
    const started = performance.now();
    await sheet.goto(new URL('print.html', page.url()).href);
    await sheet.evaluate((tables) => {
      document.body.replaceChildren(
        ...tables.map(({ title, cells }) => {
          const table = document.createElement('table');
          table.createCaption().textContent = title;
          for (const row of cells) {
            const line = table.insertRow();
            for (const cell of row) line.insertCell().textContent = cell;
          }
          return table;
        }),
      );
    }, rows);
    await sheet.pdf({ format: 'A4', landscape: true, tagged: true, outline: true });
    return performance.now() - started;
  } finally {
    await sheet.close();
  }
}

/** Opens the built program with the large fair once for all of them. */
export async function benchmarks(): Promise<readonly Benchmark[]> {
  opened = await openWith(largeDataSet(), 'zh-CN');
  const { page } = reader();
  const factsOf = async (papers: readonly PaperRequest[]): Promise<string> => {
    const bytes = await printToPdf(reader(), jobOf(papers));
    const { pages } = await readPdf(bytes);
    return `${pages.length} pages, ${(bytes.length / 1_000_000).toFixed(1)} MB`;
  };
  const all = papersOfFair(data);
  const plain = 'the same cells as plain tables, printed by the browser';
  return [
    {
      id: 'papers.pack',
      unit: 'ms',
      better: 'less',
      goal: 5000,
      note: `roster and sign-in sheets of 60 stalls and 800 people as one tagged PDF: ${await factsOf(SIGNED)}`,
      rounds: 3,
      measure: () => pack(SIGNED),
      versus: { [plain]: () => plainTables(page, SIGNED) },
    },
    {
      id: 'papers.everything',
      unit: 'ms',
      better: 'less',
      goal: 12_000,
      note: `every paper of that fair, slips, badges and table cards too: ${await factsOf(all)}`,
      rounds: 1,
      measure: () => pack(all),
      versus: { [plain]: () => plainTables(page, all) },
    },
    {
      id: 'papers.layOut',
      unit: 'ms',
      better: 'less',
      goal: 2500,
      note: 'roster and sign-in sheets laid out, without the PDF',
      rounds: 3,
      measure: () => laidOut(page),
      versus: {},
    },
  ];
}

/** Closes browser and host. */
export async function cleanUp(): Promise<void> {
  await opened?.program.close();
  opened = null;
}
