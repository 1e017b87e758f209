import { create } from 'zustand';
import type { ImportDraft } from '../../shared/import/importDraft.ts';
import { NO_IMPORT } from '../../shared/import/importDraft.ts';

interface ImportState {
  readonly draft: ImportDraft;
  readonly patch: (patch: Partial<ImportDraft>) => void;
}

/** Lives as long as the window, so that a look at the list does not lose an hour of matching. */
export const useImportStore = create<ImportState>((set) => ({
  draft: NO_IMPORT,
  patch: (patch) => set(({ draft }) => ({ draft: { ...draft, ...patch } })),
}));
