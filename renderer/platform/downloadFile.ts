import { FILE_TYPES, type SaveFileRequest, type SaveOutcome } from '../../shared/hostFiles.ts';

/** How long the browser may take to fetch the bytes before we free them. */
const KEEP_MS = 60_000;

/** Hands the bytes to the browser as a download; it asks where, or puts them into the downloads folder. */
export function downloadFile({ suggestedName, kind, bytes }: SaveFileRequest): SaveOutcome {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: FILE_TYPES[kind].mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return { outcome: 'saved', name: suggestedName };
}
