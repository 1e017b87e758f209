import type {
  AddToChangeLogRequest,
  BeginChangeLogRequest,
  ChangeLogFiles,
  ChangeLogOutcome,
  DropChangeLogsRequest,
  ReadChangeLogsOutcome,
} from '../../shared/changeLogFiles.ts';
import { logFileName, logIdOf } from '../../shared/changeLogFiles.ts';
import { answerPage } from './askWorker.ts';
import { fileFailure } from './fileFailure.ts';

/* Only a worker may write to a file of the origin's private file system and flush it without copying the file. */

/** What the page asks: one call of the contract. */
export type ChangeLogQuestion =
  | { readonly call: 'beginChangeLog'; readonly request: BeginChangeLogRequest }
  | { readonly call: 'addToChangeLog'; readonly request: AddToChangeLogRequest }
  | { readonly call: 'readChangeLogs' }
  | { readonly call: 'dropChangeLogs'; readonly request: DropChangeLogsRequest };

const FOLDER = 'changes';

/** What browsers give workers and TypeScript’s types of pages do not know. */
interface SyncHandle {
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  getSize(): number;
  close(): void;
}
interface SyncFile {
  createSyncAccessHandle(): Promise<SyncHandle>;
}

function canSync(handle: object): handle is SyncFile {
  return 'createSyncAccessHandle' in handle && typeof handle.createSyncAccessHandle === 'function';
}

let current: { readonly name: string; readonly handle: SyncHandle } | null = null;

function leave(): void {
  current?.handle.close();
  current = null;
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

function add(handle: SyncHandle, bytes: Uint8Array): ChangeLogOutcome {
  try {
    const written = handle.write(bytes, { at: handle.getSize() });
    if (written !== bytes.byteLength) throw new DOMException('not all of it', 'QuotaExceededError');
    handle.flush();
    return { outcome: 'written' };
  } catch (error) {
    // Half a line may be there: nothing is ever written behind it.
    leave();
    return fileFailure(error, 'fileNotSaved');
  }
}

const files: ChangeLogFiles = {
  async beginChangeLog({ id, bytes }) {
    leave();
    const name = logFileName(id);
    try {
      const file = await (await openFolder()).getFileHandle(name, { create: true });
      if (!canSync(file)) return { outcome: 'failed', code: 'fileNotSaved', detail: 'NotSupportedError' };
      const handle = await file.createSyncAccessHandle();
      current = { name, handle };
      return add(handle, bytes);
    } catch (error) {
      return fileFailure(error, 'fileNotSaved');
    }
  },
  async addToChangeLog({ bytes }) {
    if (current) return add(current.handle, bytes);
    return { outcome: 'failed', code: 'fileNotSaved', detail: 'InvalidStateError' };
  },
  async readChangeLogs() {
    try {
      const logs: Uint8Array<ArrayBuffer>[] = [];
      for await (const handle of (await openFolder()).values()) {
        if (handle.kind !== 'file' || logIdOf(handle.name) === null) continue;
        logs.push(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
      }
      return { outcome: 'read', logs };
    } catch (error) {
      return { ...fileFailure(error, 'fileNotRead'), code: 'fileNotRead' };
    }
  },
  async dropChangeLogs({ keep }) {
    try {
      const folder = await openFolder();
      const kept = new Set([...keep.map(logFileName), current?.name]);
      const names: string[] = [];
      for await (const name of folder.keys()) if (!kept.has(name)) names.push(name);
      for (const name of names) await folder.removeEntry(name);
      return { outcome: 'written' };
    } catch (error) {
      return fileFailure(error, 'fileNotSaved');
    }
  },
};

function answer(question: ChangeLogQuestion): Promise<ChangeLogOutcome | ReadChangeLogsOutcome> {
  switch (question.call) {
    case 'beginChangeLog':
      return files.beginChangeLog(question.request);
    case 'addToChangeLog':
      return files.addToChangeLog(question.request);
    case 'readChangeLogs':
      return files.readChangeLogs();
    case 'dropChangeLogs':
      return files.dropChangeLogs(question.request);
  }
}

answerPage(answer);
