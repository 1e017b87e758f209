import { formatCount } from './formatNumber.ts';
/** Parameters of a text that is looked up by a stored key (journal labels, problems). */
export type TextParams = Readonly<Record<string, string | number>>;

/**
 * Shape that the English catalogue must have: the keys of the Chinese one; the same parameters where a text is a
 * function. The Chinese catalogue is the original.
 */
export type TextOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : TextOf<T[K]>;
};

/** English plural: `plural(1, 'fair', 'fairs')` → “1 fair”. */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount('en', count)} ${count === 1 ? one : many}`;
}
