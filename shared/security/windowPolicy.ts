import { isAppAddress } from './appAddress.ts';

/** Where a window may go: only within the program. */
export function mayNavigate(address: string): boolean {
  return isAppAddress(address);
}

/** What a frame may go to: the program, or the empty page that every new frame starts with. */
export function mayLoadFrame(address: string): boolean {
  return address === 'about:blank' || isAppAddress(address);
}

/** What the session may fetch: the program itself and what the page made in memory. There is no network. */
export function mayFetch(address: string): boolean {
  if (address.startsWith(`blob:`)) return isAppAddress(address.slice('blob:'.length));
  return address.startsWith('data:') || isAppAddress(address);
}

/** Permissions that the page uses: copying to the clipboard and keeping its data. Everything else is refused. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write', 'persistent-storage'];

/** True when the page at `address` may have a permission; asked by the request and by the check handler alike. */
export function mayUse(permission: string, address: string): boolean {
  return GRANTED.includes(permission) && isAppAddress(address);
}

/** A key as a window hears it, whatever it is pressed for. */
export interface PressedKey {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** True for the keys that open developer tools: F12, and Ctrl+Shift (on a Mac Cmd+Option) with I, J or C. */
export function isDeveloperKey({ key, control, meta, shift, alt }: PressedKey): boolean {
  if (key === 'F12') return true;
  return /^[ijc]$/iu.test(key) && ((control && shift) || (meta && (alt || shift)));
}
