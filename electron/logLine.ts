/*
 * What is written into the log. Never the message of an error: it may hold a name, a phone or a path. What happened is a fixed
 * word of ours; of the error only its class, the system's code and where in our code it came from.
 */

/** Frames of the stack that are written: enough to find the place. */
const FRAMES = 4;
/** What is looked at of a stack, which may be as long as somebody likes. */
const MOST_LINES = 40;
const LONGEST_LINE = 400;
/** `at work (file:///C:/…/main.js:12:3)`: function, file without its folder, line. */
const FRAME = /^\s*at (?:async )?(?:([\w$.]{1,60}) )?.*?([\w-]{1,40}\.(?:[cm]?js|ts)):(\d{1,7}):\d{1,7}\)?$/u;

/** The word when it is one of the kind that we use, else “?”: a word that came from elsewhere could be anything. */
function fixed(word: string, pattern: RegExp): string {
  return pattern.test(word) ? word : '?';
}

function classOf(error: unknown): string {
  return error instanceof Error ? fixed(error.name, /^[A-Z][A-Za-z]{0,39}$/u) : typeof error;
}

function codeIn(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return '-';
  return fixed(error.code, /^[A-Z][A-Z_]{0,39}$/u);
}

function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '-';
  // The message stands above the frames and may have lines that look like one.
  const start = error.stack.indexOf(error.message);
  const below = error.stack.slice(start < 0 ? 0 : start + error.message.length);
  const frames = below.split('\n', MOST_LINES).flatMap((line) => {
    const [, name = '', file, at] = FRAME.exec(line.slice(0, LONGEST_LINE)) ?? [];
    return file === undefined ? [] : [`${name}@${file}:${at}`];
  });
  return frames.slice(0, FRAMES).join(' ') || '-';
}

/**
 * One line for the log, without its end: when, what, and of the error its class, code and place.
 * @param moment UTC instant as ISO text
 * @param what a fixed word, such as the name of a channel
 */
export function logLine(moment: string, what: string, error: unknown): string {
  const word = fixed(what, /^[A-Za-z][A-Za-z:-]{0,59}$/u);
  return [moment, word, classOf(error), codeIn(error), framesOf(error)].join(' ');
}
