const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['ttf', 'font/ttf'],
  ['otf', 'font/otf'],
  ['wasm', 'application/wasm'],
  ['txt', 'text/plain; charset=utf-8'],
]);

/** Media type by extension; null for a kind of file that the program has none of, which is then not served. */
export function mediaType(fileName: string): string | null {
  return MEDIA_TYPES.get(fileName.split('.').at(-1)?.toLowerCase() ?? '') ?? null;
}
