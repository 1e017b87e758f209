import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../../shared/calendar/period.ts';
import { periodOfYear } from '../../../shared/calendar/period.ts';
import { Instant, MonthDay } from '../../../shared/model/basic.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { workToEnd } from '../../../shared/steps.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { yearWorkbookSteps } from '../../../shared/workbook/yearWorkbookSteps.ts';
import { sourceOfDataSet } from '../../fixtures/periodSource.ts';
import { readCharts } from '../../support/readCharts.ts';

const NOW = v.parse(Instant, '2026-01-05T04:00:00.000Z');
const TOLERANCE = 1e-9;
const FEWEST = 500;
const FEWEST_BARS = 30;
const DECIMALS = 6;
const run = promisify(execFile);

function findOffice(): string | null {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v soffice'], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

const office = findOffice();

/** The same file without the values of its formulas and bars: whoever opens it must calculate and look them up. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (/^xl\/charts\//.test(path)) {
      return [path, strToU8(strFromU8(part).replace(/<c:pt .*?<\/c:pt>/g, ''))] as const;
    }
    if (!/^xl\/worksheets\/.*\.xml$/.test(path)) return [path, part] as const;
    return [path, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Several files at once: the program takes seconds to start. */
async function recalculate(files: readonly Uint8Array[], program: string): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'recalculated-'));
  try {
    const names = files.map((_, index) => `${index}.xlsx`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index] ?? '')));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
    const outDir = join(folder, 'out');
    await run(
      program,
      [
        ...options,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        outDir,
        ...names.map((name) => join(folder, name)),
      ],
      { timeout: 150_000 },
    );
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(outDir, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every formula with its value, by sheet and address. A formula whose value is 0 may be kept without. */
async function formulasOf(bytes: Uint8Array): Promise<ReadonlyMap<string, ExcelJS.CellValue>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const values = new Map<string, ExcelJS.CellValue>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) values.set(`${sheet.name}!${cell.address}`, cell.result ?? 0);
      });
    });
  }
  return values;
}

/** What each series of each chart shows, to the same decimals. */
function barsOf(bytes: Uint8Array): readonly (readonly (string | null)[])[] {
  return readCharts(bytes).flatMap(({ series }) =>
    series.map(({ values: { numbers } }) =>
      numbers.map((value) => (value === null ? null : value.toFixed(DECIMALS))),
    ),
  );
}

describe('a year workbook that a spreadsheet program calculates anew', () => {
  const spring = {
    from: periodOfYear(2025).from,
    to: periodOfYear(2025, v.parse(MonthDay, '06-30')).to,
  };
  const autumn = {
    from: periodOfYear(2026, v.parse(MonthDay, '06-30')).from,
    to: periodOfYear(2025).to,
  };
  const periods: readonly (readonly [string, Period])[] = [
    ['the sample’s year', periodOfYear(2025)],
    ['a year that is closed on 10 November', periodOfYear(2025, v.parse(MonthDay, '11-10'))],
    ['half a year beside the one before', autumn],
  ];
  const books = new Map<string, { bytes: Uint8Array; bare: Uint8Array; recalculated: Uint8Array }>();
  beforeAll(async () => {
    if (office === null) return;
    const made = periods.map(([name, period]) => {
      const source = sourceOfDataSet(shippedSample(catalogueOf('zh-CN')), period, spring);
      const bytes = workToEnd(yearWorkbookSteps({ source, locale: 'zh-CN', now: NOW }));
      return { name, bytes, bare: withoutValues(bytes) };
    });
    const all = await recalculate(
      made.map(({ bare }) => bare),
      office,
    );
    for (const [index, { name, ...book }] of made.entries()) {
      const recalculated = all[index];
      if (recalculated) books.set(name, { ...book, recalculated });
    }
  }, 170_000);
  it.skipIf(office === null).each(periods)(
    'has in every formula and every bar of %s the value that we wrote',
    async (name) => {
      const book = books.get(name);
      if (!book) throw new Error(`${name} was not calculated anew.`);
      const { bytes, bare, recalculated } = book;
      const unset = await formulasOf(bare);
      expect(
        [...unset.values()].every((value) => value === 0),
        'no value is left to copy',
      ).toBe(true);
      const written = await formulasOf(bytes);
      const again = await formulasOf(recalculated);
      expect([...again.keys()].toSorted()).toEqual([...written.keys()].toSorted());
      const different = [...written].filter(([address, value]) => {
        const other = again.get(address);
        if (typeof value !== 'number' || typeof other !== 'number') return true;
        return Math.abs(value - other) > TOLERANCE * Math.max(1, Math.abs(value));
      });
      expect(different.map(([address, value]) => [address, value, again.get(address)])).toEqual([]);
      // Guards against comparing nothing; the sample’s year has 572.
      expect(written.size).toBeGreaterThan(FEWEST);
      const bars = barsOf(bytes);
      expect(
        barsOf(bare)
          .flat()
          .every((value) => value === null),
      ).toBe(true);
      expect(barsOf(recalculated)).toEqual(bars);
      expect(bars.flat().length).toBeGreaterThan(FEWEST_BARS);
    },
    170_000,
  );
});
