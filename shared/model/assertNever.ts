/** Closes a switch over a union: the type checker complains when a variant is missing; a bug throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
