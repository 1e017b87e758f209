import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';

/** Control characters that no text of people holds; bytes of another encoding often decode to them. */
const FOREIGN = /[^\P{Cc}\t\n\v\f\r]|\ufffd/u;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return FOREIGN.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The encoding that a byte order mark names; null without one. UTF-16 is what Excel calls “Unicode text”. */
function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * The text of a file in UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030.
 * @returns `textNotDecoded` when it is none of them: guessing would turn names into other names (rule 23).
 */
export function decodeText(bytes: Uint8Array): Result<string, Problem> {
  const marked = encodingOfMark(bytes);
  const text = marked ? decode(bytes, marked) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  return text === null ? failure(problem('textNotDecoded')) : success(text);
}
