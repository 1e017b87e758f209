import type { Settings } from '../../shared/model/settings.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What a PC starts with, before anybody chose. */
export const DEFAULT_SETTINGS: Settings = {
  id: 'settings',
  locale: 'zh-CN',
  textSize: 'normal',
  lastSnapshotAt: null,
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

/** Changes preferences of this PC. They are not the office's data, so they are not part of undo. */
export async function setPreference(preference: Partial<Omit<Settings, 'id'>>): Promise<void> {
  const db = database();
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await readSettings()), ...preference });
  });
}
