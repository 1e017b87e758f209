import type { FileKind, ReadOutcome } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import { readEach } from '../../shared/readEach.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { readWholeFile } from '../platform/askForFiles.ts';
import { desktop } from '../platform/desktop.ts';
import { hostProblem } from './fileOutcome.ts';

/** A file as the host or the browser gives it. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that were read, or why they were not. */
export function filesOf(outcome: ReadOutcome): Result<readonly OpenedFile[], Problem> {
  return outcome.outcome === 'opened' ? success(outcome.files) : failure(hostProblem(outcome));
}

/**
 * Asks for files of a kind and reads them, all or none.
 * @returns none when the user cancelled; `fileTooLarge`, `fileNotRead`.
 */
export async function chooseFiles(
  kind: FileKind,
  { isSeveral } = { isSeveral: true },
): Promise<Result<readonly OpenedFile[], Problem>> {
  const outcome = await desktop().openFiles({ kind, isSeveral });
  return outcome.outcome === 'cancelled' ? success([]) : filesOf(outcome);
}

/** As {@link chooseFiles} for one file. @returns null when the user cancelled. */
export async function chooseFile(kind: FileKind): Promise<Result<OpenedFile | null, Problem>> {
  const opened = await chooseFiles(kind, { isSeveral: false });
  return opened.ok ? success(opened.value[0] ?? null) : opened;
}

/** Takes opened files one after the other, up to the first that is refused. @returns how many. */
export async function takeEach(
  opened: Result<readonly OpenedFile[], Problem>,
  take: (file: OpenedFile) => Promise<Result<unknown, Problem>>,
): Promise<Result<number, Problem>> {
  if (!opened.ok) return opened;
  for (const file of opened.value) {
    const taken = await take(file);
    if (!taken.ok) return taken;
  }
  return success(opened.value.length);
}

/** Reads files that were dropped onto the page, all or none. @returns `fileTooLarge`, `fileNotRead`. */
export async function readDroppedFiles(
  files: readonly File[],
): Promise<Result<readonly OpenedFile[], Problem>> {
  return filesOf(await readEach(files, readWholeFile));
}
