import * as v from 'valibot';
import { ChangeLogOutcome, ReadChangeLogsOutcome } from '../shared/changeLogFiles.ts';
import { AppInfo, PrintOutcome, PrintProgress, SavePdfOutcome } from '../shared/desktop.ts';
import { OpenOutcome, SaveOutcome } from '../shared/hostFiles.ts';
import { isAppAddress } from '../shared/security/appAddress.ts';
import {
  ChooseFolderOutcome,
  CopySnapshotOutcome,
  KeepSnapshotOutcome,
  ListSnapshotsOutcome,
} from '../shared/snapshotFolder.ts';
import { type AskedDesktop, CHANNELS, CLOSING_CHANNELS } from './channels.ts';
import type { Closing } from './closing.ts';
import { isWithin } from './payloadSize.ts';
import { LARGEST_REQUEST, REQUESTS } from './requests.ts';

/** Who calls: only the main frame of a window that shows our page may. */
export interface Caller {
  readonly isMainFrame: boolean;
  readonly address: string;
}

/** Answers one call; throws a message without details when it is refused or fails. */
export type Handler = (caller: Caller, payload: unknown) => Promise<unknown>;

/** What is read of the event of a call. */
export interface CallEvent {
  /** Null when the frame is gone before its message is read. */
  readonly senderFrame: { readonly url: string } | null;
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
}

/** Where calls arrive; Electron's ipcMain. */
export interface CallRoom {
  handle(channel: string, answer: (event: CallEvent, payload: unknown) => unknown): void;
}

/** Where failures go that the page must not see, such as paths. */
export type Log = (message: string, error: unknown) => void;

function refuseStrangers(name: string, { isMainFrame, address }: Caller): void {
  if (!isMainFrame || !isAppAddress(address)) throw new Error(`${name}: refused.`);
}

function guarded<Asked, Given>(
  name: keyof AskedDesktop,
  request: v.GenericSchema<unknown, Asked>,
  response: v.GenericSchema<unknown, Given>,
  log: Log,
  run: (asked: Asked) => Promise<Given>,
): Handler {
  return async (caller, payload) => {
    refuseStrangers(name, caller);
    if (!isWithin(payload, LARGEST_REQUEST[name])) throw new Error(`${name}: the request is too large.`);
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
export function desktopHandlers(desktop: AskedDesktop, log: Log): Record<keyof AskedDesktop, Handler> {
  return {
    appInfo: guarded('appInfo', REQUESTS.appInfo, AppInfo, log, () => desktop.appInfo()),
    saveFile: guarded('saveFile', REQUESTS.saveFile, SaveOutcome, log, (asked) => desktop.saveFile(asked)),
    openFiles: guarded('openFiles', REQUESTS.openFiles, OpenOutcome, log, (asked) =>
      desktop.openFiles(asked),
    ),
    printPapers: guarded('printPapers', REQUESTS.printPapers, PrintOutcome, log, (job) =>
      desktop.printPapers(job),
    ),
    savePdf: guarded('savePdf', REQUESTS.savePdf, SavePdfOutcome, log, (asked) => desktop.savePdf(asked)),
    saveFolder: guarded('saveFolder', REQUESTS.saveFolder, SaveOutcome, log, (asked) =>
      desktop.saveFolder(asked),
    ),
    printProgress: guarded('printProgress', REQUESTS.printProgress, PrintProgress, log, () =>
      desktop.printProgress(),
    ),
    cancelPrint: guarded('cancelPrint', REQUESTS.cancelPrint, v.undefined(), log, async () => {
      await desktop.cancelPrint();
      return undefined;
    }),
    openRunningBoard: guarded(
      'openRunningBoard',
      REQUESTS.openRunningBoard,
      v.undefined(),
      log,
      async (asked) => {
        await desktop.openRunningBoard(asked);
        return undefined;
      },
    ),
    keepSnapshot: guarded('keepSnapshot', REQUESTS.keepSnapshot, KeepSnapshotOutcome, log, (asked) =>
      desktop.keepSnapshot(asked),
    ),
    listSnapshots: guarded('listSnapshots', REQUESTS.listSnapshots, ListSnapshotsOutcome, log, () =>
      desktop.listSnapshots(),
    ),
    readSnapshot: guarded('readSnapshot', REQUESTS.readSnapshot, OpenOutcome, log, (asked) =>
      desktop.readSnapshot(asked),
    ),
    chooseSnapshotFolder: guarded(
      'chooseSnapshotFolder',
      REQUESTS.chooseSnapshotFolder,
      ChooseFolderOutcome,
      log,
      () => desktop.chooseSnapshotFolder(),
    ),
    useOwnSnapshotFolder: guarded(
      'useOwnSnapshotFolder',
      REQUESTS.useOwnSnapshotFolder,
      ChooseFolderOutcome,
      log,
      () => desktop.useOwnSnapshotFolder(),
    ),
    copySnapshot: guarded('copySnapshot', REQUESTS.copySnapshot, CopySnapshotOutcome, log, (asked) =>
      desktop.copySnapshot(asked),
    ),
    showSnapshotFolder: guarded(
      'showSnapshotFolder',
      REQUESTS.showSnapshotFolder,
      v.undefined(),
      log,
      async () => {
        await desktop.showSnapshotFolder();
        return undefined;
      },
    ),
    beginChangeLog: guarded('beginChangeLog', REQUESTS.beginChangeLog, ChangeLogOutcome, log, (asked) =>
      desktop.beginChangeLog(asked),
    ),
    addToChangeLog: guarded('addToChangeLog', REQUESTS.addToChangeLog, ChangeLogOutcome, log, (asked) =>
      desktop.addToChangeLog(asked),
    ),
    readChangeLogs: guarded('readChangeLogs', REQUESTS.readChangeLogs, ReadChangeLogsOutcome, log, () =>
      desktop.readChangeLogs(),
    ),
    dropChangeLogs: guarded('dropChangeLogs', REQUESTS.dropChangeLogs, ChangeLogOutcome, log, (asked) =>
      desktop.dropChangeLogs(asked),
    ),
  };
}

function callerOf({ senderFrame, sender }: CallEvent): Caller {
  if (!senderFrame) return { isMainFrame: false, address: '' };
  return { isMainFrame: senderFrame === sender.mainFrame, address: senderFrame.url };
}

/** Connects the contract to its channels. */
export function registerDesktop(ipcMain: CallRoom, desktop: AskedDesktop, log: Log): void {
  const handlers = new Map(Object.entries(desktopHandlers(desktop, log)));
  for (const [name, channel] of Object.entries(CHANNELS)) {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`Nothing answers ${channel}.`);
    ipcMain.handle(channel, (event, payload) => handler(callerOf(event), payload));
  }
}

/**
 * Connects what a page says about the closing of its window.
 * @param closingOf gives the closing of the window in which these contents are; null for a window that waits for nothing
 */
export function registerClosing(ipcMain: CallRoom, closingOf: (contentsId: number) => Closing | null): void {
  const handle = (channel: string, work: (closing: Closing) => void): void =>
    ipcMain.handle(channel, (event) => {
      refuseStrangers(channel, callerOf(event));
      const closing = closingOf(event.sender.id);
      if (closing) work(closing);
    });
  handle(CLOSING_CHANNELS.ask, (closing) => closing.pageAsks());
  handle(CLOSING_CHANNELS.finished, (closing) => closing.pageFinished());
}
