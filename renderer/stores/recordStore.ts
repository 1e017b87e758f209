import { create } from 'zustand';
import type { FairId } from '../../shared/model/ids.ts';

export const RECORD_SECTIONS = ['volunteers', 'partners', 'counts', 'closing'] as const;
export type RecordSection = (typeof RECORD_SECTIONS)[number];

/** What may be lost of recording: where the clerk was, and why an archived fair is being amended in this session. */
interface RecordState {
  readonly section: RecordSection;
  /** The stall (or the partner's booking) at which was written last, so that coming back goes on there. */
  readonly place: { readonly fairId: FairId; readonly key: string } | null;
  readonly amending: { readonly fairId: FairId; readonly who: string; readonly reason: string } | null;
  readonly openSection: (section: RecordSection) => void;
  readonly rememberPlace: (fairId: FairId, key: string) => void;
  readonly startAmending: (fairId: FairId, who: string, reason: string) => void;
  readonly stopAmending: () => void;
}

/** Lives as long as the window, so that a look at another screen does not end an amendment. */
export const useRecordStore = create<RecordState>((set) => ({
  section: 'volunteers',
  place: null,
  amending: null,
  openSection: (section) => set({ section }),
  rememberPlace: (fairId, key) => set({ place: { fairId, key } }),
  startAmending: (fairId, who, reason) => set({ amending: { fairId, who, reason } }),
  stopAmending: () => set({ amending: null }),
}));
