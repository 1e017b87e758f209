import type { Period } from '../../shared/calendar/period.ts';
import { safeFileName } from '../../shared/hostFiles.ts';
import type { Result } from '../../shared/model/result.ts';
import { failure, success } from '../../shared/model/result.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { formatPeriod } from '../../shared/text/formatPeriod.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { nowInstant } from '../db/clock.ts';
import { desktop } from '../platform/desktop.ts';
import { runInWorker } from '../platform/runInWorker.ts';
import { savedName } from './fileOutcome.ts';
import { readCountedSource } from './periodSource.ts';

interface ExportOptions {
  /** Told how much is done, 0…1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the making at once; nothing is saved. */
  readonly signal?: AbortSignal;
}

/**
 * Saves the year workbook 全年参与统计 of a period where the user says. It is made in a worker, so the page goes on.
 * @param compared what the figures are compared with; null = nothing
 * @returns the name of the file, null when the user cancelled; `jobBroken`, or why it was not written otherwise.
 */
export async function exportWorkbook(
  period: Period,
  compared: Period | null,
  locale: Locale,
  { onProgress, signal }: ExportOptions = {},
): Promise<Result<string | null, Problem>> {
  const source = await readCountedSource(period, compared);
  if (!source) throw new Error('Export of a period before the community is set up.');
  const outcome = await runInWorker(
    'yearWorkbook',
    { source, locale, now: nowInstant() },
    { ...(signal ? { signal } : {}), onProgress: ({ done, all }) => onProgress?.(done / all) },
  );
  if (outcome.kind === 'stopped') return success(null);
  if (outcome.kind === 'broken') return failure(problem('jobBroken', { detail: outcome.detail }));
  const text = catalogueOf(locale);
  const suggestedName = safeFileName(
    text.statistics.fileName({ period: formatPeriod(text, period), community: source.community.name }),
    'workbook',
  );
  const bytes = new Uint8Array(outcome.result);
  return savedName(await desktop().saveFile({ suggestedName, kind: 'workbook', bytes }));
}
