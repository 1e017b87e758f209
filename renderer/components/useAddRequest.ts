import { useErrand } from './useErrand.ts';

/** Opens the form for a new record when the address asks for it with `?new=1`, once. */
export function useAddRequest(open: () => void): void {
  useErrand('new', open);
}
