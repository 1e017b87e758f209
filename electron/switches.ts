/*
 * Switches of Chromium. Ours are set before it starts: it asks the network for nothing by itself. Those of others, with which
 * the packaged program could be looked into or its protection be taken away, end it.
 */

/** Chromium's own errands (updates of components, pings, name look-ups ahead of time) are off; no name is ever looked up. */
export const NETWORK_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** What a switch begins with that the packaged program refuses. */
const REFUSED = [
  // Look into the program, or run other code in it.
  'remote-',
  'inspect',
  'debug',
  'wait-for-debugger',
  'js-flags',
  'enable-blink-features',
  'enable-features',
  'disable-features',
  'load-extension',
  'disable-extensions-except',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'require',
  'app',
  // Take its protection away.
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-web-security',
  'disable-site-isolation',
  'single-process',
  'no-zygote',
  'allow-',
  'unsafely-',
  'ignore-certificate-errors',
  'use-fake-',
  'auto-',
  'test-',
  // Let it out, or its data.
  'proxy-',
  'host-rules',
  'host-resolver-rules',
  'enable-logging',
  'log-',
  'ssl-key-log-file',
  'user-data-dir',
  'disk-cache-dir',
  'auth-',
] as const;

/** Switch with one dash, two, or on Windows a slash, as Chromium reads them; null for what is none. */
function switchName(word: string, platform: NodeJS.Platform): string | null {
  const found = platform === 'win32' ? /^(?:--?|\/)([^=]+)/u.exec(word) : /^--?([^=]+)/u.exec(word);
  return found?.[1]?.toLowerCase() ?? null;
}

/** The first switch with which the packaged program does not start, without its value; null when it may start. */
export function refusedSwitch(
  words: readonly string[],
  isPackaged: boolean,
  platform: NodeJS.Platform,
): string | null {
  if (!isPackaged) return null;
  for (const word of words) {
    const name = switchName(word, platform);
    const beginning = name === null ? undefined : REFUSED.find((refused) => name.startsWith(refused));
    if (beginning !== undefined) return beginning;
  }
  return null;
}
