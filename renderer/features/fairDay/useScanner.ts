import { useEffect } from 'react';
import { useLatest } from '../../components/useLatest.ts';

/** A scanner types a key every few milliseconds; nobody types three in a row as fast. */
const LONGEST_GAP = 45;
const SHORTEST_CODE = 3;

/** Where keys write; a radio button or a tick box is none. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea';

/**
 * The letter or digit of a key by its place on the keyboard: a scanner's keys go through the input method of the PC, which
 * would make Chinese of them, but their places stay.
 */
function letterOf(code: string): string | null {
  const named = /^(?:Key|Digit|Numpad)([A-Z0-9])$/u.exec(code);
  if (named) return named[1] ?? null;
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : null;
}

interface ScannerKeys {
  /** A whole code was typed as fast as no hand can. */
  readonly onScan: (code: string) => void;
  /** A single key, outside fields only, once it is sure that no scanner typed it. */
  readonly onKey?: (key: string) => void;
}

/** Tells a badge scanner, which types like a keyboard, from somebody who types. */
export function useScanner(keys: ScannerKeys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    let typed = '';
    let pressed: readonly string[] = [];
    let lastAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = (): void => {
      clearTimeout(timer);
      typed = '';
      pressed = [];
    };
    const passOn = (): void => {
      const waiting = pressed;
      forget();
      for (const key of waiting) latest().onKey?.(key);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key === 'Shift') return;
      const now = event.timeStamp;
      if (now - lastAt > LONGEST_GAP) passOn();
      lastAt = now;
      if (event.key === 'Enter' && typed.length >= SHORTEST_CODE) {
        event.preventDefault();
        event.stopPropagation();
        const code = typed;
        forget();
        latest().onScan(code);
        return;
      }
      const { target } = event;
      const isField = target instanceof HTMLElement && target.matches(FIELDS);
      if (!isField) pressed = [...pressed, event.key];
      typed += letterOf(event.code) ?? '';
      clearTimeout(timer);
      timer = setTimeout(passOn, LONGEST_GAP);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [latest]);
}
