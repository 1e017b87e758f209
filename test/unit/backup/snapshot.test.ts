import * as fc from 'fast-check';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../../shared/backup/snapshot.ts';
import { defaultCategories, defaultServiceItems } from '../../../shared/fair/defaultCategories.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { Group } from '../../../shared/model/community.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { EMPTY_DATA_SET, SCHEMA_VERSION } from '../../../shared/model/tables.ts';

const FACTS = {
  createdAt: v.parse(Instant, '2026-06-21T08:00:00.000Z'),
  appVersion: '0.1.0',
  deviceId: 'device-1',
};

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Packs any content with a right seal, as a hostile or newer program could. */
async function packed(content: unknown, format = 'sunflower-snapshot/1'): Promise<Uint8Array> {
  const line = JSON.stringify(content);
  const seal = JSON.stringify({ format, sha256: await sha256(strToU8(line)) });
  return gzipSync(strToU8(`${seal}\n${line}`));
}

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((name) => `向${name}日`.trim())
  .filter((name) => v.is(Group.entries.name, name));

const dataSets: fc.Arbitrary<DataSet> = fc
  .uniqueArray(fc.record({ id: fc.uuid(), name: names, order: fc.nat(99), isActive: fc.boolean() }), {
    selector: (group) => group.id,
    maxLength: 12,
  })
  .map((groups) => ({
    ...EMPTY_DATA_SET,
    categories: defaultCategories(),
    serviceItems: defaultServiceItems(),
    groups: groups.map((group) => v.parse(Group, { ...group, kind: 'team' })),
  }));

const content = (over: object = {}): object => ({
  schemaVersion: SCHEMA_VERSION,
  ...FACTS,
  counts: Object.fromEntries(Object.keys(EMPTY_DATA_SET).map((table) => [table, 0])),
  tables: EMPTY_DATA_SET,
  ...over,
});

describe('snapshot', () => {
  it('gives back exactly what was written', async () => {
    await fc.assert(
      fc.asyncProperty(dataSets, async (data) => {
        const read = await readSnapshot(await writeSnapshot(data, FACTS, sha256), sha256);
        expect(read).toMatchObject({ ok: true, value: { ...FACTS, data, schemaVersion: SCHEMA_VERSION } });
        expect(read.ok && read.value.counts.groups).toBe(data.groups.length);
      }),
      { numRuns: 40 },
    );
  });

  it('never passes different data off as whole when bytes are changed, and never crashes', async () => {
    await fc.assert(
      fc.asyncProperty(dataSets, fc.nat(), fc.integer({ min: 1, max: 255 }), async (data, place, flip) => {
        const bytes = await writeSnapshot(data, FACTS, sha256);
        const at = place % bytes.length;
        const mutated = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
        const read = await readSnapshot(mutated, sha256);
        // A flipped bit in gzip's own head or CRC changes nothing that we read; anything else is refused.
        if (read.ok) expect(read.value).toMatchObject({ ...FACTS, data });
      }),
      { numRuns: 300 },
    );
  });

  it('never accepts a truncated file', async () => {
    const data: DataSet = { ...EMPTY_DATA_SET, categories: defaultCategories() };
    const bytes = await writeSnapshot(data, FACTS, sha256);
    for (let length = 0; length < bytes.length; length += 1) {
      expect((await readSnapshot(bytes.slice(0, length), sha256)).ok).toBe(false);
    }
  });

  it('tells a file that lost its end, one that broke on the way and one that somebody changed apart', async () => {
    const data: DataSet = { ...EMPTY_DATA_SET, categories: defaultCategories() };
    const bytes = await writeSnapshot(data, FACTS, sha256);
    const codeOf = async (file: Uint8Array): Promise<string> => {
      const read = await readSnapshot(file, sha256);
      return read.ok ? 'read' : read.problem.code;
    };
    expect(await codeOf(bytes.slice(0, -9))).toBe('snapshotTruncated');
    const broken = bytes.slice();
    broken.set([(bytes.at(-6) ?? 0) ^ 1], bytes.length - 6);
    expect(await codeOf(broken)).toBe('snapshotDamaged');
    const text = strFromU8(gunzipSync(bytes));
    expect(await codeOf(gzipSync(strToU8(text.replace('0.1.0', '0.1.1'))))).toBe('snapshotAltered');
  });

  it('gives up on a text that is nested too deeply to be read', async () => {
    const line = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const seal = JSON.stringify({ format: 'sunflower-snapshot/1', sha256: await sha256(strToU8(line)) });
    expect((await readSnapshot(gzipSync(strToU8(`${seal}\n${line}`)), sha256)).ok).toBe(false);
  });

  it('never crashes on bytes that are no snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await readSnapshot(bytes, sha256)).ok).toBe(false);
        expect((await readSnapshot(gzipSync(bytes), sha256)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['a picture', strToU8('\u0089PNG', true)],
    ['another gzip file', gzipSync(strToU8('{"hello":"world"}\nsecond line'))],
    ['an empty file', new Uint8Array()],
  ])('says of %s that it is not ours', async (_, bytes) => {
    expect(await readSnapshot(bytes, sha256)).toMatchObject({ problem: { code: 'snapshotNotSunflower' } });
  });

  it('refuses a newer format and a newer schema by name', async () => {
    expect(await readSnapshot(await packed({}, 'sunflower-snapshot/2'), sha256)).toMatchObject({
      problem: { code: 'snapshotNewer', params: { found: 2, supported: 1 } },
    });
    const newer = await packed({ schemaVersion: SCHEMA_VERSION + 1, tables: { unheardOf: [] } });
    expect(await readSnapshot(newer, sha256)).toMatchObject({
      problem: { code: 'snapshotNewer', params: { found: SCHEMA_VERSION + 1 } },
    });
  });

  it('names the record that does not fit its schema', async () => {
    const broken = { ...EMPTY_DATA_SET, groups: [{ id: 'g1', kind: 'planet', name: 'Mars' }] };
    expect(await readSnapshot(await packed(content({ tables: broken })), sha256)).toMatchObject({
      problem: { code: 'snapshotDamaged', params: { detail: 'tables.groups.0.kind' } },
    });
  });

  it('refuses counts that differ from the records, and an id used twice', async () => {
    const group = { id: 'g1', kind: 'team', name: 'A', order: 0, isActive: true };
    const twice = { ...EMPTY_DATA_SET, groups: [group, group] };
    const counts = (groups: number) => ({
      ...Object.fromEntries(Object.keys(EMPTY_DATA_SET).map((table) => [table, 0])),
      groups,
    });
    for (const over of [
      { tables: { ...EMPTY_DATA_SET, groups: [group] }, counts: counts(2) },
      { tables: twice, counts: counts(2) },
    ]) {
      expect(await readSnapshot(await packed(content(over)), sha256)).toMatchObject({
        problem: { code: 'snapshotDamaged' },
      });
    }
  });
});
