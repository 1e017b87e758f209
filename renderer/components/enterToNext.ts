import type { KeyboardEvent } from 'react';

/** To be put on a table as `onKeyDownCapture`: Enter goes to its next field, which saves the one that is left. */
export function enterToNext(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.stopPropagation();
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
  const next = fields[fields.indexOf(target) + 1];
  target.blur();
  next?.focus();
  next?.select();
}
