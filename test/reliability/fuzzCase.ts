import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readSnapshot } from '../../shared/backup/snapshot.ts';
import { findTable } from '../../shared/import/findTable.ts';
import { IMPORT_TARGETS } from '../../shared/import/importFields.ts';
import { ownHeadings } from '../../shared/import/ownHeadings.ts';
import { readSource } from '../../shared/import/readSource.ts';
import type { SourceFile } from '../../shared/import/sourceTable.ts';
import { splitSideBySide } from '../../shared/import/splitSideBySide.ts';
import { DATA_TABLES, isDataTable } from '../../shared/model/tables.ts';
import { dataSetOf, paperFair } from '../fixtures/paperFair.ts';
import { snapshotOf } from '../support/openWith.ts';
import { mutate, oneOf, randomOf } from './mutate.ts';
import { contentOf, mutateContent, sealed, sha256 } from './mutateSnapshot.ts';

/* One broken file, told by its number: a reader must refuse it with a reason, or give exactly what is in it. */

/** What became of a case. `violation` says what must never happen; null = it was refused or read rightly. */
export interface FuzzOutcome {
  readonly how: string;
  readonly outcome: string;
  readonly violation: string | null;
}

const FIXTURES = new URL('../fixtures/import/', import.meta.url);
const CSV =
  '姓名,电话,队伍,出生日期,备注\n王小试,13800000001,楼长队,1960-02-03,"会, 理发"\n李小试,13800000002,,1971.5.6,\n';
/** “姓名,电话\n张伟,13800000003\n” in GB18030. */
const GB18030 = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0x31, 0x33, 0x38,
  0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x33, 0x0a,
]);

function importFiles(): readonly (readonly [string, Uint8Array])[] {
  const fixtures = readdirSync(FIXTURES)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => [name, new Uint8Array(readFileSync(fileURLToPath(new URL(name, FIXTURES))))] as const);
  return [...fixtures, ['list.csv', new TextEncoder().encode(CSV)], ['gb.csv', GB18030]];
}

interface Material {
  readonly snapshot: Uint8Array;
  readonly content: string;
  readonly data: string;
  readonly files: readonly (readonly [string, Uint8Array])[];
}

async function makeMaterial(): Promise<Material> {
  const data = dataSetOf(paperFair());
  const snapshot = await snapshotOf(data);
  const read = await readSnapshot(snapshot, sha256);
  if (!read.ok) throw new Error('The snapshot to begin with is refused.');
  return {
    snapshot,
    content: contentOf(snapshot),
    data: JSON.stringify(read.value.data),
    files: importFiles(),
  };
}

let made: Promise<Material> | undefined;

/** What is broken, made once for all cases of a process. */
function material(): Promise<Material> {
  made ??= makeMaterial();
  return made;
}

/** What is wrong with data that were accepted though nobody sealed them so; null when each record keeps its shape. */
function shapeViolation(data: object): string | null {
  for (const [table, rows] of Object.entries(data)) {
    if (!isDataTable(table)) return `an unknown table ${table}`;
    if (!v.is(v.array(DATA_TABLES[table]), rows)) return `records of ${table} without their shape`;
  }
  return Reflect.get({}, 'polluted') === undefined ? null : 'a prototype was written to';
}

/** Bytes of a snapshot broken anywhere: only the very same data may come out. */
async function snapshotCase(seed: number): Promise<FuzzOutcome> {
  const random = randomOf(seed);
  const { snapshot, data } = await material();
  const { bytes, how } = mutate(snapshot, random);
  const read = await readSnapshot(bytes, sha256);
  const isSame = read.ok && JSON.stringify(read.value.data) === data;
  return {
    how: `snapshot ${how}`,
    outcome: read.ok ? 'read' : read.problem.code,
    violation: read.ok && !isSame ? 'accepted with different data' : null,
  };
}

/** Content that is wrong under a seal that is right: refused, or exactly what it says and in the shape of its tables. */
async function contentCase(seed: number): Promise<FuzzOutcome> {
  const random = randomOf(seed);
  const known = await material();
  const { content, how } = mutateContent(known.content, random);
  const read = await readSnapshot(await sealed(content), sha256);
  const said =
    read.ok &&
    read.value.schemaVersion ===
      v.parse(v.object({ schemaVersion: v.number() }), JSON.parse(content)).schemaVersion;
  return {
    how: `content ${how}`,
    outcome: read.ok ? 'read' : read.problem.code,
    violation: read.ok ? (said ? shapeViolation(read.value.data) : 'accepted with another version') : null,
  };
}

function tablesOf(source: SourceFile): string {
  return JSON.stringify(source.sheets.map(({ rows }) => rows));
}

/** Checksums stand in a zip: what is accepted of it must be what was packed. Other formats have none. */
function hasChecksums(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A list to import, broken anywhere: read and looked through for every target without a throw. */
async function importCase(seed: number): Promise<FuzzOutcome> {
  const random = randomOf(seed);
  const { files } = await material();
  const [name, original] = oneOf(random, files);
  const { bytes, how } = mutate(original, random);
  const read = readSource(name, bytes);
  if (!read.ok) return { how: `${name} ${how}`, outcome: read.problem.code, violation: null };
  for (const target of IMPORT_TARGETS) {
    const own = ownHeadings(target);
    for (const sheet of splitSideBySide(read.value, target, own).sheets) findTable(sheet, target, own);
  }
  const whole = hasChecksums(original) ? readSource(name, original) : null;
  const isOther = whole?.ok === true && tablesOf(whole.value) !== tablesOf(read.value);
  return {
    how: `${name} ${how}`,
    outcome: 'read',
    violation: isOther ? 'accepted with different data' : null,
  };
}

const KINDS = [snapshotCase, importCase, contentCase, importCase] as const;

/** Runs the case with a number; every number is another file. Whatever a reader throws is a violation. */
export async function fuzzCase(number: number): Promise<FuzzOutcome> {
  const work = KINDS[number % KINDS.length] ?? snapshotCase;
  try {
    return await work(number);
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
    return { how: work.name, outcome: 'thrown', violation: `threw ${said}` };
  }
}
