import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { Random } from './mutate.ts';
import { below, oneOf } from './mutate.ts';

/* Snapshots whose seal is right and whose content is not: made by a faulty program, or by somebody who wants to do harm. */

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The content of a snapshot as JSON text. */
export function contentOf(snapshot: Uint8Array): string {
  const text = strFromU8(gunzipSync(snapshot));
  return text.slice(text.indexOf('\n') + 1);
}

/** A snapshot file with this content and a seal that fits it. */
export async function sealed(content: string): Promise<Uint8Array> {
  const seal = JSON.stringify({ format: 'sunflower-snapshot/1', sha256: await sha256(strToU8(content)) });
  return gzipSync(strToU8(`${seal}\n${content}`), { mtime: 0 });
}

/** A value that is none of those that a record may have, as JSON text. */
function oddValue(random: Random): string {
  const depth = 1_000 + below(random, 200_000);
  return oneOf(random, [
    () => 'null',
    () => 'true',
    () => '-1',
    () => '1e308',
    () => '9007199254740993',
    () => '"\\u0000\\ud800"',
    () => `"${'长'.repeat(below(random, 50_000))}"`,
    () => '{"__proto__":{"polluted":true}}',
    () => '[]',
    () => '{}',
    () => `${'['.repeat(depth)}${']'.repeat(depth)}`,
    () => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    () => `[${'0,'.repeat(below(random, 300_000))}0]`,
  ])();
}

/** Places in JSON text where a value stands behind a key. */
function valuePlaces(content: string): readonly (readonly [from: number, to: number])[] {
  return [...content.matchAll(/":("(?:[^"\\]|\\.)*"|-?\d+|true|false|null)/gu)].map((found) => {
    const from = found.index + 2;
    return [from, from + (found[1] ?? '').length] as const;
  });
}

const places = new Map<string, readonly (readonly [number, number])[]>();

function withValue(content: string, random: Random, value: string): string {
  const known = places.get(content) ?? valuePlaces(content);
  places.set(content, known);
  const [from, to] = oneOf(random, known);
  return content.slice(0, from) + value + content.slice(to);
}

/** Changes the content of a snapshot somewhere. @returns the content, and how it was made */
export function mutateContent(
  content: string,
  random: Random,
): { readonly content: string; readonly how: string } {
  const ways: Readonly<Record<string, () => string>> = {
    oddValue: () => withValue(content, random, oddValue(random)),
    otherValue: () => withValue(content, random, `"${below(random, 1_000)}"`),
    wrongCount: () => content.replace(/":(\d+)([,}])/u, `":${below(random, 2 ** 40)}$2`),
    oddKey: () =>
      content.replace('"tables":{', `"tables":{"${oneOf(random, ['__proto__', 'constructor', 'x'])}":[],`),
    rowTwice: () => content.replace(/"categories":\[(\{[^}]*\})/u, '"categories":[$1,$1'),
    otherVersion: () => content.replace(/"schemaVersion":\d+/u, `"schemaVersion":${below(random, 12) - 1}`),
    cutOff: () => content.slice(0, below(random, content.length)),
    tableGone: () => content.replace(/"groups":\[[^\]]*\],/u, ''),
  };
  const [how, work] = oneOf(random, Object.entries(ways));
  return { content: work(), how };
}
