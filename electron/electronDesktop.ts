import type { Dialog } from 'electron';
import { type Desktop, extensionsOf, type FileKind, type SaveOutcome } from '../shared/desktop.ts';
import { readChosenFile } from './openFile.ts';
import { type PrintWindow, printPapers, withPapers } from './printing.ts';
import { saveFile } from './saveFile.ts';

/** What the contract needs of Electron; main.ts passes the real things. */
export interface Surroundings {
  readonly version: string;
  readonly dialog: {
    /** The place that the user chose; null when the dialog was cancelled. */
    askWhereToSave(options: SaveOptions): Promise<string | null>;
    askWhatToOpen(options: OpenOptions): Promise<string | null>;
  };
  openPrintWindow(): PrintWindow;
}

type SaveOptions = Parameters<Dialog['showSaveDialog']>[0] & { defaultPath: string };
type OpenOptions = Parameters<Dialog['showOpenDialog']>[0];

/** Files are shown by their extension, which needs no translation. */
function filtersFor(kind: FileKind): { name: string; extensions: string[] }[] {
  const extensions = [...extensionsOf(kind)];
  return [{ name: extensions.map((extension) => `*.${extension}`).join(' '), extensions }];
}

/** The contract of shared/desktop.ts by Electron's means. */
export function electronDesktop({ version, dialog, openPrintWindow }: Surroundings): Desktop {
  const askWhere = (suggestedName: string, kind: FileKind): Promise<string | null> =>
    dialog.askWhereToSave({ defaultPath: suggestedName, filters: filtersFor(kind) });
  return {
    appInfo: async () => ({ host: 'electron', version, canSavePdf: true }),
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const place = await askWhere(suggestedName, kind);
      return place === null ? { outcome: 'cancelled' } : saveFile(place, bytes);
    },
    openFile: async ({ kind }) => {
      const place = await dialog.askWhatToOpen({ properties: ['openFile'], filters: filtersFor(kind) });
      return place === null ? { outcome: 'cancelled' } : readChosenFile(place);
    },
    printPapers: (job) => printPapers(openPrintWindow, job),
    savePdf: async ({ suggestedName, job }) => {
      const place = await askWhere(suggestedName, 'pdf');
      if (place === null) return { outcome: 'cancelled' };
      return withPapers<SaveOutcome>(
        openPrintWindow,
        job,
        async (window) => saveFile(place, await window.toPdf()),
        (detail) => ({ outcome: 'failed', code: 'fileNotSaved', name: suggestedName, detail }),
      );
    },
  };
}
