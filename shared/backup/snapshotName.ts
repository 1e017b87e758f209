import * as v from 'valibot';

/** Why a snapshot was made, in the order of the catalogue. `auto`: some time after a change. */
export const SNAPSHOT_REASONS = [
  'auto',
  'exit',
  'manual',
  'beforeImport',
  'beforeRestore',
  'beforeUpgrade',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** Wall-clock time of the PC as `YYYY-MM-DDTHH:mm:ss.SSS`, without a zone: what a clerk compares with the wall. */
export const LocalTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/),
  v.brand('LocalTime'),
);
export type LocalTime = v.InferOutput<typeof LocalTime>;

/** A time as everywhere on the page: “2026-06-21 16:05”. */
export function shownTime(time: LocalTime): string {
  return time.slice(0, 16).replace('T', ' ');
}

const NAME =
  /^sunflower-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{3})-([A-Za-z]+)(-locked)?\.sunflower$/;

/** Name of a file in the snapshot folder: ASCII, sorts by time, tells why it was made and whether it needs a password. */
export const SnapshotName = v.pipe(
  v.string(),
  v.regex(NAME),
  v.check((name) => snapshotFacts(name) !== null, 'not the name of a snapshot'),
  v.brand('SnapshotName'),
);
export type SnapshotName = v.InferOutput<typeof SnapshotName>;

/** What the name of a snapshot tells. */
export interface SnapshotNameFacts {
  readonly madeAt: LocalTime;
  readonly reason: SnapshotReason;
  readonly isLocked: boolean;
}

/** Name of a snapshot that is made now. */
export function snapshotName({ madeAt, reason, isLocked }: SnapshotNameFacts): SnapshotName {
  const [date = '', time = ''] = madeAt.split('T');
  const stamp = `${date.replaceAll('-', '')}-${time.replaceAll(':', '').replace('.', '-')}`;
  return v.parse(SnapshotName, `sunflower-${stamp}-${reason}${isLocked ? '-locked' : ''}.sunflower`);
}

/** Reads the name of a snapshot; null for a file that is none of ours, which is never touched. */
export function snapshotFacts(name: string): SnapshotNameFacts | null {
  const [whole, year, month, day, hour, minute, second, millisecond, why, locked] = NAME.exec(name) ?? [];
  const reason = SNAPSHOT_REASONS.find((candidate) => candidate === why);
  if (whole === undefined || !reason) return null;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}`;
  const madeAt = v.safeParse(LocalTime, text);
  const isReal = !Number.isNaN(Date.parse(`${text}Z`));
  return madeAt.success && isReal ? { madeAt: madeAt.output, reason, isLocked: locked !== undefined } : null;
}
