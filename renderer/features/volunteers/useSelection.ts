import { useCallback, useMemo, useState } from 'react';
import type { RowSelection } from '../../components/VirtualTable.tsx';
import type { VolunteerRow } from './useVolunteerRows.ts';

/** People who are ticked in a list. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly clear: () => void;
  readonly row: RowSelection;
}

function withOrWithout(
  before: ReadonlySet<string>,
  toggled: readonly string[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const id of toggled) {
    if (isTicked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Ticks that live as long as the list; “all” means everybody who is shown. */
export function useSelection(
  shown: () => readonly VolunteerRow[],
  labelOf: (id: string) => string,
): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setIds(new Set()), []);
  const row = useMemo(
    (): RowSelection => ({
      ids,
      labelOf,
      onToggle: (toggled, isTicked) => setIds((before) => withOrWithout(before, toggled, isTicked)),
      onToggleAll: (isTicked) => {
        const all = shown().map(({ volunteer }) => volunteer.id);
        setIds((before) => withOrWithout(before, all, isTicked));
      },
    }),
    [ids, shown, labelOf],
  );
  return { ids, clear, row };
}
