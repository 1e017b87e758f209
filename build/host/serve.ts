import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fileWithin } from '../../electron/fileWithin.ts';
import { SECURITY_HEADERS } from '../../shared/security/contentPolicy.ts';
import { requestedFile } from '../../shared/security/filePath.ts';
import { isLoopbackHost, isOwnOrigin } from '../../shared/security/loopback.ts';
import { mediaType } from '../../shared/security/mediaType.ts';

/** Only this PC can reach it. */
const LOOPBACK = '127.0.0.1';

/** The usual port. IndexedDB belongs to an origin, and the port is part of it: another port shows other data. */
export const USUAL_PORT = 20260;

/** How many ports above the usual one are tried. */
const PORTS_TRIED = 20;

/** A server that runs. */
export interface RunningHost {
  readonly address: string;
  readonly port: number;
  /** Stops it at once; open connections are cut. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** File to send; null for none. */
  readonly file: string | null;
}

function refuse(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, file: null };
}

async function answer(root: string, port: number, request: IncomingMessage): Promise<Answer> {
  if (!isLoopbackHost(request.headers.host, port)) return refuse(421);
  if (!isOwnOrigin(request.headers.origin, port)) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
  // Not `new URL`: it would resolve “..” before we can refuse it.
  const pathname = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
  const parts = requestedFile(pathname);
  if (!parts) return refuse(400);
  const type = mediaType(parts.at(-1) ?? '');
  const file = type && (await fileWithin(root, parts));
  if (!type || !file) return refuse(404);
  // localhost is another origin with other data: send everybody to the one address.
  if (request.headers.host !== `${LOOPBACK}:${port}`) {
    return refuse(307, { Location: `http://${LOOPBACK}:${port}${pathname}` });
  }
  // Names below assets/ hold a hash of their content; everything else is asked for again after an update.
  const isHashed = parts[0] === 'assets';
  const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { status: 200, headers: { 'Content-Type': type, 'Cache-Control': caching }, file };
}

async function send(
  { status, headers, file }: Answer,
  isHead: boolean,
  response: ServerResponse,
): Promise<void> {
  if (!file) {
    response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'Content-Type': 'text/plain' });
    response.end(isHead ? undefined : `${status}\n`);
    return;
  }
  const { size } = await stat(file);
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'Content-Length': size });
  if (isHead) response.end();
  else await pipeline(createReadStream(file), response);
}

/** A browser that leaves a page cuts its connections; that is no failure of ours. */
function isCutConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE')
  );
}

/** True when it listens, false when the port is taken; throws on anything else. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      // EACCES: Windows keeps ranges of ports for itself.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}

/**
 * Serves the built page to this PC only.
 * @param folder the built page, e.g. dist/renderer.
 * @param firstPort port to try first; 0 lets the system choose. Taken ones are passed over.
 */
export async function serve(folder: string, firstPort: number = USUAL_PORT): Promise<RunningHost> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, portOf(server), request)
      .then((given) => send(given, request.method === 'HEAD', response))
      .catch((error: unknown) => {
        if (!isCutConnection(error)) console.error(error);
        response.destroy();
      });
  });
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port += 1) {
    if (!(await listen(server, port))) continue;
    return {
      address: `http://${LOOPBACK}:${portOf(server)}/`,
      port: portOf(server),
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(`Ports ${firstPort} to ${firstPort + PORTS_TRIED - 1} are all taken.`);
}
