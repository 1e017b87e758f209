import * as v from 'valibot';
import { crc32 } from '../backup/crc32.ts';
import { Instant } from '../model/basic.ts';
import type { JournalEntry, RecordChange } from '../model/journal.ts';
import type { Step } from '../model/recordSteps.ts';
import { stepsOf } from '../model/recordSteps.ts';
import { isDataTable } from '../model/tables.ts';

/*
 * The change log: files beside the database that hold every change since the last snapshot, so that nothing that was
 * confirmed is lost when the database is (docs/adr/0024). A file is UTF-8, one line an item: CRC-32 of the rest in hex, a
 * space, JSON. The first line says what it follows; lines are only ever added, each flushed before the change is confirmed.
 * A line cut by a power cut ends what is read of its file, and no file is ever written to again after a start.
 */

export const CHANGE_LOG_FORMAT = 'sunflower-changes';
export const CHANGE_LOG_VERSION = 1;

/** Id of one file of the log: a UUID, which is also its name on the disk. */
export const LogId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
  v.brand('LogId'),
);
export type LogId = v.InferOutput<typeof LogId>;

const LogPosition = v.strictObject({
  newest: v.nullable(v.string()),
  undone: v.array(v.string()),
  top: v.nullable(v.string()),
});
/** How far the journal is followed. */
export interface LogPosition {
  /** The newest change, in force or not. */
  readonly newest: string | null;
  /** Those that are taken back now. */
  readonly undone: readonly string[];
  /** The one that would be taken back next: what the journal has forgotten cannot have been that. */
  readonly top: string | null;
}

const LogHeader = v.strictObject({
  format: v.literal(CHANGE_LOG_FORMAT),
  version: v.literal(CHANGE_LOG_VERSION),
  schemaVersion: v.number(),
  deviceId: v.string(),
  id: LogId,
  /** The file whose end this one goes on from; null where nothing that is logged leads here. */
  previous: v.nullable(LogId),
  /** Changes at the end of that file that did not come about: a line is written while its change is being committed. */
  withdrawn: v.array(v.string()),
  position: LogPosition,
});
/** First line of a file. */
export interface LogHeader extends Readonly<Omit<v.InferOutput<typeof LogHeader>, 'position' | 'withdrawn'>> {
  readonly withdrawn: readonly string[];
  readonly position: LogPosition;
}

const Image = v.record(v.string(), v.unknown());
const LoggedStep = v.strictObject({
  table: v.custom<Step['table']>((name) => typeof name === 'string' && isDataTable(name)),
  key: v.string(),
  outcome: v.variant('kind', [
    v.strictObject({ kind: v.literal('gone') }),
    v.strictObject({ kind: v.literal('whole'), image: Image }),
    v.strictObject({ kind: v.literal('fields'), image: Image }),
  ]),
});

const LogLine = v.strictObject({
  /** A change that was made, taken back, or done again. */
  kind: v.picklist(['done', 'undone', 'redone']),
  /** Id of its journal entry. */
  id: v.string(),
  at: Instant,
  /** What the records became. */
  steps: v.array(LoggedStep),
  /** The change that would be taken back next, after this. */
  top: v.nullable(v.string()),
});
/** One committed transaction. */
export interface LogLine extends Readonly<Omit<v.InferOutput<typeof LogLine>, 'steps'>> {
  readonly steps: readonly Step[];
}

/**
 * The line of a transaction.
 * @param changes what it did to the records: of one that was taken back, the other way round
 * @param top the change that would be taken back next
 */
export function lineOf(
  kind: LogLine['kind'],
  { id, at }: Pick<JournalEntry, 'id' | 'at'>,
  changes: readonly RecordChange[],
  top: string | null,
): LogLine {
  return { kind, id, at, steps: stepsOf(changes), top };
}

/** A file of the log, as far as it is whole. */
export interface ReadLog {
  readonly header: LogHeader;
  readonly lines: readonly LogLine[];
}

const NEW_LINE = 0x0a;
const SPACE = 0x20;
/** Characters of a CRC-32 in hex. */
const SUM_LENGTH = 8;

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(SUM_LENGTH, '0');
}

/** The bytes of lines, to be added to a file. */
export function logBytes(items: readonly (LogHeader | LogLine)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const texts = items.map((item) => {
    const json = JSON.stringify(item);
    return `${sumOf(encoder.encode(json))} ${json}\n`;
  });
  return encoder.encode(texts.join(''));
}

/** The JSON of one line; undefined when the line is not as it was written. */
function itemOf(line: Uint8Array): unknown {
  const json = line.subarray(SUM_LENGTH + 1);
  const decoder = new TextDecoder();
  if (line[SUM_LENGTH] !== SPACE || decoder.decode(line.subarray(0, SUM_LENGTH)) !== sumOf(json))
    return undefined;
  try {
    return JSON.parse(decoder.decode(json));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function* wholeItems(bytes: Uint8Array): Generator<unknown, void> {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(NEW_LINE, from);
    const item = end < 0 ? undefined : itemOf(bytes.subarray(from, end));
    if (item === undefined) return;
    yield item;
    from = end + 1;
  }
}

/** Reads a file of the log up to its end, or to the first line that is not whole. @returns null when it is no file of ours */
export function readLog(bytes: Uint8Array): ReadLog | null {
  const items = wholeItems(bytes);
  const header = v.safeParse(LogHeader, items.next().value);
  if (!header.success) return null;
  const lines: LogLine[] = [];
  for (const item of items) {
    const line = v.safeParse(LogLine, item);
    if (!line.success) break;
    lines.push(line.output);
  }
  return { header: header.output, lines };
}

/** How far the journal is followed after a line. */
export function positionAfter({ newest, undone }: LogPosition, { kind, id, top }: LogLine): LogPosition {
  switch (kind) {
    case 'done':
      // A new change takes the place of what could have been done again.
      return { newest: id, undone: [], top };
    case 'undone':
      return { newest, undone: [...undone.filter((one) => one !== id), id], top };
    case 'redone':
      return { newest, undone: undone.filter((one) => one !== id), top };
  }
}

/** How far a file follows the journal. */
export function positionOf({ header, lines }: ReadLog): LogPosition {
  return lines.reduce(positionAfter, header.position);
}

/** A file without changes that did not come about. */
export function without(log: ReadLog, withdrawn: readonly string[]): ReadLog {
  return { ...log, lines: log.lines.filter(({ id }) => !withdrawn.includes(id)) };
}

/** Ids of the changes that were made in a file and are in force at its end. */
export function madeIn({ lines }: ReadLog): readonly string[] {
  const made = new Set<string>();
  const back = new Set<string>();
  for (const { kind, id } of lines) {
    if (kind === 'undone') back.add(id);
    else {
      if (kind === 'done') made.add(id);
      back.delete(id);
    }
  }
  return [...made].filter((id) => !back.has(id));
}

/** True when both say the same; what is undone has no order. */
export function isSamePosition(one: LogPosition, other: LogPosition): boolean {
  return (
    one.newest === other.newest &&
    one.undone.length === other.undone.length &&
    one.undone.every((id) => other.undone.includes(id))
  );
}
