import type { PairId, VolunteerId } from '../model/ids.ts';
import { pairId } from '../model/ids.ts';
import type { VolunteerPair } from '../model/volunteerPair.ts';
import { makePair, otherOf } from './makePair.ts';

const NOTE_LENGTH = 2000;

/** Both notes where they differ: nothing that somebody wrote is lost. */
function joinNotes(one: string, other: string): string {
  const notes = [one, other].map((note) => note.trim()).filter((note) => note !== '');
  return [...new Set(notes)].join(' / ').slice(0, NOTE_LENGTH);
}

/** What was known about the record that goes, said of the one that stays; where both said it, it is said once. */
function movedPairs(
  pairs: readonly VolunteerPair[],
  { staysId, goesId }: { readonly staysId: VolunteerId; readonly goesId: VolunteerId },
): ReadonlyMap<PairId, VolunteerPair> {
  const known = new Map(pairs.map((pair) => [pair.id, pair]));
  const moved = new Map<PairId, VolunteerPair>();
  for (const pair of pairs) {
    const other = otherOf(pair, goesId);
    // A pair of the two themselves is settled by merging.
    if (other === null || other === staysId) continue;
    const next = makePair(staysId, other, pair.relation, pair.note);
    moved.set(next.id, { ...next, note: joinNotes(known.get(next.id)?.note ?? '', pair.note) });
  }
  return moved;
}

/**
 * Pairs of the merged person. Where one record was kept apart from somebody and the other together with them, apart wins:
 * it was said for a reason, the other is only nice to have.
 * @returns `pairs` to write and `removedPairs` to delete
 */
export function mergePairs(
  pairs: readonly VolunteerPair[],
  who: { readonly staysId: VolunteerId; readonly goesId: VolunteerId },
): { readonly pairs: readonly VolunteerPair[]; readonly removedPairs: readonly PairId[] } {
  const { staysId, goesId } = who;
  const moved = movedPairs(pairs, who);
  const ofStays = pairs.filter((pair) => otherOf(pair, staysId) !== null && otherOf(pair, goesId) === null);
  const present = new Set([...ofStays.map(({ id }) => id), ...moved.keys()]);
  const isLost = ({ firstId, secondId, relation }: VolunteerPair): boolean =>
    relation === 'together' && present.has(pairId(firstId, secondId, 'apart'));
  return {
    pairs: [...moved.values()].filter((pair) => !isLost(pair)),
    removedPairs: [...pairs.filter((pair) => otherOf(pair, goesId) !== null), ...ofStays.filter(isLost)].map(
      ({ id }) => id,
    ),
  };
}
