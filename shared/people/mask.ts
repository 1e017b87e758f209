/** Digits shown at both ends of a masked phone number. */
const HEAD = 3;
const TAIL = 4;
/** A mobile number; of anything shorter, seven shown digits would give away too much. */
const FULL_LENGTH = 11;

/** Hides all but the first character of a name for papers that hang where everybody reads them: 张小明 → 张＊＊. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return first + '＊'.repeat(Math.min(rest.length, 2));
}

/**
 * Masks a phone for paper and lists: 13800001234 → 138****1234. Shorter numbers keep only their last two digits;
 * a blank stays blank.
 */
export function maskPhone(phone: string): string {
  const shown = phone.trim();
  if (shown === '') return '';
  if (shown.length >= FULL_LENGTH) return `${shown.slice(0, HEAD)}****${shown.slice(-TAIL)}`;
  return `****${shown.slice(-2)}`;
}
