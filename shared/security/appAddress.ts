/** Origin of the page in Electron. It decides where IndexedDB lies, so it never changes. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'sunflower';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * True when an address belongs to the program. Compared by scheme and host: `URL.origin` is “null” for schemes that the
 * URL parser does not know, and a comparison of text would let `app://sunflower.example` through.
 */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
  );
}
