import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

interface OpenRecord {
  readonly id: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

/**
 * Whose page is open beside a list: from the address, or clicked in the list, which then keeps its search and place.
 * @param fromAddress id in the address; undefined when it is the list's own
 * @param listPath where closing leads when the page was opened by its address
 */
export function useOpenRecord(fromAddress: string | undefined, listPath: string): OpenRecord {
  const [id, setId] = useState(fromAddress ?? null);
  const [, navigate] = useLocation();
  useEffect(() => setId(fromAddress ?? null), [fromAddress]);
  const open = useCallback((next: string) => setId(next), []);
  const close = (): void => {
    setId(null);
    if (fromAddress !== undefined) navigate(listPath, { replace: true });
  };
  return { id, open, close };
}
