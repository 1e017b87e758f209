import type { KeyboardEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

interface RowKeys {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly count: number;
  /** Brings a row into view, below the headings. */
  readonly onReveal: (index: number) => void;
}

const FOCUSABLE = 'button, input';

function rowOf(element: Element | null): HTMLTableRowElement | null {
  return element?.closest<HTMLTableRowElement>('tbody tr') ?? null;
}

function indexOf(row: HTMLTableRowElement): number {
  // The headings are row 1 of what is read out.
  return Number(row.getAttribute('aria-rowindex')) - 2;
}

/** Rows to go for a key; null for keys that move nothing. */
function stepOf(key: string, page: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  return steps[key] ?? null;
}

/**
 * Moves the focus through the rows of a long list: ↑ ↓ PgUp PgDn Home End stay at the same box or button of another
 * row. Rows out of view are not drawn, so a focus that scrolled away with its row goes to the list itself.
 */
export function useRowKeys({ scroller, rowHeight, count, onReveal }: RowKeys): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void;
} {
  const hadFocus = useRef(false);
  const wanted = useRef<{ readonly index: number; readonly control: number } | null>(null);

  const focusWanted = (): void => {
    if (!wanted.current) return;
    const { index, control } = wanted.current;
    const row = scroller.current?.querySelector(`tr[aria-rowindex="${index + 2}"]`);
    const controls = row?.querySelectorAll<HTMLElement>(FOCUSABLE);
    const target = controls?.[Math.min(control, controls.length - 1)];
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  };

  useLayoutEffect(() => {
    focusWanted();
    if (hadFocus.current && document.activeElement === document.body) {
      scroller.current?.focus({ preventScroll: true });
    }
  });

  return {
    onKeyDown: (event) => {
      const box = scroller.current;
      if (!box || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element))
        return;
      const row = rowOf(event.target);
      // In the headings the keys keep the meaning that the browser gives them.
      if (!row && event.target !== box) return;
      const page = Math.max(1, Math.floor(box.clientHeight / rowHeight) - 2);
      const step = stepOf(event.key, page, count);
      if (step === null || count === 0) return;
      event.preventDefault();
      const from = row ? indexOf(row) : Math.round(box.scrollTop / rowHeight);
      const index = Math.min(count - 1, Math.max(0, from + step));
      const control = row ? [...row.querySelectorAll(FOCUSABLE)].indexOf(event.target) : 1;
      wanted.current = { index, control };
      onReveal(index);
      focusWanted();
    },
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      hadFocus.current = relatedTarget === null;
    },
  };
}
