import { zipSync } from 'fflate';
import { version } from '../../package.json';
import type { Desktop } from '../../shared/desktop.ts';
import { runningBoardFragment } from '../../shared/desktop.ts';
import { askForFiles } from './askForFiles.ts';
import { browserChangeLog } from './browserChangeLog.ts';
import { browserSnapshots } from './browserSnapshots.ts';
import { downloadFile } from './downloadFile.ts';
import { cancelPrintInFrame, frameProgress, printInFrame } from './printInFrame.ts';

/** The contract by the browser's own means: downloads, a file input, the print dialog. */
export const browserDesktop: Desktop = {
  appInfo: async () => ({ host: 'browser', version, canSavePdf: false, hasSnapshotFolder: false }),
  saveFile: async (request) => downloadFile(request),
  openFiles: (request) => askForFiles(request),
  printPapers: (job) => printInFrame(job),
  savePdf: async ({ suggestedName, job }) => {
    // The dialog proposes the title of the page that prints as the name of the PDF.
    const shown = await printInFrame(job, suggestedName.replace(/\.pdf$/iu, ''));
    if (shown.outcome === 'cancelled') return { outcome: 'cancelled' };
    if (shown.outcome !== 'failed') return { outcome: 'dialogShown' };
    return { outcome: 'failed', code: 'fileNotSaved', name: suggestedName, detail: shown.detail };
  },
  saveFolder: async ({ suggestedName, files }) => {
    const bytes = zipSync(Object.fromEntries(files.map((file) => [file.suggestedName, file.bytes])), {
      level: 0,
    });
    return downloadFile({ suggestedName: `${suggestedName}.zip`, kind: 'archive', bytes });
  },
  printProgress: async () => frameProgress(),
  cancelPrint: async () => cancelPrintInFrame(),
  openRunningBoard: async ({ fairId }) => {
    // One board at a time: the same name finds the window that is open.
    window.open(runningBoardFragment(fairId), 'sunflower-board', 'popup,width=1280,height=720');
  },
  ...browserSnapshots,
  ...browserChangeLog,
};
