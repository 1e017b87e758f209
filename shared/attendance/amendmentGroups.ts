import { localDate } from '../calendar/localDate.ts';
import type { Amendment } from '../model/amendment.ts';
import type { IsoDate } from '../model/basic.ts';

/** What somebody amended on one day for one reason. */
export interface AmendmentGroup {
  readonly day: IsoDate;
  readonly who: string;
  readonly reason: string;
  /** Newest first. */
  readonly amendments: readonly Amendment[];
}

/** Amendments 更正记录 newest first, those of one person for one reason on one day together. */
export function amendmentGroups(amendments: readonly Amendment[]): readonly AmendmentGroup[] {
  const groups = new Map<string, AmendmentGroup>();
  // Ids sort by time: they tell what was first within a millisecond, and when a clock was set back.
  for (const amendment of amendments.toSorted((a, b) => (a.id < b.id ? 1 : -1))) {
    const { who, reason } = amendment;
    const day = localDate(amendment.at);
    const key = JSON.stringify([day, who, reason]);
    const known = groups.get(key)?.amendments ?? [];
    groups.set(key, { day, who, reason, amendments: [...known, amendment] });
  }
  return [...groups.values()];
}
