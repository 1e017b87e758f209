import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logLine } from './logLine.ts';

/** A file that reached this many bytes is put away, and the one that was put away before goes. */
const LARGEST = 256 * 1024;
const NAME = 'sunflower.log';
const EARLIER = 'sunflower.1.log';

/** Writes one entry. */
export type WriteLog = (what: string, error: unknown) => void;

/**
 * A log in a folder, of two files at most. Written at once, so that the last line before a crash is there. When it cannot be
 * written, which is no reason to stop working, the line goes to `otherwise`.
 */
export function logFile(folder: string, now: () => Date, otherwise: (line: string) => void): WriteLog {
  const place = join(folder, NAME);
  return (what, error) => {
    const line = logLine(now().toISOString(), what, error);
    try {
      mkdirSync(folder, { recursive: true });
      const { size } = statSync(place, { throwIfNoEntry: false }) ?? { size: 0 };
      if (size >= LARGEST) renameSync(place, join(folder, EARLIER));
      appendFileSync(place, `${line}\n`);
    } catch (failure) {
      otherwise(line);
      otherwise(logLine(now().toISOString(), 'logNotWritten', failure));
    }
  };
}
