import type { FileKind } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import type { ReadOutcome } from '../platform/askForFile.ts';
import { readWholeFile } from '../platform/askForFile.ts';
import { desktop } from '../platform/desktop.ts';

/** A file as the host or the browser gives it. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function readFile(outcome: ReadOutcome): Result<OpenedFile, Problem> {
  return outcome.outcome === 'opened'
    ? success(outcome)
    : failure(problem(outcome.code, { name: outcome.name, detail: outcome.detail }));
}

/**
 * Asks for a file of a kind and reads it.
 * @returns null when the user cancelled; `fileTooLarge`, `fileNotRead`.
 */
export async function chooseFile(kind: FileKind): Promise<Result<OpenedFile | null, Problem>> {
  const outcome = await desktop().openFile({ kind });
  return outcome.outcome === 'cancelled' ? success(null) : readFile(outcome);
}

/** Reads a file that was dropped onto the page. @returns `fileTooLarge`, `fileNotRead`. */
export async function readDroppedFile(file: File): Promise<Result<OpenedFile, Problem>> {
  return readFile(await readWholeFile(file));
}
