/** A name that would leave the folder, name a drive, hide a stream (`:`) or be a file that starts with a dot. */
const FORBIDDEN_PART = /^\.|[\\:*?"<>|\p{Cc}]/u;

/**
 * The file below the program's root that a request asks for, as parts of its path; null when it must not be served.
 * Decoded once: what is still encoded after that is a name with a percent sign, and we have none.
 * @param pathname path of the request as it came, still percent-encoded.
 */
export function requestedFile(pathname: string): readonly string[] | null {
  if (!pathname.startsWith('/')) return null;
  const decoded = decode(pathname.slice(1));
  if (decoded === null || decoded.includes('%')) return null;
  if (decoded === '') return ['index.html'];
  const parts = decoded.split('/');
  return parts.some((part) => part === '' || FORBIDDEN_PART.test(part)) ? null : parts;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
