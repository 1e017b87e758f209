import { expect, test } from 'vitest';
import { secureSwitches } from '../../../electron/security.ts';
import { NETWORK_SWITCHES, refusedSwitch } from '../../../electron/switches.ts';

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '-inspect',
  '--INSPECT',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--load-extension=C:\\x',
  '--proxy-server=10.0.0.1:8080',
  '--host-resolver-rules=MAP * 10.0.0.1',
  '--ignore-certificate-errors',
  '--allow-file-access-from-files',
  '--auto-open-devtools-for-tabs',
  '--log-net-log=C:\\x.json',
  '--ssl-key-log-file=C:\\x',
  '--user-data-dir=C:\\x',
  '--renderer-cmd-prefix=x',
])('the packaged program does not start with %s', (word) => {
  const refused = refusedSwitch([word], true, 'linux');
  expect(refused).not.toBeNull();
  // What is told on the way out has no value, which could be a path.
  expect(refused).not.toMatch(/[=\\]/u);
  expect(refusedSwitch([word], false, 'linux')).toBeNull();
});

test('Windows knows switches by a slash too, where other systems have files', () => {
  expect(refusedSwitch(['/remote-debugging-port=1'], true, 'win32')).toBe('remote-');
  expect(refusedSwitch(['/inspect/list.sunflower'], true, 'linux')).toBeNull();
});

test('an ordinary start is not refused', () => {
  const words = ['--updated', '--disable-gpu', '--lang=zh-CN', 'C:\\data\\inspect.sunflower', '--', ''];
  expect(refusedSwitch(words, true, 'win32')).toBeNull();
});

test('Chromium looks up no name, asks no proxy and fetches nothing by itself', () => {
  const set = new Map<string, string | undefined>();
  const appendSwitch = (name: string, value?: string): void => void set.set(name, value);
  secureSwitches({
    appendSwitch,
    appendArgument: () => {},
    getSwitchValue: () => '',
    hasSwitch: () => false,
    removeSwitch: () => {},
  });
  expect(set.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(set.get('force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'dns-prefetch-disable',
    'no-pings',
    'no-proxy-server',
  ]) {
    expect(set.has(name)).toBe(true);
  }
  expect(set.size).toBe(NETWORK_SWITCHES.length);
});
