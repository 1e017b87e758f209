import type { PreviewRow } from './previewTypes.ts';

/** Whether a row would be written as it stands: wrong, undecided and left-out rows, and those that change nothing, are not. */
export function isWritten({ status, decision }: PreviewRow): boolean {
  if (status === 'new' || status === 'changed') return decision?.kind !== 'skip';
  return status === 'likely' && decision !== null && decision.kind !== 'skip';
}
