import type { Community } from '../model/community.ts';

/** Who holds the fair, as the head of a paper says it: the office's own line, else the host, else the community. */
export function printedHost({ hostLine, host, name }: Community): string {
  return hostLine || host || name;
}
