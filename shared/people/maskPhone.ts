const MASK = '****';
const MOBILE_LENGTH = 11;
const SHORTEST_SHOWN = 7;

/**
 * A phone number as it may be seen in passing 脱敏: 13812341234 → 138****1234. Shorter numbers (landlines) show two
 * characters at each end, very short ones nothing; a blank stays blank.
 */
export function maskPhone(phone: string): string {
  const characters = [...phone.trim()];
  if (characters.length === 0) return '';
  if (characters.length < SHORTEST_SHOWN) return MASK;
  const [head, tail] = characters.length < MOBILE_LENGTH ? [2, 2] : [3, 4];
  return `${characters.slice(0, head).join('')}${MASK}${characters.slice(-tail).join('')}`;
}
