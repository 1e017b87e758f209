import * as v from 'valibot';
import { Vector } from '../../shared/exchange/stamp.ts';
import { validateName } from '../../shared/fair/validateFair.ts';
import { Instant, Name } from '../../shared/model/basic.ts';
import type { Result } from '../../shared/model/result.ts';
import { success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import type { SunflowerDatabase } from '../db/database.ts';
import { database } from '../db/openDatabase.ts';
import { PC_PREFIX } from '../db/stamping.ts';
import { useLive } from './useLive.ts';

/* PCs that this one exchanges with. What is known of them is a fact about this PC's data: neither exported nor undone. */

const NAME_KEY = 'deviceName';
const TAIL = 4;

const StoredPc = v.strictObject({
  deviceId: v.string(),
  name: Name,
  /** What it had when its last package was made; null = it is only known by name. */
  vector: v.nullable(Vector),
  /** When that package was made. */
  exchangedAt: v.nullable(Instant),
});

/** Another PC, by the id of its data. */
export interface KnownPc extends v.InferOutput<typeof StoredPc> {
  readonly replica: string;
}

/** A name for a PC that nobody gave one: the end of its id, which is told apart at a glance. */
function fallbackName(text: Catalogue, deviceId: string): string {
  return text.exchange.name.fallback({ tail: deviceId.slice(-TAIL) });
}

/** How this PC is called in packages. */
export async function readDeviceName(db: SunflowerDatabase, text: Catalogue): Promise<string> {
  const [name, deviceId] = await db.meta.bulkGet([NAME_KEY, 'deviceId']);
  return name?.value ?? fallbackName(text, deviceId?.value ?? '');
}

/** How this PC is called; undefined while reading. */
export function useDeviceName(text: Catalogue): string | undefined {
  return useLive(() => readDeviceName(database(), text), [text]);
}

/** Calls this PC something else. It is a setting of this PC, not the office's data. @returns `nameEmpty`, `nameTooLong` */
export async function nameDevice(name: string): Promise<Result<true, Problem>> {
  const valid = validateName(name);
  if (!valid.ok) return valid;
  await database().meta.put({ key: NAME_KEY, value: valid.value });
  return success(true);
}

/** Every PC that is known, the last one exchanged with first. */
export async function readPcs(db: SunflowerDatabase): Promise<readonly KnownPc[]> {
  const stored = await db.meta.where('key').startsWith(PC_PREFIX).toArray();
  return stored
    .map(({ key, value }) => ({
      replica: key.slice(PC_PREFIX.length),
      ...v.parse(StoredPc, JSON.parse(value)),
    }))
    .toSorted((one, other) => ((one.exchangedAt ?? '') < (other.exchangedAt ?? '') ? 1 : -1));
}

/** PCs that packages came from; undefined while reading. */
export function useExchangePcs(): readonly KnownPc[] | undefined {
  return useLive(async () => (await readPcs(database())).filter(({ vector }) => vector !== null));
}

/** Notes what a package told of PCs; inside a transaction that may write `meta`. */
export async function notePcs(db: SunflowerDatabase, pcs: readonly KnownPc[], own: string): Promise<void> {
  const present = new Map((await readPcs(db)).map((pc) => [pc.replica, pc]));
  const news = pcs.filter(({ replica, exchangedAt }) => {
    const known = present.get(replica);
    if (replica === own) return false;
    // By name only, or older than what is known: nothing new.
    return !known || (exchangedAt !== null && exchangedAt >= (known.exchangedAt ?? ''));
  });
  // Data that took the place of others on the same PC: the others are exchanged with no more.
  const replaced = [...present.values()].filter(({ deviceId, replica, vector }) =>
    news.some(
      (pc) =>
        pc.exchangedAt !== null && pc.deviceId === deviceId && pc.replica !== replica && vector !== null,
    ),
  );
  const put = [...replaced.map((pc) => ({ ...pc, vector: null })), ...news];
  await db.meta.bulkPut(
    put.map(({ replica, ...stored }) => ({ key: `${PC_PREFIX}${replica}`, value: JSON.stringify(stored) })),
  );
}
