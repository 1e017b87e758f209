/**
 * What the code on a badge says, as letters and digits only: scanners type it as keys, and a keyboard that is set to another
 * language turns signs into others.
 */
export function badgeCode(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
