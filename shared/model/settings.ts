import * as v from 'valibot';
import { FreeText, Instant } from './basic.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Preferences of this PC. One record, key `settings`; not part of undo. */
export const Settings = v.strictObject({
  id: v.literal('settings'),
  locale: v.picklist(LOCALES),
  textSize: v.picklist(['normal', 'large']),
  /** Phones stay masked on paper unless this is set for one print. */
  lastSnapshotAt: v.nullable(Instant),
});
export type Settings = Readonly<v.InferOutput<typeof Settings>>;

/** Facts about the database itself: own schema version, device id. Never exported, never undone. */
export const MetaEntry = v.strictObject({ key: v.string(), value: FreeText });
export type MetaEntry = Readonly<v.InferOutput<typeof MetaEntry>>;
