const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

/**
 * True when a Host header names this PC and our port. A page elsewhere can point its own name at 127.0.0.1 (DNS
 * rebinding), but its browser then still sends that name.
 */
export function isLoopbackHost(host: string | undefined, port: number): boolean {
  return LOOPBACK_NAMES.some((name) => host === `${name}:${port}`);
}

/** True when a request has no Origin header (a plain load) or comes from a page of ours. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === undefined || LOOPBACK_NAMES.some((name) => origin === `http://${name}:${port}`);
}
