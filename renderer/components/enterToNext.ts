import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

/** What Enter stops at: fields, and groups of buttons that are one field of the form together. */
const STOPS = 'input:not([disabled]), [data-enter-stop]';

/** Everything of a form that Enter stops at, in its order. */
export function stopsOf(form: Element): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(STOPS)];
}

/** Puts the focus on a field with its text chosen, so that typing replaces it. */
export function focusStop(stop: HTMLElement | undefined): void {
  // Of a group, the button by which it is entered.
  const button = stop?.matches('[data-enter-stop]')
    ? stop.querySelector<HTMLElement>('[tabindex="0"]')
    : stop;
  button?.focus();
  if (stop instanceof HTMLInputElement && stop.type === 'text') stop.select();
}

/** Fields of one column: those in cells of one name, else in cells of one place, of the same table. */
function columnOf(stop: HTMLElement): string {
  const named = stop.closest<HTMLElement>('[data-column]')?.dataset.column;
  const cell = stop.closest('td, th');
  return named ?? (cell instanceof HTMLTableCellElement ? String(cell.cellIndex) : '');
}

function stepOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (key === 'Enter') return shiftKey ? -1 : 1;
  if (shiftKey) return null;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}

/**
 * To be put on a form as `onKeyDownCapture`: Enter goes to its next field, which saves the one that is left, Shift+Enter
 * to the one before, ↑ and ↓ to the same column of another line. A field with an open list keeps the arrows.
 */
export function enterToNext(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  // Dialogs and lists that hang in the page elsewhere report here too; they have keys of their own.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  const left = target.closest<HTMLElement>(STOPS);
  const step = stepOf(event);
  if (left === null || step === null) return;
  const isArrow = key !== 'Enter';
  if (isArrow && target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  event.stopPropagation();
  // Leaving a field saves it, and what is there afterwards may be other fields than before.
  flushSync(() => target.blur());
  const table = left.closest('table');
  const stops = stopsOf(currentTarget).filter(
    (stop) => !isArrow || (stop.closest('table') === table && columnOf(stop) === columnOf(left)),
  );
  const at = stops.indexOf(left);
  focusStop((at < 0 ? null : stops[at + step]) ?? left);
}
