import { DESKTOP_GLOBAL, type Desktop } from '../../shared/desktop.ts';
import { browserDesktop } from './browserDesktop.ts';

const METHODS = [
  'appInfo',
  'saveFile',
  'openFiles',
  'printPapers',
  'savePdf',
  'saveFolder',
  'printProgress',
  'cancelPrint',
  'openRunningBoard',
  'keepSnapshot',
  'listSnapshots',
  'readSnapshot',
  'chooseSnapshotFolder',
  'useOwnSnapshotFolder',
  'copySnapshot',
  'showSnapshotFolder',
  'beginChangeLog',
  'addToChangeLog',
  'readChangeLogs',
  'dropChangeLogs',
  'onClosing',
] as const satisfies readonly (keyof Desktop)[];

function isDesktop(value: unknown): value is Desktop {
  if (typeof value !== 'object' || value === null) return false;
  const offered = new Map<string, unknown>(Object.entries(value));
  return METHODS.every((method) => typeof offered.get(method) === 'function');
}

/** The host that this page runs in: Electron's where preload has put one, else the browser's own means. */
export function desktop(): Desktop {
  const offered: unknown = Reflect.get(window, DESKTOP_GLOBAL);
  if (offered === undefined) return browserDesktop;
  if (!isDesktop(offered)) throw new Error('The host does not keep the contract of shared/desktop.ts.');
  return offered;
}
