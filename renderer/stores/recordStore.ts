import { create } from 'zustand';
import type { RecordSection } from '../../shared/attendance/recordPlace.ts';
import type { FairId } from '../../shared/model/ids.ts';

/** What may be lost of recording: where the clerk was, and why an archived fair is being amended in this session. */
interface RecordState {
  readonly section: RecordSection;
  /** The stall (or the partner's booking) at which was written last, so that coming back goes on there. */
  readonly place: { readonly fairId: FairId; readonly key: string } | null;
  readonly amending: { readonly fairId: FairId; readonly who: string; readonly reason: string } | null;
  /** A line or place that the screen is to bring into view and put the focus on; the number tells two wishes apart. */
  readonly wanted: { readonly place: string | null; readonly line: string | null; readonly number: number };
  /** Who amended last, to be proposed the next time. */
  readonly lastWho: string;
  readonly openSection: (section: RecordSection) => void;
  readonly jump: (section: RecordSection, place: string | null, line: string | null) => void;
  readonly rememberPlace: (fairId: FairId, key: string) => void;
  readonly startAmending: (fairId: FairId, who: string, reason: string) => void;
  readonly stopAmending: () => void;
}

/** Lives as long as the window, so that a look at another screen does not end an amendment. */
export const useRecordStore = create<RecordState>((set) => ({
  section: 'volunteers',
  place: null,
  amending: null,
  wanted: { place: null, line: null, number: 0 },
  lastWho: '',
  openSection: (section) => set({ section }),
  jump: (section, place, line) =>
    set(({ wanted }) => ({ section, wanted: { place, line, number: wanted.number + 1 } })),
  rememberPlace: (fairId, key) => set({ place: { fairId, key } }),
  startAmending: (fairId, who, reason) => set({ amending: { fairId, who, reason }, lastWho: who }),
  stopAmending: () => set({ amending: null }),
}));
