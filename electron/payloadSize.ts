/** Deeper than anything that we send. */
const DEEPEST = 12;
/** A number, a boolean, a place in a list. */
const SMALL_BYTES = 8;

interface Waiting {
  readonly value: unknown;
  readonly depth: number;
}

/** Bytes of something that holds nothing else; null for what does. */
function plainBytes(value: unknown): number | null {
  if (typeof value === 'string') return value.length * 2;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  return typeof value === 'object' && value !== null ? null : SMALL_BYTES;
}

/**
 * True when a payload takes at most so many bytes, roughly, and is made of plain objects, lists, texts, numbers and bytes only.
 * It is looked at before the schema is: that reads every place of a list before it finds the list too long. Stops as soon
 * as there is too much; a payload that holds itself is too deep.
 */
export function isWithin(payload: unknown, mostBytes: number): boolean {
  let bytes = 0;
  const waiting: Waiting[] = [{ value: payload, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    bytes += plainBytes(value) ?? SMALL_BYTES;
    if (bytes > mostBytes || depth > DEEPEST) return false;
    if (plainBytes(value) !== null || typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      // Four thousand million empty places take no room in a message.
      if (bytes + value.length * SMALL_BYTES > mostBytes) return false;
      for (const part of value) waiting.push({ value: part, depth: depth + 1 });
      continue;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const [key, part] of Object.entries(value)) {
      bytes += key.length * 2;
      waiting.push({ value: part, depth: depth + 1 });
    }
  }
  return bytes <= mostBytes;
}
