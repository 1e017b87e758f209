import { vi } from 'vitest';

/** Waits until the check gives something that is true, as long as a busy PC may take; how long is for the benchmarks to say. */
export function eventually<T>(check: () => T | Promise<T>, interval = 50): Promise<unknown> {
  return vi.waitUntil(check, { timeout: 20_000, interval });
}
