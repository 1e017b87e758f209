import { readFile, realpath } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import { APP_SCHEME, isAppAddress } from '../shared/security/appAddress.ts';
import { SECURITY_HEADERS } from '../shared/security/contentPolicy.ts';
import { requestedFile } from '../shared/security/filePath.ts';
import { mediaType } from '../shared/security/mediaType.ts';
import { fileWithin } from './fileWithin.ts';

/** `standard` and `secure` give the page an origin, and with it IndexedDB; nothing else is switched on. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

function refusal(status: number): Response {
  return new Response(`${status}`, {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' },
  });
}

/**
 * Answers a request of the page from the files of the program.
 * @param root folder of the built page; nothing outside it is ever read.
 */
export async function appResponse(root: string, request: { method: string; url: string }): Promise<Response> {
  if (!isAppAddress(request.url)) return refusal(403);
  if (request.method !== 'GET') return refusal(405);
  const parts = requestedFile(new URL(request.url).pathname);
  if (!parts) return refusal(400);
  const type = mediaType(parts.at(-1) ?? '');
  const file = type && (await fileWithin(await realpath(root), parts));
  if (!type || !file) return refusal(404);
  return new Response(new Uint8Array(await readFile(file)), {
    headers: { ...SECURITY_HEADERS, 'Content-Type': type },
  });
}
