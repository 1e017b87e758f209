import type { Known } from '../../shared/attendance/known.ts';
import { partnerPresence } from '../../shared/attendance/partnerPresence.ts';
import type { RecordPlace, RecordSection } from '../../shared/attendance/recordPlace.ts';
import { stallLines } from '../../shared/attendance/stallLines.ts';
import type { FairData } from '../../shared/fair/fairData.ts';
import { isBookingExpected } from '../../shared/fair/fairGaps.ts';
import type { Fair } from '../../shared/model/fair.ts';
import { useRecordStore } from '../stores/recordStore.ts';
import type { Amending, RecordTarget } from './changeRecord.ts';

/** Where the clerk is in recording a fair, and whether it may be written to. */
export interface Recording {
  readonly section: RecordSection;
  readonly openSection: (section: RecordSection) => void;
  /** Opens where something stands, such as a case before closing, and puts the focus there. */
  readonly jump: (at: RecordPlace) => void;
  readonly wanted: { readonly place: string | null; readonly line: string | null; readonly number: number };
  /** Key of the stall at which was written last; null before anything was. */
  readonly place: string | null;
  readonly rememberPlace: (key: string) => void;
  readonly target: RecordTarget;
  /** Archived and not being amended (rule 20). */
  readonly isReadOnly: boolean;
  readonly amending: Amending | null;
  /** Who amended last in this window; blank when nobody did. */
  readonly lastWho: string;
  readonly startAmending: (amending: Amending) => void;
  readonly stopAmending: () => void;
}

/** Recording of one fair, as far as it is no data: the open section and a running amendment. */
export function useRecording(fair: Fair): Recording {
  const section = useRecordStore((state) => state.section);
  const openSection = useRecordStore((state) => state.openSection);
  const jump = useRecordStore((state) => state.jump);
  const wanted = useRecordStore((state) => state.wanted);
  const lastPlace = useRecordStore((state) => state.place);
  const rememberPlace = useRecordStore((state) => state.rememberPlace);
  const stored = useRecordStore((state) => state.amending);
  const startAmending = useRecordStore((state) => state.startAmending);
  const stopAmending = useRecordStore((state) => state.stopAmending);
  const lastWho = useRecordStore((state) => state.lastWho);
  const isArchived = fair.status === 'archived';
  const amending =
    isArchived && stored?.fairId === fair.id ? { who: stored.who, reason: stored.reason } : null;
  return {
    section,
    openSection,
    jump: ({ section: to, place, line }) => jump(to, place, line),
    wanted,
    place: lastPlace?.fairId === fair.id ? lastPlace.key : null,
    rememberPlace: (key) => rememberPlace(fair.id, key),
    target: { fairId: fair.id, amending },
    isReadOnly: isArchived && amending === null,
    amending,
    lastWho,
    startAmending: ({ who, reason }) => startAmending(fair.id, who, reason),
    stopAmending,
  };
}

/** How much of each section is recorded. */
export function recordProgress(data: FairData): Record<'volunteers' | 'partners' | 'counts', Known> {
  const lines = data.stalls.flatMap((stall) => stallLines(data, stall));
  const expected = data.bookings.filter(isBookingExpected);
  const counted = new Set(data.tallies.map(({ stallId }) => stallId));
  const countable = data.stalls.filter(({ serviceItemIds }) => serviceItemIds.length > 0);
  return {
    volunteers: { known: lines.filter(({ entry }) => entry.state !== null).length, all: lines.length },
    partners: {
      known: expected.filter((booking) => partnerPresence(booking, data.attendance).isKnown).length,
      all: expected.length,
    },
    counts: { known: countable.filter(({ id }) => counted.has(id)).length, all: countable.length },
  };
}
