import {
  extensionsOf,
  MAX_FILE_BYTES,
  type OpenFilesRequest,
  type OpenOutcome,
  type ReadOutcome,
} from '../../shared/hostFiles.ts';
import { readEach } from '../../shared/readEach.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file that was chosen or dropped onto the page; one that is too large is not even opened. */
export async function readWholeFile(file: File): Promise<ReadOutcome> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) {
    return { outcome: 'failed', code: 'fileTooLarge', name, detail: `${Math.ceil(size / MEGABYTE)} MB` };
  }
  try {
    return { outcome: 'opened', files: [{ name, bytes: new Uint8Array(await file.arrayBuffer()) }] };
  } catch (error) {
    // The file was deleted, or the stick pulled, between choosing and reading.
    if (!(error instanceof DOMException)) throw error;
    return { outcome: 'failed', code: 'fileNotRead', name, detail: error.message };
  }
}

/** Asks for a file of a kind, or several, and reads them whole. Must be called from a click or a key. */
export function askForFiles({ kind, isSeveral }: OpenFilesRequest): Promise<OpenOutcome> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensionsOf(kind)
    .map((extension) => `.${extension}`)
    .join(',');
  input.multiple = isSeveral;
  input.hidden = true;
  input.dataset.testid = 'open-file';
  document.body.append(input);
  const chosen = new Promise<OpenOutcome>((resolve, reject) => {
    input.addEventListener('cancel', () => resolve({ outcome: 'cancelled' }));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0) readEach(files, readWholeFile).then(resolve, reject);
      else resolve({ outcome: 'cancelled' });
    });
  });
  input.click();
  return chosen.finally(() => input.remove());
}
