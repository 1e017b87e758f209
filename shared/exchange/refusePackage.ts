import type { Community } from '../model/community.ts';
import type { DataTable } from '../model/tables.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { ExchangePackage } from './package.ts';
import { deletionOf, marksOf } from './stamp.ts';

const DAY_MS = 86_400_000;

/** Tables whose keys are made for one record: the same key is the same thing, and never the same month or category. */
export const OWN_KEYS = [
  'volunteers',
  'partnerUnits',
  'groups',
  'stalls',
  'bookings',
] as const satisfies readonly DataTable[];

/** What is here, as far as it decides whether a package may come in at all. */
export interface Receiver {
  readonly community: Community | undefined;
  readonly replica: string;
  /** Milliseconds since 1970 by the clock of this PC. */
  readonly now: number;
  /** A moment in words. */
  readonly momentText: (moment: number) => string;
  /** Some record of {@link OWN_KEYS} is here and in the package. */
  readonly hasCommon: boolean;
}

/** The greatest moment that a package tells of, in milliseconds since 1970. */
export function latestMoment({ stamps, facts }: ExchangePackage): number {
  const told = Object.values(facts.vector).reduce((latest, at) => Math.max(latest, at), 0);
  return stamps.reduce((latest, stamp) => {
    const [deleted] = deletionOf(stamp) ?? [0];
    return marksOf(stamp).reduce((greatest, [at]) => Math.max(greatest, at), Math.max(latest, deleted));
  }, told);
}

/** Why a package is not merged with what is here; null = it may be. */
export function refusePackage(brought: ExchangePackage, receiver: Receiver): Problem | null {
  const { community, replica, now, momentText, hasCommon } = receiver;
  const { facts } = brought;
  if (!community) return problem('packageNoCommunity');
  if (facts.replica === replica) return problem('packageOwn');
  if (facts.community.isSample && !community.isSample) return problem('packageOfSample');
  if (!facts.community.isSample && community.isSample) return problem('packageIntoSample');
  if (facts.community.name !== community.name && !hasCommon) {
    return problem('packageOtherCommunity', { theirs: facts.community.name, ours: community.name });
  }
  const latest = latestMoment(brought);
  if (latest <= now + DAY_MS) return null;
  return problem('packageFromFuture', { theirs: momentText(latest), ours: momentText(now) });
}
