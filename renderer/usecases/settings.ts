import type { Locale, Settings } from '../../shared/model/settings.ts';
import { LOCALES } from '../../shared/model/settings.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What a PC starts with, before anybody chose. */
export const DEFAULT_SETTINGS: Settings = {
  id: 'settings',
  locale: 'zh-CN',
  textSize: 'normal',
  lastSnapshotAt: null,
  lastCopyAt: null,
  exportColumns: {},
  importMappings: {},
};

/** The preferences of this PC; one that an older program did not know has its default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await database().settings.get('settings')) };
}

/** The preferences of this PC; undefined while reading. */
export function useSettings(): Settings | undefined {
  return useLive(readSettings);
}

const LOCALE = 'sunflower.locale';

/** The language that was chosen last, for when the data with the preferences are not open. */
export function rememberedLocale(): Locale {
  return LOCALES.find((locale) => locale === localStorage.getItem(LOCALE)) ?? DEFAULT_SETTINGS.locale;
}

/** Changes preferences of this PC. They are not the office's data, so they are not part of undo. */
export async function setPreference(preference: Partial<Omit<Settings, 'id'>>): Promise<void> {
  if (preference.locale) localStorage.setItem(LOCALE, preference.locale);
  const db = database();
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await readSettings()), ...preference });
  });
}
