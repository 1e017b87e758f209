import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { type AskedDesktop, CHANNELS } from '../../../electron/channels.ts';
import { type Caller, desktopHandlers } from '../../../electron/ipc.ts';
import { isWithin } from '../../../electron/payloadSize.ts';
import { LARGEST_REQUEST, REQUESTS } from '../../../electron/requests.ts';
import { MAX_FILE_BYTES } from '../../../shared/hostFiles.ts';
import { schemaLeaves } from '../../support/schemaLeaves.ts';

const PAGE: Caller = { isMainFrame: true, address: 'app://sunflower/index.html' };
const LEAVES = Object.entries(REQUESTS).flatMap(([channel, schema]) =>
  schemaLeaves(schema).map((leaf) => ({ ...leaf, path: `${channel}${leaf.path}` })),
);
const ofType = (type: string): typeof LEAVES => LEAVES.filter(({ schema }) => schema.type === type);
const isAccepted = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

/** What opens something else than a file of its name in the folder that the user chose. */
const STRANGE_NAMES = [
  '..',
  '../a.xlsx',
  '..\\a.xlsx',
  'a/b.xlsx',
  'a\\b.xlsx',
  '/etc/passwd',
  'C:a.xlsx',
  'C:\\a.xlsx',
  '\\\\server\\share\\a.xlsx',
  '\\\\?\\C:\\a.xlsx',
  'a.xlsx:stream',
  'a\u0000.xlsx',
  'a\n.xlsx',
  'a?.xlsx',
  'CON',
  'con.xlsx',
  'NUL.pdf',
  'Aux .xlsx',
  'com1.xlsx',
  'COM¹.xlsx',
  'LPT9',
  'CONIN$',
  'a.xlsx.',
  'a.xlsx ',
  ' a.xlsx',
  'list\u202exslx.exe',
  'half \ud842.xlsx',
  '',
];

describe('what the page may send', () => {
  test('the walk sees every kind of request', () => {
    expect(Object.keys(REQUESTS)).toEqual(Object.keys(CHANNELS));
    expect(ofType('string').map(({ path }) => path)).toContain('savePdf.job.papers[].categoryId');
    expect(ofType('record').map(({ path }) => path)).toContain('printPapers.copies');
    // A schema of a kind that the walk does not know would hide what is in it.
    const known = ['undefined', 'string', 'number', 'boolean', 'literal', 'picklist', 'instance'];
    const seen = new Set(LEAVES.map(({ schema }) => schema.type));
    expect([...seen].filter((type) => ![...known, 'array', 'record'].includes(type))).toEqual([]);
  });

  test('no text without a longest', () => {
    const endless = ofType('string').filter(({ schema }) =>
      ['a', '1', '好', '-', ' ', '/', '\n', 'A'].some((sign) => isAccepted(schema, sign.repeat(50_000))),
    );
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  test('no list and no record without a greatest number', () => {
    const endless = [
      ...ofType('array').filter(({ rules }) => !rules.includes('max_length')),
      ...ofType('record').filter(({ rules }) => !rules.includes('max_entries')),
    ];
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  test.each(STRANGE_NAMES)('no name of a file is a way elsewhere or a device: “%s”', (name) => {
    const names = ofType('string').filter(({ path }) => /(?:suggestedName|\.name)$/u.test(path));
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(names.filter(({ schema }) => isAccepted(schema, name)).map(({ path }) => path)).toEqual([]);
  });

  test('no other text is taken for a name: ids and words go into an address, dates have their form', () => {
    const free = ofType('string')
      .filter(({ schema }) => isAccepted(schema, '../a'))
      .map(({ path }) =>
        path
          .split(/[.{[]/u)
          .filter((part) => part !== ']' && part !== '')
          .at(-1),
      );
    expect([...new Set(free)].toSorted()).toEqual([
      'categoryId',
      'certificateIds',
      'partnerUnitIds',
      'volunteerId',
      'volunteerIds',
      'words',
      '}',
    ]);
  });

  test('a file is never written under the extension of another kind', () => {
    const bytes = new Uint8Array(1);
    for (const suggestedName of ['a.exe', 'a.xlsx.lnk', 'xlsx', 'a.pdf']) {
      expect(isAccepted(REQUESTS.saveFile, { suggestedName, kind: 'workbook', bytes })).toBe(false);
    }
    expect(isAccepted(REQUESTS.saveFile, { suggestedName: 'a.XLSX', kind: 'workbook', bytes })).toBe(true);
  });
});

/** Answers nothing; every method counts its calls. */
function deafHost(): AskedDesktop {
  const answer = vi.fn(async () => ({ outcome: 'cancelled' }) as const);
  return {
    appInfo: vi.fn<AskedDesktop['appInfo']>(),
    saveFile: answer,
    openFiles: answer,
    printPapers: answer,
    savePdf: answer,
    saveFolder: answer,
    printProgress: vi.fn(async () => null),
    cancelPrint: vi.fn(),
    openRunningBoard: vi.fn(),
    keepSnapshot: vi.fn<AskedDesktop['keepSnapshot']>(),
    listSnapshots: vi.fn<AskedDesktop['listSnapshots']>(),
    readSnapshot: vi.fn<AskedDesktop['readSnapshot']>(),
    chooseSnapshotFolder: answer,
    useOwnSnapshotFolder: vi.fn<AskedDesktop['useOwnSnapshotFolder']>(),
    copySnapshot: answer,
    showSnapshotFolder: vi.fn(),
    beginChangeLog: vi.fn<AskedDesktop['beginChangeLog']>(),
    addToChangeLog: vi.fn<AskedDesktop['addToChangeLog']>(),
    readChangeLogs: vi.fn<AskedDesktop['readChangeLogs']>(),
    dropChangeLogs: vi.fn<AskedDesktop['dropChangeLogs']>(),
  };
}

const FILE = new Uint8Array(MAX_FILE_BYTES);
const deep = (): unknown => {
  let nested: unknown = 1;
  for (let depth = 0; depth < 100; depth += 1) nested = { nested };
  return nested;
};
const loop = (): unknown => {
  const round: unknown[] = [];
  round.push(round);
  return round;
};

describe('a request that is too large is refused before it is looked into', () => {
  const handlers = desktopHandlers(deafHost(), () => {});

  test.each(Object.entries(handlers))('%s', async (name, handler) => {
    const most = Object.entries(LARGEST_REQUEST).find(([channel]) => channel === name)?.[1] ?? 0;
    const huge: readonly unknown[] = [
      'x'.repeat(Math.min(most, 4_000_000) / 2 + 1).repeat(most > 4_000_000 ? 70 : 1),
      Array.from({ length: 10 }, () => FILE),
      // Four thousand million empty places.
      new Array(2 ** 32 - 1),
      { suggestedName: 'a.xlsx', kind: 'workbook', bytes: FILE, more: Array.from({ length: 4 }, () => FILE) },
      deep(),
      loop(),
      new Map([['a', 1]]),
      new Date(0),
    ];
    for (const payload of huge) {
      if (typeof payload === 'string' && payload.length * 2 <= most) continue;
      await expect(handler(PAGE, payload)).rejects.toThrow('too large');
    }
  });

  test('what is not too large is left to the schema', async () => {
    expect(isWithin({ bytes: FILE }, LARGEST_REQUEST.saveFile)).toBe(true);
    expect(isWithin({ bytes: FILE, text: 'x'.repeat(4096) }, LARGEST_REQUEST.saveFile)).toBe(false);
    expect(isWithin(undefined, 8)).toBe(true);
    const volunteerIds = Array.from({ length: 5000 }, () => 'i'.repeat(120));
    const paper = { kind: 'serviceRecords', volunteerIds, from: '2026-01-01', to: '2026-12-31' };
    const job = { kind: 'people', paper, locale: 'zh-CN', showPhones: false };
    expect(isWithin(job, LARGEST_REQUEST.printPapers)).toBe(true);
    expect(isAccepted(REQUESTS.printPapers, job)).toBe(true);
  });
});
