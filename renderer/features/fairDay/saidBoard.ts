/** What the screen says about the last tap: only after it is on disk. */
export interface Said {
  readonly kind: 'saved' | 'note' | 'problem';
  readonly sentence: string;
  /** Tells two taps of one sentence apart. */
  readonly number: number;
  /** Id of the record that was written; blank where a tap wrote several or none. */
  readonly record: string;
}

/** Holds what was said last, beside React: a confirmation draws its own panel and nothing else of the screen. */
export interface SaidBoard {
  readonly current: () => Said | null;
  readonly say: (kind: Said['kind'], sentence: string, record?: string) => void;
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a board on which nothing was said yet. */
export function createSaidBoard(): SaidBoard {
  let said: Said | null = null;
  const listeners = new Set<() => void>();
  return {
    current: () => said,
    say: (kind, sentence, record = '') => {
      said = { kind, sentence, record, number: (said?.number ?? 0) + 1 };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
