import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, serve } from '../../../../build/host/serve.ts';
import { SECURITY_HEADERS } from '../../../../shared/security/contentPolicy.ts';

let folder: string;
let host: RunningHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sunflower-host-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>program');
  writeFileSync(join(page, 'assets', 'main-abc.js'), 'export {}');
  writeFileSync(join(page, 'notes.xyz'), 'no known kind');
  writeFileSync(join(page, '.hidden.html'), 'secret');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(page, 'link.html'));
  symlinkSync(folder, join(page, 'up'));
  host = await serve(page, 0);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** One request with the path exactly as given: fetch would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += String(piece);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** One request as raw bytes: Node's client refuses to send some of them. */
function askRaw(path: string, hosts = `Host: 127.0.0.1:${host.port}\r\n`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(host.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (piece) => {
      answer += String(piece);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('serves the page and its files with their types', async () => {
  const page = await ask('/');
  expect([page.status, page.body, page.headers['content-type']]).toEqual([
    200,
    '<!doctype html>program',
    'text/html; charset=utf-8',
  ]);
  const script = await ask('/assets/main-abc.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('only files with a hash in their name are kept by the browser', async () => {
  expect((await ask('/index.html')).headers['cache-control']).toBe('no-cache');
  expect((await ask('/assets/main-abc.js')).headers['cache-control']).toContain('immutable');
});

test.each(['/', '/missing.html', '/%00'])('every answer carries the security headers: %s', async (path) => {
  const { headers } = await ask(path);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test.each([
  '/../secret.html',
  '/assets/../../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/%252e%252e/secret.html',
  '/..\\secret.html',
  '/..%5csecret.html',
  '//etc/passwd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/index.html::$DATA',
  '/index.html%00.js',
  '/%E0%A4%A',
  '/.hidden.html',
  '/link.html',
  '/up/secret.html',
  '/.%2e/secret.html',
  '/assets%2f..%2f..%2fsecret.html',
  '/%5c%5cserver%5cshare%5ca.html',
  '/%2f%2fetc/passwd',
  '/assets',
  '/assets/',
  '/notes.xyz',
  '/missing.html',
])('never leaves its folder and serves no strange file: %s', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('secret');
});

test.each(['http://elsewhere.example/', 'index.html', '*'])(
  'refuses a request target that is not a path: %s',
  async (path) => {
    expect(await askRaw(path)).toMatch(/^HTTP\/1.1 400/);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
  expect((await ask('/', {}, method)).status).toBe(405);
});

test('answers HEAD without a body', async () => {
  const { status, body, headers } = await ask('/', {}, 'HEAD');
  expect([status, body, headers['content-length']]).toEqual([200, '', '22']);
});

test('refuses a name that was pointed at this PC from outside', async () => {
  const names = [
    'evil.example',
    `evil.example:${host.port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1.evil.example:${host.port}`,
    `evil.example@127.0.0.1:${host.port}`,
    `0.0.0.0:${host.port}`,
  ];
  for (const name of names) expect((await ask('/', { Host: name })).status).toBe(421);
});

test('refuses a request that names no host, or two', async () => {
  const own = `Host: 127.0.0.1:${host.port}\r\n`;
  expect(await askRaw('/', own)).toMatch(/^HTTP\/1.1 200/);
  for (const hosts of ['', 'Host:\r\n', `Host: evil.example\r\n${own}`]) {
    expect(await askRaw('/', hosts)).toMatch(/^HTTP\/1.1 4/);
  }
});

test('refuses requests that a page elsewhere makes', async () => {
  for (const origin of [
    'http://evil.example',
    'null',
    '',
    'http://127.0.0.1:1',
    `https://127.0.0.1:${host.port}`,
    `http://127.0.0.1:${host.port}.evil.example`,
  ]) {
    expect((await ask('/', { Origin: origin })).status).toBe(403);
  }
  expect((await ask('/', { Origin: `http://127.0.0.1:${host.port}` })).status).toBe(200);
});

test('serves under the very policy of the packaged program', async () => {
  const { headers } = await ask('/');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(headers[name.toLowerCase()]).toBe(value);
  }
  // No page elsewhere may read an answer.
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('sends localhost to the one address, because the data belongs to that', async () => {
  const { status, headers } = await ask('/index.html', { Host: `localhost:${host.port}` });
  expect([status, headers.location]).toEqual([307, `http://127.0.0.1:${host.port}/index.html`]);
});

test('is not reachable from another PC', async () => {
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  if (!outer) return;
  const reached = await new Promise((resolve) => {
    const socket = connect(host.port, outer.address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
  expect(reached).toBe(false);
});

test('takes the next port when its own is taken, and frees it when closed', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const second = await serve(join(folder, 'page'), address.port);
  expect(second.port).toBeGreaterThan(address.port);
  await second.close();
  const again = await serve(join(folder, 'page'), second.port);
  expect(again.port).toBe(second.port);
  await again.close();
  await new Promise((resolve) => taken.close(resolve));
});
