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

test('the content policy allows no inline or evaluated script and no other origin', () => {
  expect(CONTENT_POLICY).toContain("default-src 'none'");
  expect(CONTENT_POLICY).toContain("script-src 'self';");
  expect(CONTENT_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(CONTENT_POLICY.match(/'unsafe-inline'/g)).toHaveLength(1);
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
