import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../shared/changeLog/applyChanges.ts';
import { followLogs } from '../../../shared/changeLog/followLogs.ts';
import type { LogId } from '../../../shared/changeLog/logFormat.ts';
import { logBytes, readLog } from '../../../shared/changeLog/logFormat.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { SCHEMA_VERSION } from '../../../shared/model/tables.ts';
import type { Work } from './office.ts';
import { Office } from './office.ts';

const WORK: fc.Arbitrary<Work> = fc.record({
  kind: fc.constantFrom('make', 'rename', 'move', 'remove', 'undo', 'redo'),
  team: fc.integer({ min: 1, max: 4 }),
});
const EVENT = fc.oneof(
  { weight: 8, arbitrary: WORK.map((work) => ({ event: 'work', work }) as const) },
  { weight: 1, arbitrary: fc.constant({ event: 'snapshot' } as const) },
  // The program ends by force while a change is committed and logged: only one of both is done, or none. With half a line
  // in the file or without.
  {
    weight: 1,
    arbitrary: fc.record({
      event: fc.constant('kill' as const),
      works: fc.array(WORK, { maxLength: 4 }),
      isLogged: fc.boolean(),
      torn: fc.uint8Array({ maxLength: 30 }),
    }),
  },
);

function byId(data: DataSet) {
  return data.groups.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function recovered(office: Office, data: DataSet, from: LogId) {
  const later = followLogs(office.logs, from, SCHEMA_VERSION);
  if (!later) return null;
  const applied = applyChanges(data, later.lines);
  return applied.ok ? { data: applied.value, isComplete: later.isComplete } : null;
}

test('whatever happens, a snapshot and the log after it are what was there last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(EVENT, { maxLength: 60 }), async (events) => {
      const office = new Office();
      await office.start();
      let snapshots: { data: DataSet; from: LogId }[] = [];
      for (const happening of events) {
        if (happening.event === 'work') {
          const line = office.work(happening.work);
          if (line) office.log(line);
        } else if (happening.event === 'snapshot') {
          const from = office.rotate();
          snapshots.push({ data: office.data, from });
        } else {
          const [first, ...more] = happening.works;
          if (first && happening.isLogged) office.logInVain(first);
          // With a full disk nothing is logged for a while.
          else for (const work of first ? [first, ...more] : []) office.work(work);
          office.tear(happening.torn);
          const { isLinked } = await office.start();
          // What only a snapshot can hold now asks for one, which is made at once.
          if (!isLinked) snapshots = [{ data: office.data, from: office.rotate() }];
          expect(isLinked || more.length > 0).toBe(true);
        }
      }
      for (const { data, from } of snapshots) {
        const found = recovered(office, data, from);
        expect(found?.isComplete).toBe(true);
        expect(found && byId(found.data)).toEqual(byId(office.data));
      }
    }),
    { numRuns: 500 },
  );
});

test('a snapshot that already holds the first changes of the log leads to the same end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(WORK, { maxLength: 30 }), fc.nat(30), async (works, at) => {
      const office = new Office();
      const { id } = await office.start();
      let data = office.data;
      works.forEach((work, index) => {
        const line = office.work(work);
        if (line) office.log(line);
        if (index === at) data = office.data;
      });
      const found = recovered(office, data, id);
      expect(found && byId(found.data)).toEqual(byId(office.data));
    }),
  );
});

describe('where the log has a gap', () => {
  async function withTeam(): Promise<Office> {
    const office = new Office();
    await office.start();
    const line = office.work({ kind: 'make', team: 1 });
    if (line) office.log(line);
    return office;
  }

  test('what was taken back and overwritten without being logged is withdrawn', async () => {
    const office = new Office();
    const { id } = await office.start();
    const { data } = office;
    const line = office.work({ kind: 'make', team: 1 });
    if (line) office.log(line);
    office.work({ kind: 'undo', team: 1 });
    office.work({ kind: 'make', team: 2 });
    expect((await office.start()).isLinked).toBe(true);
    const found = recovered(office, data, id);
    expect(found?.data.groups.map((team) => team.id)).toEqual(['t2']);
  });

  test('the same in an earlier file begins the log anew: a snapshot may hold it', async () => {
    const office = await withTeam();
    office.rotate();
    office.work({ kind: 'undo', team: 1 });
    office.work({ kind: 'make', team: 2 });
    expect((await office.start()).isLinked).toBe(false);
  });

  test('a replaced database begins the log anew, and a snapshot from before is told to lack what followed', async () => {
    const office = await withTeam();
    const from = office.rotate();
    const { data } = office;
    const id = 'f0000000-0000-7000-8000-000000000000';
    const [entry] = office.journal;
    if (entry) office.journal = [{ ...entry, id, kind: 'barrier', changes: [] }];
    expect((await office.start()).isLinked).toBe(false);
    expect(recovered(office, data, from)?.isComplete).toBe(false);
  });

  test('a file that is missing in the middle ends what is recovered', async () => {
    const office = await withTeam();
    const from = office.rotate();
    const { data } = office;
    const middle = office.rotate();
    const line = office.work({ kind: 'make', team: 2 });
    if (line) office.log(line);
    office.rotate();
    office.files.delete(middle);
    const found = recovered(office, data, from);
    expect(found?.isComplete).toBe(false);
    expect(found?.data.groups).toHaveLength(1);
  });

  test('a line that is damaged in the middle ends what is recovered, and nothing after it is applied', async () => {
    const office = await withTeam();
    const from = office.rotate();
    const { data } = office;
    for (const team of [2, 3]) {
      const line = office.work({ kind: 'make', team });
      if (line) office.log(line);
    }
    const bytes = office.files.get(from) ?? new Uint8Array();
    const secondLine = bytes.indexOf(0x0a) + 20;
    bytes[secondLine] = (bytes[secondLine] ?? 0) ^ 1;
    office.rotate();
    const found = recovered(office, data, from);
    expect(found?.isComplete).toBe(false);
    expect(found?.data.groups).toHaveLength(1);
  });
});

describe('reading a file of the log', () => {
  test('any bytes are read without throwing, and spoilt ones give a beginning of what was written', async () => {
    const office = new Office();
    const { id } = await office.start();
    for (const team of [1, 2, 3]) {
      const line = office.work({ kind: 'make', team });
      if (line) office.log(line);
    }
    const whole = office.files.get(id) ?? new Uint8Array();
    const written = readLog(whole)?.lines ?? [];
    expect(written).toHaveLength(3);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const spoilt = whole.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ flip;
        const lines = readLog(spoilt)?.lines ?? [];
        expect(lines).toEqual(written.slice(0, lines.length));
        expect(lines.length).toBeLessThan(3);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readLog(bytes)).toBeNull();
      }),
    );
  });

  test('cut anywhere it gives the lines before the cut', async () => {
    const office = new Office();
    const { id } = await office.start();
    const line = office.work({ kind: 'make', team: 1 });
    if (line) office.log(line);
    const whole = office.files.get(id) ?? new Uint8Array();
    for (let length = 0; length < whole.length; length += 1) {
      expect(readLog(whole.slice(0, length))?.lines ?? []).toEqual([]);
    }
    expect(readLog(whole)?.lines).toEqual([line]);
  });

  test('a line that is none of ours ends it', async () => {
    const office = new Office();
    const { id } = await office.start();
    office.tear(new TextEncoder().encode('00000000 {}\n'));
    expect(readLog(office.files.get(id) ?? new Uint8Array())?.lines).toEqual([]);
    expect(readLog(logBytes([]))).toBeNull();
  });
});

test('changes that would make what is no record are refused whole, with the place', async () => {
  const office = new Office();
  await office.start();
  const line = office.work({ kind: 'make', team: 1 });
  const spoilt = line && {
    ...line,
    steps: [{ table: 'groups', key: 't1', outcome: { kind: 'fields', image: { order: 'first' } } } as const],
  };
  expect(spoilt && applyChanges(office.data, [spoilt])).toEqual({ ok: false, problem: 'groups: order' });
});

test('changes of another schema are not applied', async () => {
  const office = new Office();
  const { id } = await office.start();
  expect(followLogs(office.logs, id, SCHEMA_VERSION + 1)).toBeNull();
});
