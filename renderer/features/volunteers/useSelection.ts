import { useCallback, useMemo, useState } from 'react';
import type { RowSelection } from '../../components/VirtualTable.tsx';

/** People who are ticked in a list. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly clear: () => void;
  readonly row: RowSelection;
}

/** Ticks that live as long as the list; “all” means everybody who is shown. */
export function useSelection(shown: readonly string[], labelOf: (id: string) => string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setIds(new Set()), []);
  const row = useMemo(
    (): RowSelection => ({
      ids,
      labelOf,
      onToggle: (id, isTicked) =>
        setIds((before) => {
          const next = new Set(before);
          if (isTicked) next.add(id);
          else next.delete(id);
          return next;
        }),
      onToggleAll: (isTicked) =>
        setIds((before) => {
          const next = new Set(before);
          for (const id of shown) {
            if (isTicked) next.add(id);
            else next.delete(id);
          }
          return next;
        }),
    }),
    [ids, shown, labelOf],
  );
  return { ids, clear, row };
}
