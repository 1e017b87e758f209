import type { IsoDate } from '../model/basic.ts';
import type { ServiceRecord } from '../people/serviceRecord.ts';

/** What a certificate would say of somebody, and what to look at before it is given out. */
export interface CertifiableService {
  readonly fairs: number;
  /** Whole minutes, those that are not verified included. */
  readonly minutes: number;
  /** Part of `minutes` whose end was taken from the plan 待核实. */
  readonly unverifiedMinutes: number;
  /** Days on which that was so, each once. */
  readonly unverifiedOn: readonly IsoDate[];
  /** Fairs that are not archived yet: their records may still change. */
  readonly openFairs: number;
}

/** The sums of a service record, as a certificate takes them over. */
export function certifiableService({ entries, fairs, minutes }: ServiceRecord): CertifiableService {
  const unverified = entries.filter(({ isUnverified }) => isUnverified);
  const open = entries.filter(({ fair }) => fair.status !== 'archived');
  return {
    fairs,
    minutes,
    unverifiedMinutes: unverified.reduce((sum, entry) => sum + entry.minutes, 0),
    unverifiedOn: [...new Set(unverified.map(({ date }) => date))],
    openFairs: new Set(open.map(({ fair }) => fair.id)).size,
  };
}
