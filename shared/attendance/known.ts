/** How much of something is recorded. */
export interface Known {
  readonly known: number;
  readonly all: number;
}

/** True when nothing is left to record; a place without anything to record is not complete, it is empty. */
export function isComplete({ known, all }: Known): boolean {
  return all > 0 && known === all;
}
