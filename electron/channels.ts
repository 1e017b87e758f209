import type { Desktop } from '../shared/desktop.ts';

/** What the page asks of the host; closing is the one thing that goes the other way. */
export type AskedDesktop = Omit<Desktop, 'onClosing'>;

/** Name of the IPC channel of each thing that the page can ask of the host. */
export const CHANNELS = {
  appInfo: 'desktop:appInfo',
  saveFile: 'desktop:saveFile',
  openFiles: 'desktop:openFiles',
  printPapers: 'desktop:printPapers',
  savePdf: 'desktop:savePdf',
  saveFolder: 'desktop:saveFolder',
  printProgress: 'desktop:printProgress',
  cancelPrint: 'desktop:cancelPrint',
  openRunningBoard: 'desktop:openRunningBoard',
  keepSnapshot: 'desktop:keepSnapshot',
  listSnapshots: 'desktop:listSnapshots',
  readSnapshot: 'desktop:readSnapshot',
  chooseSnapshotFolder: 'desktop:chooseSnapshotFolder',
  useOwnSnapshotFolder: 'desktop:useOwnSnapshotFolder',
  copySnapshot: 'desktop:copySnapshot',
  showSnapshotFolder: 'desktop:showSnapshotFolder',
  beginChangeLog: 'desktop:beginChangeLog',
  addToChangeLog: 'desktop:addToChangeLog',
  readChangeLogs: 'desktop:readChangeLogs',
  dropChangeLogs: 'desktop:dropChangeLogs',
} as const satisfies Record<keyof AskedDesktop, string>;

/** How a window is closed: the page asks to be waited for, is told, and says that it has finished. */
export const CLOSING_CHANNELS = {
  ask: 'desktop:closingAsk',
  tell: 'desktop:closing',
  finished: 'desktop:closingFinished',
} as const;
