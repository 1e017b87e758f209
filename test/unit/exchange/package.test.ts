import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sealFile } from '../../../shared/backup/sealedFile.ts';
import { tableNames } from '../../../shared/backup/snapshotFormat.ts';
import { readPackage, writePackage } from '../../../shared/exchange/package.ts';
import type { PackageFacts } from '../../../shared/exchange/packageFormat.ts';
import { PACKAGE_FORMAT } from '../../../shared/exchange/packageFormat.ts';
import { selectRecords } from '../../../shared/exchange/selectRecords.ts';
import type { RecordStamp } from '../../../shared/exchange/stamp.ts';
import { Instant, IsoDate } from '../../../shared/model/basic.ts';
import { FairId } from '../../../shared/model/ids.ts';
import { REFERENCES, referencesOf, referredIds } from '../../../shared/model/references.ts';
import { EMPTY_DATA_SET, SCHEMA_VERSION } from '../../../shared/model/tables.ts';
import { rowsOf } from '../../../shared/records/rowsByTable.ts';
import { shippedSample } from '../../../shared/sample/createSample.ts';
import { catalogueOf } from '../../../shared/text/catalogues.ts';
import { firstOf } from '../../fixtures/plannedFair.ts';

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

const data = shippedSample(catalogueOf('zh-CN'));
const FAIR = v.parse(FairId, '2025-12');
const FACTS: PackageFacts = {
  createdAt: v.parse(Instant, '2026-06-01T00:00:00.000Z'),
  appVersion: '0.1.0',
  deviceId: 'pc-there',
  replica: 'pc-there',
  deviceName: '广场电脑',
  pcs: { 'pc-there': '广场电脑' },
  community: { name: '向阳花社区', isSample: true },
  scope: { kind: 'fair', fairId: FAIR },
  vector: { 'pc-there': 20 },
};
const person = firstOf(data.volunteers).id;
const stamps: readonly RecordStamp[] = [
  { id: `volunteers/${person}`, at: 10, deviceId: 'pc-there', fields: { note: [20, 'pc-there'] } },
  { id: 'slots/gone', at: 0, deviceId: '', fields: {}, deleted: { 'pc-there': 15 }, fairId: FAIR },
];
const startOfDay = (day: string): number => (day === '2026-06-02' ? 12 : 0);
const source = { data, stamps, startOfDay };

describe('a package', () => {
  test('comes back as it was written', async () => {
    const chosen = selectRecords(source, { kind: 'changes', since: null, sinceDay: null });
    const read = await readPackage(await writePackage(chosen, FACTS, sha256), sha256);
    expect(read).toEqual({ ok: true, value: { ...chosen, facts: FACTS } });
  });

  test.each([
    ['a newer schema', { schemaVersion: SCHEMA_VERSION + 1 }, 'packageNewer'],
    [
      'a stamp of no record',
      { stamps: [{ id: 'slots/x', at: 1, deviceId: 'a', fields: {} }] },
      'packageDamaged',
    ],
    ['a stamp of no table of ours', { stamps: [{ ...stamps[1], id: 'secrets/x' }] }, 'packageDamaged'],
    [
      'a record twice',
      {
        tables: { ...EMPTY_DATA_SET, slots: [1, 2].map(() => ({ id: 's', fairId: FAIR, start: 1, end: 2 })) },
      },
      'packageDamaged',
    ],
    ['a record that is none', { tables: { ...EMPTY_DATA_SET, slots: [{ id: 's' }] } }, 'packageDamaged'],
  ])('with %s is refused as a whole', async (_, part, code) => {
    const content = {
      schemaVersion: SCHEMA_VERSION,
      facts: FACTS,
      tables: EMPTY_DATA_SET,
      stamps: [],
      ...part,
    };
    const bytes = await sealFile(content, PACKAGE_FORMAT, sha256);
    expect(await readPackage(bytes, sha256)).toMatchObject({ ok: false, problem: { code } });
  });

  test('that was cut off, altered or is something else says which', async () => {
    const bytes = await writePackage(selectRecords(source, FACTS.scope), FACTS, sha256);
    const codeOf = async (some: Uint8Array) => {
      const read = await readPackage(some, sha256);
      return read.ok ? null : read.problem.code;
    };
    expect(await codeOf(bytes.slice(0, -30))).toBe('packageTruncated');
    expect(await codeOf(new TextEncoder().encode('no'))).toBe('packageNotSunflower');
    const snapshot = await sealFile({}, { name: 'sunflower-snapshot', version: 1 }, sha256);
    expect(await codeOf(snapshot)).toBe('packageNotSunflower');
  });
});

describe('what goes in', () => {
  test('never names a record that is not in it', () => {
    for (const scope of [
      FACTS.scope,
      { kind: 'people', withPartners: false },
      { kind: 'changes', since: { 'pc-there': 12 }, sinceDay: null },
    ] as const) {
      const rows = rowsOf(selectRecords(source, scope).tables);
      for (const [table, own] of rows) {
        for (const row of own.values()) {
          for (const parent of referencesOf(table, row)) {
            if (parent.need !== 'told') expect(rows.get(parent.table)?.has(parent.id)).toBe(true);
          }
        }
      }
    }
  });

  test('of one fair is that fair, and what was deleted of it', () => {
    const { tables, stamps: sent } = selectRecords(source, FACTS.scope);
    expect(tables.fairs.map(({ id }) => id)).toEqual([FAIR]);
    expect(new Set(tables.attendance.map(({ fairId }) => fairId))).toEqual(new Set([FAIR]));
    expect(tables.attendance).toEqual(data.attendance.filter(({ fairId }) => fairId === FAIR));
    expect(sent.map(({ id }) => id)).toContain('slots/gone');
    expect(tables.community).toEqual([]);
  });

  test.each([
    ['all that was written', { since: {}, sinceDay: null }, [person], ['slots/gone']],
    ['what the other does not have', { since: { 'pc-there': 15 }, sinceDay: null }, [person], []],
    ['nothing that it has', { since: { 'pc-there': 20 }, sinceDay: null }, [], []],
    [
      'what was written since a day',
      { since: null, sinceDay: v.parse(IsoDate, '2026-06-02') },
      [person],
      ['slots/gone'],
    ],
  ])('of changes is %s', (_, part, people, deleted) => {
    const { tables, stamps: sent } = selectRecords(source, { kind: 'changes', ...part });
    expect(tables.volunteers.map(({ id }) => id)).toEqual(people);
    expect(sent.filter((stamp) => stamp.deleted).map(({ id }) => id)).toEqual(deleted);
    expect(tables.fairs).toEqual([]);
  });
});

test('every reference leads from a record of the sample to another', () => {
  const rows = rowsOf(data);
  for (const table of tableNames()) {
    for (const reference of REFERENCES[table]) {
      const ids = [...(rows.get(table)?.values() ?? [])].flatMap((row) => referredIds(row, reference));
      for (const id of reference.need === 'told' ? [] : ids) {
        expect(rows.get(reference.to)?.has(id), `${table}.${reference.path}`).toBe(true);
      }
    }
  }
});
