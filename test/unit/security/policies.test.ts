import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAppAddress } from '../../../shared/security/appAddress.ts';
import { CONTENT_POLICY } from '../../../shared/security/contentPolicy.ts';
import { isLoopbackHost, isOwnOrigin } from '../../../shared/security/loopback.ts';
import { mayFetch, mayLoadFrame, mayNavigate, mayUse } from '../../../shared/security/windowPolicy.ts';

const STRANGE = [
  'https://elsewhere.example/',
  'file:///etc/passwd',
  'app://sunflower.example/',
  'app://sunflower:80/',
  'app://user@sunflower/',
  'apps://sunflower/',
  'javascript:alert(1)',
  'not an address',
  '',
];

test.each(STRANGE)('nothing goes to or comes from elsewhere: “%s”', (address) => {
  expect([isAppAddress(address), mayNavigate(address), mayLoadFrame(address), mayFetch(address)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(mayUse('clipboard-sanitized-write', address)).toBe(false);
});

test('the program reaches itself', () => {
  const address = 'app://sunflower/print.html#job';
  expect([mayNavigate(address), mayLoadFrame(address), mayFetch(address)]).toEqual([true, true, true]);
  expect(mayLoadFrame('about:blank')).toBe(true);
  expect(mayFetch('blob:app://sunflower/1234')).toBe(true);
  expect(mayFetch('blob:https://elsewhere.example/1234')).toBe(false);
});

test('only the two permissions that the page uses are given', () => {
  const page = 'app://sunflower/';
  expect([mayUse('clipboard-sanitized-write', page), mayUse('persistent-storage', page)]).toEqual([
    true,
    true,
  ]);
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'fileSystem',
  ]) {
    expect(mayUse(permission, page)).toBe(false);
  }
});

/** Each directive of the policy with its sources. */
const DIRECTIVES = new Map(
  CONTENT_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

test('the content policy allows nothing that is not allowed by name', () => {
  expect(DIRECTIVES.get('default-src')).toEqual(["'none'"]);
  for (const name of ['object-src', 'base-uri', 'form-action']) {
    expect([name, DIRECTIVES.get(name)]).toEqual([name, ["'none'"]]);
  }
  expect(DIRECTIVES.get('frame-ancestors')).toEqual(["'self'"]);
});

test('the content policy allows no inline or evaluated script, no WebAssembly and no other origin', () => {
  for (const name of ['script-src', 'worker-src', 'connect-src', 'frame-src']) {
    expect([name, DIRECTIVES.get(name)]).toEqual([name, ["'self'"]]);
  }
  expect(CONTENT_POLICY).not.toMatch(/unsafe-eval|unsafe-hashes|strict-dynamic|https?:|wss?:|\*/);
  // Styles only: antd writes them at run time.
  const inline = [...DIRECTIVES].filter(([, sources]) => sources.includes("'unsafe-inline'"));
  expect(inline.map(([name]) => name)).toEqual(['style-src']);
});

test.each(['index.html', 'print.html'])('%s has no script but those of files', (page) => {
  const source = readFileSync(new URL(`../../../renderer/${page}`, import.meta.url), 'utf8');
  expect(source.match(/<script\b[^>]*>/gu)).toHaveLength(1);
  expect(source).toMatch(/<script type="module" src="\.\/\w+\.tsx"><\/script>/u);
  expect(source).not.toMatch(/\son\w+=|javascript:|<style|<base|http-equiv/iu);
});

test('only names of this PC with our port pass', () => {
  expect(isLoopbackHost('127.0.0.1:20260', 20260)).toBe(true);
  for (const host of [
    undefined,
    '',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:20260.evil.example',
  ]) {
    expect(isLoopbackHost(host, 20260)).toBe(false);
  }
  expect(isOwnOrigin(undefined, 20260)).toBe(true);
  expect(isOwnOrigin('null', 20260)).toBe(false);
});
