import type { Dialog } from 'electron';
import { type PrintJob, runningBoardFragment } from '../shared/desktop.ts';
import { extensionsOf, type FileKind, type SaveOutcome } from '../shared/hostFiles.ts';
import { readEach } from '../shared/readEach.ts';
import { type ChangeLogSurroundings, electronChangeLog } from './changeLog/electronChangeLog.ts';
import type { AskedDesktop } from './channels.ts';
import { readChosenFile } from './openFiles.ts';
import { type PrintWindow, papersAsPdf, printPapers, printRoom } from './printing.ts';
import { saveFile } from './saveFile.ts';
import { saveFolder } from './saveFolder.ts';
import { electronSnapshots, type SnapshotSurroundings } from './snapshots/electronSnapshots.ts';

/** What the contract needs of Electron; main.ts passes the real things. */
export interface Surroundings {
  readonly version: string;
  readonly dialog: {
    /** The place that the user chose; null when the dialog was cancelled. */
    askWhereToSave(options: SaveOptions): Promise<string | null>;
    /** The files or folders that the user chose; none when the dialog was cancelled. */
    askWhatToOpen(options: OpenOptions): Promise<readonly string[]>;
  };
  readonly snapshots: Omit<SnapshotSurroundings, 'askForFolder'>;
  readonly changeLog: ChangeLogSurroundings;
  openPrintWindow(): PrintWindow;
  /** Shows the page at this fragment in a window of its own, or brings that window to the front. */
  openBoardWindow(fragment: string): void;
}

type SaveOptions = Parameters<Dialog['showSaveDialog']>[0] & { defaultPath: string };
type OpenOptions = Parameters<Dialog['showOpenDialog']>[0];

/** Files are shown by their extension, which needs no translation. */
function filtersFor(kind: FileKind): { name: string; extensions: string[] }[] {
  const extensions = [...extensionsOf(kind)];
  return [{ name: extensions.map((extension) => `*.${extension}`).join(' '), extensions }];
}

/** The contract of shared/desktop.ts by Electron's means. */
export function electronDesktop({
  version,
  dialog,
  snapshots,
  changeLog,
  openPrintWindow,
  openBoardWindow,
}: Surroundings): AskedDesktop {
  const room = printRoom(openPrintWindow);
  const askWhere = (suggestedName: string, kind: FileKind): Promise<string | null> =>
    dialog.askWhereToSave({ defaultPath: suggestedName, filters: filtersFor(kind) });
  const askForFolder = async (): Promise<string | null> => {
    const [folder] = await dialog.askWhatToOpen({ properties: ['openDirectory', 'createDirectory'] });
    return folder ?? null;
  };
  const writePdf = async (place: string, name: string, job: PrintJob): Promise<SaveOutcome> => {
    const pdf = await papersAsPdf(room, job);
    if ('bytes' in pdf) return saveFile(place, pdf.bytes);
    if (pdf.detail === 'cancelled') return { outcome: 'cancelled' };
    return { outcome: 'failed', code: 'fileNotSaved', name, detail: pdf.detail };
  };
  return {
    appInfo: async () => ({ host: 'electron', version, canSavePdf: true, hasSnapshotFolder: true }),
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const place = await askWhere(suggestedName, kind);
      return place === null ? { outcome: 'cancelled' } : saveFile(place, bytes);
    },
    openFiles: async ({ kind, isSeveral }) => {
      const places = await dialog.askWhatToOpen({
        properties: isSeveral ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: filtersFor(kind),
      });
      return places.length === 0
        ? { outcome: 'cancelled' }
        : readEach(places, (place) => readChosenFile(place));
    },
    printPapers: (job) => printPapers(room, job),
    savePdf: async ({ suggestedName, job }) => {
      const place = await askWhere(suggestedName, 'pdf');
      return place === null ? { outcome: 'cancelled' } : writePdf(place, suggestedName, job);
    },
    saveFolder: async (request) => {
      const parent = await askForFolder();
      return parent === null ? { outcome: 'cancelled' } : saveFolder(parent, request, writePdf);
    },
    printProgress: async () => room.progress(),
    cancelPrint: async () => room.cancel(),
    openRunningBoard: async ({ fairId }) => openBoardWindow(runningBoardFragment(fairId)),
    ...electronSnapshots({ ...snapshots, askForFolder }),
    ...electronChangeLog(changeLog),
  };
}
