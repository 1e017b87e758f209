import * as v from 'valibot';

/*
 * Beside each record lies a stamp: when, and by which PC, each of its fields was last written (docs/adr/0023). Stamps of two
 * PCs are joined into one that is the same whichever comes first, and however often: the later mark of each field, the
 * greatest moment of each PC. They hold times, ids and names of fields, and nothing that anybody typed.
 */

/** A write: milliseconds since 1970, and the id of the PC's data (its replica). The later wins; ties are broken by the id. */
export type Mark = readonly [at: number, replica: string];

/** Of each replica the greatest moment up to which its writes are known, in milliseconds since 1970. */
export type Vector = Readonly<Record<string, number>>;

const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const ReplicaId = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

/** Known writes of each replica. */
export const Vector = v.record(ReplicaId, Moment);

/** The stamp of a record as it is stored and sent. */
export const RecordStamp = v.strictObject({
  /** `table/id of the record` */
  id: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  /** When and by whom every field was written that `fields` does not name; 0 and blank = before stamps were kept. */
  at: Moment,
  deviceId: v.pipe(v.string(), v.maxLength(120)),
  /** Fields that were written later; a blank name = the record was kept although it had been deleted elsewhere. */
  fields: v.record(v.string(), v.strictTuple([Moment, ReplicaId])),
  /** Writes that were known when later ones took their place, as far as the other marks do not tell. */
  seen: v.optional(Vector),
  /** The record was deleted by somebody who knew the writes up to here. A write beyond that brings it back. */
  deleted: v.optional(Vector),
  /** A person who was deleted for good: nothing brings the record back. */
  isErased: v.optional(v.literal(true)),
  /** The fair that a deleted record belonged to. */
  fairId: v.optional(v.string()),
});
export type RecordStamp = Readonly<v.InferOutput<typeof RecordStamp>>;

/** Field that says: the record stays although it was deleted elsewhere. */
export const KEPT = '';

/** Before stamps were kept: older than every mark, and known to everybody. */
export const NEVER: Mark = [0, ''];

/** Key of a record's stamp. */
export function stampKey(table: string, id: string): string {
  return `${table}/${id}`;
}

/** The stamp of a record that was last written before stamps were kept. */
export function unstamped(id: string): RecordStamp {
  return { id, at: 0, deviceId: '', fields: {} };
}

/** Positive when `one` is later than `other`, 0 when they are the same write. */
export function compareMarks(one: Mark, other: Mark): number {
  if (one[0] !== other[0]) return one[0] - other[0];
  if (one[1] === other[1]) return 0;
  return one[1] > other[1] ? 1 : -1;
}

function later(one: Mark, other: Mark): Mark {
  return compareMarks(one, other) >= 0 ? one : other;
}

/** When and by whom a field was last written. */
export function markOf(stamp: RecordStamp, field: string): Mark {
  return stamp.fields[field] ?? [stamp.at, stamp.deviceId];
}

/** Every mark of a stamp: that of the record, and those of the fields written later. */
export function marksOf(stamp: RecordStamp): readonly Mark[] {
  return [[stamp.at, stamp.deviceId], ...Object.values(stamp.fields)];
}

/** Is a write among those known? */
export function covers(vector: Vector | undefined, [at, replica]: Mark): boolean {
  return at === 0 || (vector?.[replica] ?? 0) >= at;
}

/** Of each replica the greatest moment of both. */
export function joinVectors(one: Vector = {}, other: Vector = {}): Vector {
  const joined: Record<string, number> = { ...one };
  for (const [replica, at] of Object.entries(other)) joined[replica] = Math.max(joined[replica] ?? 0, at);
  return joined;
}

function vectorOf(marks: readonly Mark[]): Vector {
  const vector: Record<string, number> = {};
  for (const [at, replica] of marks) if (at > 0) vector[replica] = Math.max(vector[replica] ?? 0, at);
  return vector;
}

/** Every write to the record that this stamp knows of, also those of which nothing is left. */
export function knownTo(stamp: RecordStamp): Vector {
  return joinVectors(joinVectors(vectorOf(marksOf(stamp)), stamp.seen), stamp.deleted);
}

function isBeyond(known: Vector, deleted: Vector): boolean {
  return Object.entries(known).some((mark) => !covers(deleted, [mark[1], mark[0]]));
}

/** False when the record was deleted, and nobody wrote to it without knowing that. */
export function isAlive(stamp: RecordStamp): boolean {
  return stamp.deleted === undefined || isBeyond(knownTo(stamp), stamp.deleted);
}

/** When and by whom a record was deleted: whoever deletes is later than everything known then. Null = it never was. */
export function deletionOf({ deleted }: RecordStamp): Mark | null {
  const marks = Object.entries(deleted ?? {}).map(([replica, at]): Mark => [at, replica]);
  return marks.length === 0 ? null : marks.reduce(later);
}

interface StampParts {
  readonly id: string;
  readonly base: Mark;
  readonly fields: Readonly<Record<string, Mark>>;
  /** Everything known, also what the marks tell. */
  readonly known: Vector;
  readonly deleted: Vector | undefined;
  readonly isErased: boolean;
  readonly fairId: string | undefined;
}

/**
 * A stamp in its one shape: what follows from something else is left out. Of a record that is gone nothing is left of its
 * fields: their values are gone, and a mark without its value would keep an older one out.
 */
export function composeStamp(parts: StampParts): RecordStamp {
  const { id, known, deleted, isErased, fairId } = parts;
  const isGone = deleted !== undefined && !isBeyond(known, deleted);
  const base = isGone ? NEVER : parts.base;
  const written = isGone ? {} : parts.fields;
  const fields: Record<string, [number, string]> = {};
  for (const field of Object.keys(written).toSorted()) {
    const mark = written[field];
    if (mark && compareMarks(mark, base) !== 0) fields[field] = [...mark];
  }
  const told = joinVectors(vectorOf([base, ...Object.values(fields)]), deleted);
  const seen = Object.fromEntries(
    Object.entries(known)
      .filter(([replica, at]) => at > (told[replica] ?? 0))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  return {
    id,
    at: base[0],
    deviceId: base[1],
    fields,
    ...(Object.keys(seen).length > 0 ? { seen } : {}),
    ...(deleted ? { deleted } : {}),
    ...(isErased ? { isErased: true } : {}),
    ...(deleted && fairId !== undefined ? { fairId } : {}),
  };
}

/** What both stamps of a record know together; the same whichever comes first. */
export function joinStamps(one: RecordStamp, other: RecordStamp): RecordStamp {
  const names = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  const deleted =
    one.deleted || other.deleted ? joinVectors(one.deleted ?? {}, other.deleted ?? {}) : undefined;
  return composeStamp({
    id: one.id,
    base: later([one.at, one.deviceId], [other.at, other.deviceId]),
    fields: Object.fromEntries(
      [...names].map((name): [string, Mark] => [name, later(markOf(one, name), markOf(other, name))]),
    ),
    known: joinVectors(knownTo(one), knownTo(other)),
    deleted,
    isErased: one.isErased === true || other.isErased === true,
    fairId: one.fairId ?? other.fairId,
  });
}

/** The record stays although it was deleted elsewhere: others refer to it. */
export function keptStamp(stamp: RecordStamp, mark: Mark): RecordStamp {
  return composeStamp({
    id: stamp.id,
    base: [stamp.at, stamp.deviceId],
    fields: { ...stamp.fields, [KEPT]: mark },
    // With the mark: without it the record would count as gone, and every package would find it deleted again.
    known: joinVectors(knownTo(stamp), vectorOf([mark])),
    deleted: stamp.deleted,
    isErased: stamp.isErased === true,
    fairId: stamp.fairId,
  });
}

/** Stamps by their key. */
export function stampsOf(stamps: readonly RecordStamp[]): ReadonlyMap<string, RecordStamp> {
  return new Map(stamps.map((stamp) => [stamp.id, stamp]));
}
