import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { writeSnapshot } from '../../shared/backup/snapshot.ts';
import { Instant } from '../../shared/model/basic.ts';
import type { Locale } from '../../shared/model/settings.ts';
import type { DataSet } from '../../shared/model/tables.ts';
import { readIn } from './line.ts';
import type { OpenOptions, OpenProgram, Reader } from './openProgram.ts';
import { openProgram, readerOf } from './openProgram.ts';
import { restoreSnapshot } from './outputSteps.ts';

async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A snapshot file with the given data. */
export async function snapshotOf(data: DataSet): Promise<Uint8Array> {
  const createdAt = v.parse(Instant, '2026-06-01T00:00:00.000Z');
  return writeSnapshot(data, { createdAt, appVersion: '0.1.0', deviceId: 'test' }, sha256);
}

/** Opens the program and restores a snapshot with the given data into it, as a user would. */
export async function openWith(
  data: DataSet,
  locale: Locale,
  options: OpenOptions = {},
): Promise<{ readonly program: OpenProgram; readonly reader: Reader }> {
  const bytes = await snapshotOf(data);
  const program = await openProgram({ isCalm: true, ...options });
  const reader = readerOf(program.page, locale);
  await readIn(reader);
  await restoreSnapshot(reader, { name: 'data.sunflower', bytes });
  return { program, reader };
}
