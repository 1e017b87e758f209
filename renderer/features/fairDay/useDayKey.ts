import { useEffect } from 'react';
import { altKeyOf } from '../../components/altKey.ts';
import { useLatest } from '../../components/useLatest.ts';

/** Keys of the fair day. All with Alt: they work while a name is typed, and no scanner types them. */
export const DAY_KEYS = { people: 'Alt+1', counts: 'Alt+2', stalls: 'Alt+3', walkIn: 'Alt+N' } as const;
type DayKey = (typeof DAY_KEYS)[keyof typeof DAY_KEYS];

/** Does something when a key of the fair day is pressed, as long as the caller is shown. */
export function useDayKey(key: DayKey, onPress: () => void): void {
  const latest = useLatest(onPress);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat || altKeyOf(event) !== key) return;
      event.preventDefault();
      latest()();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key, latest]);
}
