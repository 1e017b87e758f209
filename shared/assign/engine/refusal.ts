/** A locked pair of person and need, by id. */
export type LockedPair = readonly [personId: string, needId: string];

/** Why a problem cannot be solved at all. Locks that contradict each other are named in pairs. */
export type Refusal =
  | { readonly code: 'unknownId'; readonly id: string }
  | { readonly code: 'idTwice'; readonly id: string }
  | { readonly code: 'slotEndsBeforeStart'; readonly slotId: string }
  /** Somebody paired with himself. */
  | { readonly code: 'pairOfOne'; readonly id: string }
  | { readonly code: 'negativeWeight'; readonly weight: string }
  /** One person, two overlapping slots. */
  | { readonly code: 'locksOverlap'; readonly first: LockedPair; readonly second: LockedPair }
  /** One person, more slots than `maxSlots`. */
  | {
      readonly code: 'locksOverLimit';
      readonly first: LockedPair;
      readonly second: LockedPair;
      readonly limit: number;
    }
  /** One need, more people than asked for. */
  | {
      readonly code: 'locksOverCount';
      readonly first: LockedPair;
      readonly second: LockedPair;
      readonly limit: number;
    };
