import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_SCHEME_PRIVILEGES, appResponse } from '../../../electron/appProtocol.ts';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunflower-protocol-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), 'program');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(root, 'notes.xyz'), 'no known kind');
  writeFileSync(join(root, '.hidden.html'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(root, 'link.html'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'index.html'), join(root, 'inside.html'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET'): Promise<Response> => appResponse(root, { method, url });

test('serves the program under its policy', async () => {
  for (const url of [
    'app://sunflower/',
    'app://sunflower/index.html',
    'app://sunflower/index.html?a=1#/fair',
  ]) {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([200, 'program']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  }
});

test.each([
  'app://sunflower/../secret.html',
  'app://sunflower/%2e%2e/secret.html',
  'app://sunflower/..%2fsecret.html',
  'app://sunflower/..%5csecret.html',
  'app://sunflower/assets/..%2f..%2fsecret.html',
  'app://sunflower//secret.html',
  'app://sunflower/assets',
  'app://sunflower/index.html%00',
  'app://sunflower/package.lock',
  'app://sunflower/%252e%252e/secret.html',
  'app://sunflower/..\\secret.html',
  'app://sunflower/C:/Windows/win.ini',
  'app://sunflower/index.html::$DATA',
  'app://sunflower/%E0%A4%A',
  'app://sunflower/notes.xyz',
  'app://sunflower/.hidden.html',
  'app://sunflower/link.html',
  'app://sunflower/up/secret.html',
  'app://sunflower/up/renderer/index.html/',
])('never leaves its folder: %s', async (url) => {
  const response = await get(url);
  expect([400, 404]).toContain(response.status);
  expect(await response.text()).not.toContain('secret');
});

test('follows a link that stays in its folder', async () => {
  expect((await get('app://sunflower/inside.html')).status).toBe(200);
  expect((await get('app://sunflower/up/renderer/index.html')).status).toBe(200);
});

test.each([
  'app://sunflower.example/index.html',
  'app://sunflower:80/index.html',
  'app://user@sunflower/index.html',
  'app:///index.html',
  'file:///etc/passwd',
  'http://sunflower/index.html',
])('refuses another host: %s', async (url) => {
  const response = await get(url);
  expect([response.status, response.headers.get('content-security-policy')]).toEqual([
    403,
    expect.stringContaining("default-src 'none'"),
  ]);
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('refuses %s', async (method) => {
  expect((await get('app://sunflower/index.html', method)).status).toBe(405);
});

test('the scheme has an origin of its own and bypasses no policy', () => {
  expect(APP_SCHEME_PRIVILEGES.scheme).toBe('app');
  expect(APP_SCHEME_PRIVILEGES.privileges).toMatchObject({ standard: true, secure: true });
  expect(APP_SCHEME_PRIVILEGES.privileges).not.toHaveProperty('bypassCSP');
});
