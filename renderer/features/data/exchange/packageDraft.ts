import type { PackageScope } from '../../../../shared/exchange/packageFormat.ts';
import type { IsoDate } from '../../../../shared/model/basic.ts';
import type { Fair } from '../../../../shared/model/fair.ts';
import type { FairId } from '../../../../shared/model/ids.ts';
import type { KnownPc } from '../../../usecases/exchangePcs.ts';

export const PACKAGE_KINDS = ['changes', 'fair', 'people'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** For whom changes are: a PC that is known, one for the first time, or whoever needs what changed since a day. */
export const NEW_PC = 'new';
export const SINCE_DAY = 'sinceDay';

/** What was chosen so far. */
export interface PackageDraft {
  readonly kind: PackageKind;
  /** Id of a PC's data, `new` or `sinceDay`; null = the one that was exchanged with last. */
  readonly forWhom: string | null;
  readonly sinceDay: IsoDate | null;
  /** Null = the fair that comes next. */
  readonly fairId: FairId | null;
  readonly withPartners: boolean;
}

export const EMPTY_DRAFT: PackageDraft = {
  kind: 'changes',
  forWhom: null,
  sinceDay: null,
  fairId: null,
  withPartners: false,
};

interface Offered {
  readonly pcs: readonly KnownPc[];
  readonly fairs: readonly Fair[];
  readonly today: IsoDate;
}

/** For whom changes are when nobody chose. */
export function chosenPc({ forWhom }: PackageDraft, pcs: readonly KnownPc[]): string {
  return forWhom ?? pcs[0]?.replica ?? NEW_PC;
}

/** The scope that was chosen; null while something is missing. */
export function scopeOf(draft: PackageDraft, { pcs, fairs, today }: Offered): PackageScope | null {
  switch (draft.kind) {
    case 'people':
      return { kind: 'people', withPartners: draft.withPartners };
    case 'fair': {
      const month = today.slice(0, 7);
      const ids = fairs.map(({ id }) => id).toSorted();
      const fairId = draft.fairId ?? ids.find((id) => id >= month) ?? ids.at(-1);
      return fairId ? { kind: 'fair', fairId } : null;
    }
    case 'changes': {
      const forWhom = chosenPc(draft, pcs);
      if (forWhom === SINCE_DAY) {
        return draft.sinceDay ? { kind: 'changes', since: null, sinceDay: draft.sinceDay } : null;
      }
      const since = pcs.find(({ replica }) => replica === forWhom)?.vector ?? null;
      return { kind: 'changes', since, sinceDay: null };
    }
  }
}
