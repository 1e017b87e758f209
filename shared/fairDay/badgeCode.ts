/**
 * What the code on a badge says, as letters and digits only: scanners type it as keys, and a keyboard that is set to another
 * language turns signs into others.
 */
export function badgeCode(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** What keys of a scanner can type. */
const PLAIN = /^[A-Za-z0-9-]+$/u;

/** The code on somebody's badge: the number, or where there is none that a scanner could type, the record's id. */
export function codeOfPerson({ id, number }: { readonly id: string; readonly number: string }): string {
  return badgeCode(PLAIN.test(number) ? number : id);
}
