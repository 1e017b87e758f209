import { focusStop, stopsOf } from '../../components/enterToNext.ts';

/*
 * Where on a sheet something is written: each stall's part carries its key as `data-place`, and what
 * belongs to it elsewhere as `data-place-of`. These functions find the parts
 * on the page, so that a jump needs to know nothing of what a sheet is made of.
 */

/** The part of a sheet in which an element stands. */
export function placeOf(element: Element | null): string | null {
  const part = element?.closest<HTMLElement>('[data-place], [data-place-of]');
  return part?.dataset.place ?? part?.dataset.placeOf ?? null;
}

/** Keys of all parts of the sheet, in their order, each once. */
export function placesOf(form: Element): readonly string[] {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-place]')];
  return [...new Set(parts.map(({ dataset }) => dataset.place ?? ''))];
}

function partOf(form: Element, key: string): HTMLElement | undefined {
  return [...form.querySelectorAll<HTMLElement>('[data-place]')].find(({ dataset }) => dataset.place === key);
}

/** True for a field that has nothing in it yet. */
function isOpen(stop: HTMLElement): boolean {
  if (stop instanceof HTMLInputElement) return stop.type === 'text' && stop.value === '';
  return stop.querySelector('[aria-pressed="true"]') === null;
}

/** Brings a part of the sheet into view. */
export function showPlace(form: Element, key: string): void {
  partOf(form, key)?.scrollIntoView({ block: 'start' });
}

/** Brings a part of the sheet into view and puts the focus on its first field with nothing in it. */
export function jumpTo(form: Element, key: string): void {
  const part = partOf(form, key);
  if (!part) return;
  part.scrollIntoView({ block: 'start' });
  const stops = stopsOf(part);
  // Where people have a state, it says whether their line is done; times and remarks may well be blank.
  const states = stops.filter((stop) => !(stop instanceof HTMLInputElement));
  const asked = states.length > 0 ? states : stops;
  focusStop(asked.find(isOpen) ?? asked[0]);
}

/** A line that is only read has nothing to write in: its button, or the line itself. */
function focusLine(row: Element): void {
  const button = row.querySelector<HTMLElement>('button');
  if (button) button.focus();
  else if (row instanceof HTMLElement) {
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }
}

/** How long a line is marked to which a jump led. */
const SHOWN_MS = 3000;

/**
 * Brings a line of a part into view and puts the focus on its first field; without a line, the part as a whole. A line whose
 * part is not known is looked for on the whole sheet.
 */
export function jumpToLine(form: HTMLElement, key: string | null, line: string | null): void {
  const part = key === null ? undefined : partOf(form, key);
  const row = line === null ? null : (part ?? form).querySelector(`[data-line="${CSS.escape(line)}"]`);
  if (row) {
    row.scrollIntoView({ block: 'center' });
    // Where a click led is seen at once; the focus alone shows only by keyboard.
    row.classList.add('is-wanted');
    setTimeout(() => row.classList.remove('is-wanted'), SHOWN_MS);
    const [first] = stopsOf(row);
    if (first) focusStop(first);
    else focusLine(row);
  } else if (key !== null && part) {
    jumpTo(form, key);
  } else {
    form.focus();
  }
}
