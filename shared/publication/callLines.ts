import { promises, standingReplies } from '../assign/replies.ts';
import type { FairData } from '../fair/fairData.ts';
import type { VolunteerId } from '../model/ids.ts';
import type { PublishedPlace } from '../model/publication.ts';
import type { Volunteer } from '../model/volunteer.ts';
import { groupBy } from '../stats/groupBy.ts';
import type { ChangesData } from './planChanges.ts';
import { planChanges } from './planChanges.ts';

/**
 * What a call is about, the most pressing first: somebody who had no place is asked; goes to another place; has one more
 * or one fewer; only leads a stall now, or no longer; is not needed any more. `saidSo`: not to be phoned, because they said
 * themselves that they cannot come to what they lost.
 */
export const CALL_KINDS = [
  'newlyAsked',
  'moved',
  'more',
  'fewer',
  'notNeeded',
  'leadChanged',
  'saidSo',
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** One call: a person and all that is new for them. */
export interface CallLine {
  readonly volunteer: Volunteer;
  readonly kind: CallKind;
  /** Published places that are not theirs any more, by time. */
  readonly gone: readonly PublishedPlace[];
  /** Places that they were not told of, by time. */
  readonly added: readonly PublishedPlace[];
  /** Places that stay as they were told. */
  readonly kept: readonly PublishedPlace[];
  /** Numbers of the stalls that they lead now and did not, and of those the other way round. */
  readonly leads: readonly string[];
  readonly leadsNoMore: readonly string[];
  /** They answered that they come in every new place's slot. */
  readonly hasPromised: boolean;
}

function kindOf(
  before: number,
  now: number,
  { gone, added }: Pick<CallLine, 'gone' | 'added'>,
  isOwnWish: boolean,
): CallKind {
  if (isOwnWish && added.length === 0) return 'saidSo';
  if (before === 0) return 'newlyAsked';
  if (now === 0) return 'notNeeded';
  if (gone.length > 0 && added.length > 0) return 'moved';
  if (added.length > 0) return 'more';
  return gone.length > 0 ? 'fewer' : 'leadChanged';
}

function numbersLed(places: readonly PublishedPlace[]): ReadonlySet<string> {
  return new Set(places.filter(({ isLead }) => isLead).map(({ number }) => number));
}

/**
 * Everybody for whom something changed since the plan was published, one line a person, in the order of the calls. Every
 * changed place is on exactly one line. Empty while nothing is published.
 */
export function callLines(data: ChangesData & Pick<FairData, 'replies'>): readonly CallLine[] {
  const changes = planChanges(data);
  if (!changes) return [];
  const ofPerson = (places: readonly PublishedPlace[]) => groupBy(places, ({ volunteerId }) => volunteerId);
  const byTime = (places: readonly PublishedPlace[] | undefined): readonly PublishedPlace[] =>
    (places ?? []).toSorted((a, b) => a.start - b.start || a.number.localeCompare(b.number));
  const gone = ofPerson(changes.gone);
  const added = ofPerson([...changes.added.values()]);
  const keptBefore = ofPerson(changes.kept.map(({ before }) => before));
  const keptNow = ofPerson(changes.kept.map(({ now }) => now));
  const replies = standingReplies(data.replies, data.slots);
  const slotsAt = ({ start, end }: PublishedPlace) =>
    data.slots.filter((slot) => slot.start === start && slot.end === end);
  /** Null while they have not answered. */
  const comesTo = (id: VolunteerId, place: PublishedPlace): boolean | null => {
    const reply = replies.get(id);
    if (!reply) return null;
    return reply.answer !== 'no' && slotsAt(place).every((slot) => promises(reply, slot.id));
  };
  return data.volunteers
    .flatMap((volunteer): readonly CallLine[] => {
      const { id } = volunteer;
      const mine = {
        gone: byTime(gone.get(id)),
        added: byTime(added.get(id)),
        kept: byTime(keptNow.get(id)),
      };
      const before = [...mine.gone, ...(keptBefore.get(id) ?? [])];
      const now = [...mine.added, ...mine.kept];
      const [ledBefore, ledNow] = [numbersLed(before), numbersLed(now)];
      const leads = [...ledNow].filter((number) => !ledBefore.has(number));
      // Who is no longer at a stall is not told besides that they no longer lead it.
      const leadsNoMore = [...ledBefore].filter(
        (number) => !ledNow.has(number) && now.some((place) => place.number === number),
      );
      if (mine.gone.length + mine.added.length + leads.length + leadsNoMore.length === 0) return [];
      const isOwnWish = mine.gone.length > 0 && mine.gone.every((place) => comesTo(id, place) === false);
      return [
        {
          volunteer,
          ...mine,
          leads,
          leadsNoMore,
          kind: kindOf(before.length, now.length, mine, isOwnWish),
          hasPromised: mine.added.length > 0 && mine.added.every((place) => comesTo(id, place) === true),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        CALL_KINDS.indexOf(a.kind) - CALL_KINDS.indexOf(b.kind) ||
        (a.volunteer.volunteerNo < b.volunteer.volunteerNo ? -1 : 1),
    );
}

/** Those of the lines whom somebody has to phone. */
export function callsToMake(lines: readonly CallLine[]): readonly CallLine[] {
  return lines.filter(({ kind }) => kind !== 'saidSo');
}
