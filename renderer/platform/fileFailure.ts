/** Why something about files of the browser failed; its own name for it is the detail. Throws what is no failure of its files. */
export function fileFailure<Code extends string>(
  error: unknown,
  otherwise: Code,
): { readonly outcome: 'failed'; readonly code: Code | 'diskFull'; readonly detail: string } {
  if (!(error instanceof DOMException)) throw error;
  const code = error.name === 'QuotaExceededError' ? 'diskFull' : otherwise;
  return { outcome: 'failed', code, detail: error.name };
}
