import * as v from 'valibot';
import {
  AddToChangeLogRequest,
  BeginChangeLogRequest,
  DropChangeLogsRequest,
} from '../shared/changeLogFiles.ts';
import { PrintJob, RunningBoardRequest, SaveFolderRequest, SavePdfRequest } from '../shared/desktop.ts';
import { MAX_FILE_BYTES, OpenFilesRequest, SaveFileRequest } from '../shared/hostFiles.ts';
import { CopySnapshotRequest, KeepSnapshotRequest, StoredSnapshotRequest } from '../shared/snapshotFolder.ts';
import type { AskedDesktop } from './channels.ts';

/** What the page may send on each channel. */
export const REQUESTS = {
  appInfo: v.undefined(),
  saveFile: SaveFileRequest,
  openFiles: OpenFilesRequest,
  printPapers: PrintJob,
  savePdf: SavePdfRequest,
  saveFolder: SaveFolderRequest,
  printProgress: v.undefined(),
  cancelPrint: v.undefined(),
  openRunningBoard: RunningBoardRequest,
  keepSnapshot: KeepSnapshotRequest,
  listSnapshots: v.undefined(),
  readSnapshot: StoredSnapshotRequest,
  chooseSnapshotFolder: v.undefined(),
  useOwnSnapshotFolder: v.undefined(),
  copySnapshot: CopySnapshotRequest,
  showSnapshotFolder: v.undefined(),
  beginChangeLog: BeginChangeLogRequest,
  addToChangeLog: AddToChangeLogRequest,
  readChangeLogs: v.undefined(),
  dropChangeLogs: DropChangeLogsRequest,
} as const satisfies Record<keyof AskedDesktop, v.GenericSchema>;

/** A few words. */
const WORDS = 4 * 1024;
/** A print job that names five thousand people. */
const JOB = 2 * 1024 * 1024;
const FILE = MAX_FILE_BYTES + WORDS;
/** Everything of a pack: some dozens of workbooks, of some hundred kilobytes each. */
const FOLDER = 4 * MAX_FILE_BYTES;

/** Most bytes of a request on each channel; what is larger is refused before anybody looks into it. */
export const LARGEST_REQUEST: Readonly<Record<keyof AskedDesktop, number>> = {
  appInfo: WORDS,
  saveFile: FILE,
  openFiles: WORDS,
  printPapers: JOB,
  savePdf: JOB,
  saveFolder: FOLDER,
  printProgress: WORDS,
  cancelPrint: WORDS,
  openRunningBoard: WORDS,
  keepSnapshot: FILE,
  listSnapshots: WORDS,
  readSnapshot: WORDS,
  chooseSnapshotFolder: WORDS,
  useOwnSnapshotFolder: WORDS,
  copySnapshot: WORDS,
  showSnapshotFolder: WORDS,
  beginChangeLog: FILE,
  addToChangeLog: FILE,
  readChangeLogs: WORDS,
  dropChangeLogs: JOB,
};
