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
