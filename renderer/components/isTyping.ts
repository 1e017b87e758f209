/** True in a field that takes text; a radio button, a tick box or a masked number has none to undo. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:read-write, textarea:read-write, [contenteditable="true"]')
  );
}
