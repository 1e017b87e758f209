/**
 * A key that was pressed together with Alt alone, as `aria-keyshortcuts` names it: letters and digits by their place on the
 * keyboard, whatever an input method makes of them. Null for all others: with Alt the number pad writes characters by code.
 */
export function altKeyOf({ altKey, ctrlKey, metaKey, code, key }: KeyboardEvent): string | null {
  if (!altKey || ctrlKey || metaKey) return null;
  const placed = /^(?:Key|Digit)(.)$/u.exec(code)?.[1];
  if (placed) return `Alt+${placed}`;
  return key.length > 1 ? `Alt+${key}` : null;
}
