import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { RecordSection } from '../../../shared/attendance/recordPlace.ts';
import { RECORD_SECTIONS } from '../../../shared/attendance/recordPlace.ts';
import { altKeyOf } from '../../components/altKey.ts';
import { useLatest } from '../../components/useLatest.ts';
import type { Recording } from '../../usecases/recordView.ts';
import { jumpTo, placeOf, placesOf } from './places.ts';

/**
 * Keys of the record screen. They are all with Alt, so that they work while a field is being typed into, and none is one
 * that Windows, WeChat or a browser takes (Alt+A is WeChat's, Alt+D and Alt+F are the browser's).
 */
export const RECORD_KEYS = {
  present: 'Alt+P',
  walkIn: 'Alt+N',
  again: 'Alt+B',
  choose: 'Alt+G',
  residents: 'Alt+R',
  search: 'Alt+S',
  nextStall: 'Alt+PageDown',
  previousStall: 'Alt+PageUp',
} as const;

/** What a key presses: in the line of the focus, else in its stall, else anywhere on the sheet. */
function controlFor(form: Element, focused: Element | null, shortcut: string): HTMLElement | null {
  const wanted = `[aria-keyshortcuts="${shortcut}"]:not([disabled])`;
  const around = [focused?.closest('tr'), focused?.closest('[data-place]'), form];
  for (const part of around) {
    const control = part && form.contains(part) ? part.querySelector<HTMLElement>(wanted) : null;
    if (control) return control;
  }
  return null;
}

function neighbour(form: Element, from: string | null, step: 1 | -1): string | null {
  const places = placesOf(form);
  const at = from === null ? -1 : places.indexOf(from);
  return places[at < 0 ? 0 : at + step] ?? null;
}

/** The section whose number a key has; null for other keys. */
function sectionOf(shortcut: string): RecordSection | null {
  return RECORD_SECTIONS[Number(shortcut.slice('Alt+'.length)) - 1] ?? null;
}

/**
 * Listens to the keys while the record screen is open. Buttons say their key in `aria-keyshortcuts` and are pressed by it;
 * fields with a key take the focus.
 * @param onSection a section was asked for by its key
 */
export function useRecordKeys(
  form: RefObject<HTMLElement | null>,
  recording: Recording,
  onSection: (section: RecordSection) => void,
): void {
  const latest = useLatest({ recording, onSection });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const element = form.current;
      const focused = document.activeElement;
      const shortcut = altKeyOf(event);
      if (!element || shortcut === null || event.isComposing) return;
      // A dialog is open: its keys are its own.
      if (focused?.closest('[role="dialog"]')) return;
      const { recording: now, onSection: open } = latest();
      const { place } = now;
      const section = sectionOf(shortcut);
      if (section) open(section);
      else if (shortcut === RECORD_KEYS.nextStall || shortcut === RECORD_KEYS.previousStall) {
        const step = shortcut === RECORD_KEYS.nextStall ? 1 : -1;
        const key = neighbour(element, placeOf(focused) ?? place, step);
        if (key !== null) jumpTo(element, key);
      } else {
        const remembered =
          place === null ? null : element.querySelector(`[data-place="${CSS.escape(place)}"]`);
        const from = placeOf(focused) === null ? remembered : focused;
        const control = controlFor(element, from, shortcut);
        if (!control) return;
        if (control instanceof HTMLInputElement || control.dataset.takesFocus !== undefined) control.focus();
        else if (!event.repeat) control.click();
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form, latest]);
}
