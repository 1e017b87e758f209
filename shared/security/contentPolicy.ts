/*
 * What the page may load and run. One policy for every host: the browser host and Electron's app:// protocol send it
 * as a header, so a screen that would break under it breaks in development and in tests already.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  // antd writes its styles as <style> elements at run time (CSS-in-JS); without 'unsafe-inline' it has none. Styles
  // cannot fetch anything either, because img-src and font-src are 'self'.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  // data: and blob: for charts and pictures that are made in the page.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  // The print page in its hidden frame.
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The Content-Security-Policy header: nothing from elsewhere, no inline or evaluated script. */
export const CONTENT_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** Headers that every answer of every host carries. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
} as const;
