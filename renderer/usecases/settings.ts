import type { Settings } from '../../shared/model/settings.ts';
import { database } from '../db/openDatabase.ts';
import { useLive } from './useLive.ts';

/** What a PC starts with, before anybody chose. */
export const DEFAULT_SETTINGS: Settings = {
  id: 'settings',
  locale: 'zh-CN',
  textSize: 'normal',
  lastSnapshotAt: null,
};

/** The preferences of this PC; undefined while reading. */
export function useSettings(): Settings | undefined {
  return useLive(async () => (await database().settings.get('settings')) ?? DEFAULT_SETTINGS);
}

/** Changes preferences of this PC. They are not the office's data, so they are not part of undo. */
export async function setPreference(preference: Partial<Omit<Settings, 'id'>>): Promise<void> {
  const db = database();
  await db.transaction('rw', db.settings, async () => {
    const present = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
    await db.settings.put({ ...present, ...preference });
  });
}
