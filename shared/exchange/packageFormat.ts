import * as v from 'valibot';
import type { FileFormat } from '../backup/sealedFile.ts';
import { SnapshotTables } from '../backup/snapshotFormat.ts';
import { Count, Instant, IsoDate, Name } from '../model/basic.ts';
import { FairId } from '../model/ids.ts';
import { RecordStamp, Vector } from './stamp.ts';

/** Name and number of the file format; a reader refuses a greater number. */
export const PACKAGE_FORMAT = { name: 'sunflower-package', version: 1 } as const satisfies FileFormat;

/**
 * What a package brings. `changes`: everything written since the receiver's last package (`since`), since a day, or all of it
 * (null). `fair`: one fair. `people`: volunteers with their groups and pairs, and partner units when asked for. Whatever a
 * record belongs to comes with it.
 */
export const PackageScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('changes'), since: v.nullable(Vector), sinceDay: v.nullable(IsoDate) }),
  v.strictObject({ kind: v.literal('fair'), fairId: FairId }),
  v.strictObject({ kind: v.literal('people'), withPartners: v.boolean() }),
]);
export type PackageScope = Readonly<v.InferOutput<typeof PackageScope>>;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

/** What a package says of itself. */
export const PackageFacts = v.strictObject({
  createdAt: Instant,
  appVersion: v.string(),
  /** Id of the PC, and of its data: another one when they were replaced as a whole. */
  deviceId: Id,
  replica: Id,
  deviceName: Name,
  /** Names of PCs that the sender knows, by the id of their data. */
  pcs: v.record(Id, Name),
  community: v.strictObject({ name: Name, isSample: v.boolean() }),
  scope: PackageScope,
  /** Of each PC the greatest moment up to which the sender has everything. */
  vector: Vector,
});
export type PackageFacts = Readonly<v.InferOutput<typeof PackageFacts>>;

/** Content of a package. */
export const PackageContent = v.strictObject({
  schemaVersion: Count,
  facts: PackageFacts,
  tables: SnapshotTables,
  /** Of the records, and of those that were deleted. */
  stamps: v.array(RecordStamp),
});

/** A package of any version, as far as upgrading needs to know it. */
export const LoosePackage = v.looseObject({ tables: v.record(v.string(), v.unknown()) });
