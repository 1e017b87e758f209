import type { Desktop } from '../shared/desktop.ts';

/** Name of the IPC channel of each thing that the host can do. */
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
} as const satisfies Record<keyof Desktop, string>;
