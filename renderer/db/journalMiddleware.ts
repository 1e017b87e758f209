import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Middleware } from 'dexie';
import type { FieldImage, RecordChange } from '../../shared/model/journal.ts';
import { sameValue } from '../../shared/model/sameValue.ts';
import type { DataTable } from '../../shared/model/tables.ts';
import { isDataTable } from '../../shared/model/tables.ts';
import type { Touched } from './touched.ts';
import { createTouched, isNoted, noteTouch } from './touched.ts';

/** What a running transaction may do: record its changes, write without images (barrier), or replay the journal. */
export interface Recording {
  readonly mode: 'record' | 'barrier' | 'replay';
  readonly changes: RecordChange[];
  readonly touched: Touched;
}

const recordings = new WeakMap<object, Recording>();

/** Opens the books for a transaction; without it the middleware refuses to write to a data table. */
export function beginRecording(transaction: object, mode: Recording['mode']): Recording {
  const recording: Recording = { mode, changes: [], touched: createTouched() };
  recordings.set(transaction, recording);
  return recording;
}

function isFieldImage(value: unknown): value is FieldImage {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function imageOf(value: unknown): FieldImage {
  if (!isFieldImage(value)) throw new Error('A record must be an object.');
  return value;
}

/** The fields of `before` and `after` that differ; null when none does. */
export function fieldDifference(
  before: FieldImage,
  after: FieldImage,
): { readonly before: FieldImage; readonly after: FieldImage } | null {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !sameValue(before[field], after[field]),
  );
  if (changed.length === 0) return null;
  const pick = (image: FieldImage): FieldImage =>
    Object.fromEntries(changed.filter((field) => field in image).map((field) => [field, image[field]]));
  return { before: pick(before), after: pick(after) };
}

function changeOf(table: DataTable, key: string, before: unknown, after: unknown): RecordChange | null {
  if (before === undefined && after === undefined) return null;
  if (before === undefined) return { kind: 'created', table, key, after: imageOf(after) };
  if (after === undefined) return { kind: 'deleted', table, key, before: imageOf(before) };
  const difference = fieldDifference(imageOf(before), imageOf(after));
  return difference && { kind: 'updated', table, key, ...difference };
}

async function recordedMutate(
  table: DBCoreTable,
  name: DataTable,
  request: DBCoreMutateRequest,
  recording: Recording,
): Promise<DBCoreMutateResponse> {
  const { trans } = request;
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    const doomed = await table.query({ trans, values: true, query });
    const response = await table.mutate(request);
    for (const before of doomed.result) {
      noteTouch(recording.touched, name, before, undefined);
      const key = String(table.schema.primaryKey.extractKey?.(before));
      recording.changes.push({ kind: 'deleted', table: name, key, before: imageOf(before) });
    }
    return response;
  }
  const keys =
    request.type === 'delete'
      ? request.keys
      : request.values.map((value) => table.schema.primaryKey.extractKey?.(value));
  // What is added was not there: if it was, adding fails.
  const befores = request.type === 'add' ? [] : await table.getMany({ trans, keys });
  const response = await table.mutate(request);
  keys.forEach((key, index) => {
    if (response.failures[index]) return;
    const after = request.type === 'delete' ? undefined : request.values[index];
    noteTouch(recording.touched, name, befores[index], after);
    const change = changeOf(name, String(key), befores[index], after);
    if (change) recording.changes.push(change);
  });
  return response;
}

/** Undo and redo: not journalled, but what is derived of the records has to follow. */
async function replayedMutate(
  table: DBCoreTable,
  name: DataTable,
  request: DBCoreMutateRequest,
  { touched }: Recording,
): Promise<DBCoreMutateResponse> {
  if (request.type === 'deleteRange') throw new Error('A replay deletes records by their keys.');
  if (!isNoted(name)) return table.mutate(request);
  const keys =
    request.type === 'delete'
      ? request.keys
      : request.values.map((value) => table.schema.primaryKey.extractKey?.(value));
  const befores = await table.getMany({ trans: request.trans, keys });
  const response = await table.mutate(request);
  for (const [index, before] of befores.entries()) {
    noteTouch(touched, name, before, request.type === 'delete' ? undefined : request.values[index]);
  }
  return response;
}

/** Sees every write with its before- and after-image; writes outside a labelled change are bugs and throw. */
export const journalMiddleware: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      if (!isDataTable(name)) return table;
      return {
        ...table,
        mutate(request) {
          const recording = recordings.get(request.trans);
          if (!recording) throw new Error(`Write to “${name}” outside a labelled change.`);
          if (recording.mode === 'record') return recordedMutate(table, name, request, recording);
          if (recording.mode === 'replay') return replayedMutate(table, name, request, recording);
          return table.mutate(request);
        },
      };
    },
  }),
};
