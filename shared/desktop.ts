import * as v from 'valibot';
import type { ChangeLogFiles } from './changeLogFiles.ts';
import {
  FileName,
  type OpenFilesRequest,
  type OpenOutcome,
  PdfName,
  SaveFileRequest,
  SaveOutcome,
} from './hostFiles.ts';
import { Instant } from './model/basic.ts';
import { FairId } from './model/ids.ts';
import { LOCALES } from './model/settings.ts';
import { PaperRequest, PeoplePaperRequest } from './paperRequest.ts';
import type { SnapshotFolder } from './snapshotFolder.ts';

/*
 * The one contract between the page and its host. electron/ implements it over typed IPC (each channel checks its
 * payload with these schemas); renderer/platform/ picks that or the browser's own means. The page never names a path:
 * the host asks the user where a file goes.
 */

const printOptions = { locale: v.picklist(LOCALES), showPhones: v.boolean() };

/** More papers than a fair has. */
const MOST_PAPERS = 200;
/** Longest key of a paper: its kind, and the id of a category. */
const LONGEST_PAPER_KEY = 200;
/** More copies than anybody carries. */
export const MOST_COPIES = 99;
const Copies = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_COPIES));

/** The papers of one fair. */
export const FairPrintJob = v.strictObject({
  kind: v.literal('fair'),
  fairId: FairId,
  papers: v.pipe(v.array(PaperRequest), v.minLength(1), v.maxLength(MOST_PAPERS)),
  /** How often a paper is printed where that is more than once, by its key. */
  copies: v.optional(
    v.pipe(v.record(v.pipe(v.string(), v.maxLength(LONGEST_PAPER_KEY)), Copies), v.maxEntries(MOST_PAPERS)),
  ),
  /** Of papers that were printed before, only the stalls whose part says something else now. */
  onlyChanged: v.optional(v.boolean()),
  /** When the print was asked for, as the foot of every sheet says it; left out = the papers are only looked at. */
  madeAt: v.optional(Instant),
  ...printOptions,
});
export type FairPrintJob = v.InferOutput<typeof FairPrintJob>;

/** A paper about people or partners, whatever the fair. */
export const PeoplePrintJob = v.strictObject({
  kind: v.literal('people'),
  paper: PeoplePaperRequest,
  ...printOptions,
});
export type PeoplePrintJob = v.InferOutput<typeof PeoplePrintJob>;

/** What to print: the print page reads the data itself, so no document crosses the border between processes. */
export const PrintJob = v.variant('kind', [FairPrintJob, PeoplePrintJob]);
export type PrintJob = v.InferOutput<typeof PrintJob>;

export const SavePdfRequest = v.strictObject({ suggestedName: PdfName, job: PrintJob });
export type SavePdfRequest = v.InferOutput<typeof SavePdfRequest>;

/** Everything of a pack in one folder: workbooks as they are, PDFs as jobs for the host to print. */
export const SaveFolderRequest = v.strictObject({
  /** Name of the folder, or of the .zip where the host cannot write into a folder. */
  suggestedName: FileName,
  files: v.pipe(v.array(SaveFileRequest), v.maxLength(MOST_PAPERS)),
  pdfs: v.pipe(v.array(SavePdfRequest), v.maxLength(MOST_PAPERS)),
});
export type SaveFolderRequest = v.InferOutput<typeof SaveFolderRequest>;

/** Which fair's running board is shown. */
export const RunningBoardRequest = v.strictObject({ fairId: FairId });
export type RunningBoardRequest = v.InferOutput<typeof RunningBoardRequest>;

/** How far the print that is being made is: papers laid out of all of them. */
export const PrintProgress = v.nullable(v.strictObject({ done: v.number(), total: v.number() }));
export type PrintProgress = v.InferOutput<typeof PrintProgress>;

/** A browser shows the print dialog and never tells what was chosen in it: printed, saved as PDF or cancelled. */
const DialogShown = v.strictObject({ outcome: v.literal('dialogShown') });

export const PrintOutcome = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('printed') }),
  DialogShown,
  v.strictObject({ outcome: v.literal('cancelled') }),
  v.strictObject({ outcome: v.literal('failed'), detail: v.string() }),
]);
export type PrintOutcome = v.InferOutput<typeof PrintOutcome>;

export const SavePdfOutcome = v.variant('outcome', [...SaveOutcome.options, DialogShown]);
export type SavePdfOutcome = v.InferOutput<typeof SavePdfOutcome>;

export const AppInfo = v.strictObject({
  host: v.picklist(['electron', 'browser']),
  version: v.string(),
  /** True where a PDF is written straight to a file; false where the print dialog's “Save as PDF” is the way. */
  canSavePdf: v.boolean(),
  /** True where snapshots lie in a folder that can be chosen and shown; false where copies are downloads. */
  hasSnapshotFolder: v.boolean(),
});
export type AppInfo = v.InferOutput<typeof AppInfo>;

/** What a host can do for the page. */
export interface Desktop extends SnapshotFolder, ChangeLogFiles {
  /** Which host this is and what it can. */
  appInfo(): Promise<AppInfo>;
  /** Asks where, writes the bytes whole (or not at all), and says what happened. */
  saveFile(request: SaveFileRequest): Promise<SaveOutcome>;
  /** Asks which file, or which files, and reads them: all or none. */
  openFiles(request: OpenFilesRequest): Promise<OpenOutcome>;
  /** Shows the print dialog for the papers of a job. */
  printPapers(job: PrintJob): Promise<PrintOutcome>;
  /** Writes the papers of a job as one PDF; where `canSavePdf` is false it shows the print dialog instead. */
  savePdf(request: SavePdfRequest): Promise<SavePdfOutcome>;
  /** Asks for a folder and writes all files into it; where `canSavePdf` is false, one .zip with the workbooks only. */
  saveFolder(request: SaveFolderRequest): Promise<SaveOutcome>;
  /** How far the running print or PDF is; null while none is being laid out. */
  printProgress(): Promise<PrintProgress>;
  /** Ends the running print or PDF, which then comes out as cancelled. */
  cancelPrint(): Promise<void>;
  /** Opens the running board of a fair in a window of its own, for a second screen; it shows and never writes. */
  openRunningBoard(request: RunningBoardRequest): Promise<void>;
}

/**
 * Name that the print page gives `document.documentElement.dataset`: “true” when every page is laid out and the fonts
 * are in, “failed” when there is nothing to print; absent until then.
 */
export const PRINT_READY = 'printReady';

/** Name in the same dataset that tells how far the page is: “3/17” papers. */
export const PRINT_PROGRESS = 'printProgress';

/** Reads how far a print page says it is; null when it says nothing. */
export function parsePrintProgress(mark: string | undefined): PrintProgress {
  const [done, total] = (mark ?? '').split('/').map(Number);
  return done === undefined || total === undefined || Number.isNaN(done + total) ? null : { done, total };
}

/** Name under which preload puts the contract on `window`. */
export const DESKTOP_GLOBAL = 'sunflowerDesktop';

const RUNNING_PREFIX = '/running/';

/** Fragment under which the program shows the running board of a fair; a window that shows it never writes. */
export function runningBoardFragment(fairId: FairId): string {
  return `#${RUNNING_PREFIX}${fairId}`;
}

/** True for the fragment of a running board. */
export function isRunningBoard(fragment: string): boolean {
  return fragment.startsWith(`#${RUNNING_PREFIX}`);
}

/** Address of the print page for a job, relative to the app's root; the job travels in the fragment. */
export function printAddress(job: PrintJob): string {
  return `print.html#${encodeURIComponent(JSON.stringify(job))}`;
}

/** Reads the job back from the fragment; null when it is not one. */
export function parsePrintAddress(fragment: string): PrintJob | null {
  try {
    const parsed = v.safeParse(PrintJob, JSON.parse(decodeURIComponent(fragment.replace(/^#/, ''))));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null;
    throw error;
  }
}
