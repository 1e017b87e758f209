import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import {
  AppInfo,
  type Desktop,
  PrintJob,
  PrintOutcome,
  PrintProgress,
  RunningBoardRequest,
  SaveFolderRequest,
  SavePdfOutcome,
  SavePdfRequest,
} from '../shared/desktop.ts';
import { OpenFilesRequest, OpenOutcome, SaveFileRequest, SaveOutcome } from '../shared/hostFiles.ts';
import { isAppAddress } from '../shared/security/appAddress.ts';
import { CHANNELS } from './channels.ts';

/** Who calls: only the main frame of a window that shows our page may. */
export interface Caller {
  readonly isMainFrame: boolean;
  readonly address: string;
}

/** Answers one call; throws a message without details when it is refused or fails. */
export type Handler = (caller: Caller, payload: unknown) => Promise<unknown>;

/** Where failures go that the page must not see, such as paths. */
export type Log = (message: string, error: unknown) => void;

function guarded<Asked, Given>(
  name: keyof Desktop,
  request: v.GenericSchema<unknown, Asked>,
  response: v.GenericSchema<unknown, Given>,
  log: Log,
  run: (asked: Asked) => Promise<Given>,
): Handler {
  return async (caller, payload) => {
    if (!caller.isMainFrame || !isAppAddress(caller.address)) throw new Error(`${name}: refused.`);
    const asked = v.safeParse(request, payload);
    if (!asked.success) throw new Error(`${name}: the request does not keep the contract.`);
    try {
      return v.parse(response, await run(asked.output));
    } catch (error) {
      log(name, error);
      throw new Error(`${name}: failed.`);
    }
  };
}

/** One guarded handler for each thing that the host can do: sender, then payload, then the work, then the answer. */
export function desktopHandlers(desktop: Desktop, log: Log): Record<keyof Desktop, Handler> {
  return {
    appInfo: guarded('appInfo', v.undefined(), AppInfo, log, () => desktop.appInfo()),
    saveFile: guarded('saveFile', SaveFileRequest, SaveOutcome, log, (asked) => desktop.saveFile(asked)),
    openFiles: guarded('openFiles', OpenFilesRequest, OpenOutcome, log, (asked) => desktop.openFiles(asked)),
    printPapers: guarded('printPapers', PrintJob, PrintOutcome, log, (job) => desktop.printPapers(job)),
    savePdf: guarded('savePdf', SavePdfRequest, SavePdfOutcome, log, (asked) => desktop.savePdf(asked)),
    saveFolder: guarded('saveFolder', SaveFolderRequest, SaveOutcome, log, (asked) =>
      desktop.saveFolder(asked),
    ),
    printProgress: guarded('printProgress', v.undefined(), PrintProgress, log, () => desktop.printProgress()),
    cancelPrint: guarded('cancelPrint', v.undefined(), v.undefined(), log, async () => {
      await desktop.cancelPrint();
      return undefined;
    }),
    openRunningBoard: guarded('openRunningBoard', RunningBoardRequest, v.undefined(), log, async (asked) => {
      await desktop.openRunningBoard(asked);
      return undefined;
    }),
  };
}

function callerOf({ senderFrame, sender }: IpcMainInvokeEvent): Caller {
  // Null when the frame is gone before its message is read.
  if (!senderFrame) return { isMainFrame: false, address: '' };
  return { isMainFrame: senderFrame === sender.mainFrame, address: senderFrame.url };
}

/** Connects the contract to its channels. */
export function registerDesktop(ipcMain: Pick<IpcMain, 'handle'>, desktop: Desktop, log: Log): void {
  const handlers = desktopHandlers(desktop, log);
  const register = (channel: string, handler: Handler): void =>
    ipcMain.handle(channel, (event, payload: unknown) => handler(callerOf(event), payload));
  register(CHANNELS.appInfo, handlers.appInfo);
  register(CHANNELS.saveFile, handlers.saveFile);
  register(CHANNELS.openFiles, handlers.openFiles);
  register(CHANNELS.printPapers, handlers.printPapers);
  register(CHANNELS.savePdf, handlers.savePdf);
  register(CHANNELS.saveFolder, handlers.saveFolder);
  register(CHANNELS.printProgress, handlers.printProgress);
  register(CHANNELS.cancelPrint, handlers.cancelPrint);
  register(CHANNELS.openRunningBoard, handlers.openRunningBoard);
}
