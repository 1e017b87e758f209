import { isForThePhone, paperKey } from '../documents/buildPaper.ts';
import type { FairData } from '../fair/fairData.ts';
import type { Instant } from '../model/basic.ts';
import type { PaperRequest } from '../paperRequest.ts';
import { nextSheet } from './printedSheets.ts';

/** Which version of a paper a print is, and since when this version has been printed. */
export interface PaperVersion {
  /** Null for lists that are only for today's phoning. */
  readonly version: number | null;
  readonly at: Instant;
}

/** The version that each paper has when it is printed `now`, by its key: the foot of every sheet says it. */
export function paperVersions(
  data: FairData,
  requests: readonly PaperRequest[],
  now: Instant,
): ReadonlyMap<string, PaperVersion> {
  return new Map(
    requests.map((request): [string, PaperVersion] => {
      if (isForThePhone(request)) return [paperKey(request), { version: null, at: now }];
      const { version, printedAt } = nextSheet(data, request, now);
      return [paperKey(request), { version, at: printedAt ?? now }];
    }),
  );
}
