let isAllowed = true;

/** From now on this window may, or may not, write: a second window and the running board only show. */
export function allowWriting(allowed: boolean): void {
  isAllowed = allowed;
}

/** Whether this window may write. */
export function isWriting(): boolean {
  return isAllowed;
}

/** Throws in a window that only shows: that its screens offer nothing to write is a rule, and this its guard. */
export function assertWriting(): void {
  if (!isAllowed) throw new Error('Another window writes; this one only shows.');
}
