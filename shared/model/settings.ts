import * as v from 'valibot';
import { FreeText, Instant } from './basic.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Preferences of this PC. One record, key `settings`; not part of undo. */
export const Settings = v.strictObject({
  id: v.literal('settings'),
  locale: v.picklist(LOCALES),
  textSize: v.picklist(['normal', 'large']),
  /** When the last snapshot was kept. */
  lastSnapshotAt: v.nullable(Instant),
  /** When a snapshot last left this PC: on a stick, or as a file that the user saved. */
  lastCopyAt: v.nullable(Instant),
  /** Columns that were chosen for a list when it was saved as a workbook, by list. */
  exportColumns: v.record(v.string(), v.array(v.string())),
  /** Import: which column of a file of this shape is which field, by target and shape. */
  importMappings: v.record(v.string(), v.array(v.nullable(v.string()))),
});
export type Settings = Readonly<v.InferOutput<typeof Settings>>;

/** Facts about the database itself: own schema version, device id. Never exported, never undone. */
export const MetaEntry = v.strictObject({ key: v.string(), value: FreeText });
export type MetaEntry = Readonly<v.InferOutput<typeof MetaEntry>>;
