import type { ChangeLabel } from '../../shared/model/journal.ts';
import { nextUndo, nextUndoRedo, redoLastChange, undoLastChange } from '../db/change.ts';
import { useLive } from './useLive.ts';

/** What Ctrl+Z and Ctrl+Y would take next; undefined while reading. */
export function useUndoRedo(): { undo: ChangeLabel | null; redo: ChangeLabel | null } | undefined {
  return useLive(() => nextUndoRedo());
}

/** Takes back the last change. @returns its label, null when there was none. */
export function undo(): Promise<ChangeLabel | null> {
  return undoLastChange();
}

/** Does again what was undone. @returns its label, null when there was none. */
export function redo(): Promise<ChangeLabel | null> {
  return redoLastChange();
}

/**
 * Label of the change that was made last, for the toast that offers to undo it; null also where it cannot be read any more,
 * because the window is closing: what was saved stays saved.
 */
export async function lastChange(): Promise<ChangeLabel | null> {
  try {
    return await nextUndo();
  } catch {
    return null;
  }
}
