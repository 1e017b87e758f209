import type { GapChange } from '../../../../shared/assign/explain/gapChange.ts';
import type { HopelessGap } from '../../../../shared/assign/explain/hopelessGap.ts';
import type { Suggestion } from '../../../../shared/assign/explain/suggestChanges.ts';
import { standingReplies } from '../../../../shared/assign/replies.ts';
import { clockSpan } from '../../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { NeedId, SlotId, VolunteerId } from '../../../../shared/model/ids.ts';
import { formatDay } from '../../../../shared/text/formatDate.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';

/** More people than these move unseen: a sentence of ten names is no sentence. */
const MAX_MOVES = 3;

/** Stall and time of a need, e.g. “A3 09:00–10:15”. */
export function placeWords(text: Catalogue, { needs, stalls, slots }: FairData, needId: NeedId): string {
  const need = needs.find(({ id }) => id === needId);
  const stall = stalls.find(({ id }) => id === need?.stallId);
  const slot = slots.find(({ id }) => id === need?.slotId);
  return text.board.place({
    stall: stall?.number ?? '',
    slot: slot ? clockSpan(slot.start, slot.end) : '',
  });
}

/** How somebody is called; with the number where two at hand have the name (rule 9). */
export function nameWords({ volunteers }: Pick<FairData, 'volunteers'>, id: VolunteerId): string {
  const person = volunteers.find((volunteer) => volunteer.id === id);
  if (!person) return '';
  const isShared = volunteers.some(
    (other) => other.id !== id && other.isActive && other.name === person.name,
  );
  return isShared ? `${person.name} ${person.volunteerNo}` : person.name;
}

function slotWords({ slots }: Pick<FairData, 'slots'>, slotId: SlotId): string {
  const slot = slots.find(({ id }) => id === slotId);
  return slot ? clockSpan(slot.start, slot.end) : '';
}

/** What to do, as a sentence. */
export function changeWords(text: Catalogue, data: FairData, change: GapChange): string {
  const words = text.explain.change;
  if (change.kind === 'refill') return words.refill;
  const name = nameWords(data, change.volunteerId);
  const limits = data.volunteers.find(({ id }) => id === change.volunteerId)?.limits;
  switch (change.kind) {
    case 'ask': {
      const hasAnswered = standingReplies(data.replies, data.slots).has(change.volunteerId);
      return words[hasAnswered ? 'askAgain' : 'ask']({ name, slot: slotWords(data, change.slotId) });
    }
    case 'unlock': {
      const assignment = data.assignments.find(({ id }) => id === change.assignmentId);
      const place = assignment ? placeWords(text, data, assignment.needId) : '';
      return words[assignment?.source === 'manual' ? 'letMove' : 'unlock']({ name, place });
    }
    case 'raiseSlots':
      return words.raiseSlots({ name, limit: limits?.slotsPerFair ?? 0 });
    case 'raiseFairs':
      return words.raiseFairs({ name, limit: limits?.fairsPerYear ?? 0 });
    case 'waiveRest':
      return words.waiveRest({ name });
    case 'letTogether':
      return words.letTogether({ name, other: nameWords(data, change.otherId) });
  }
}

/** Who then stands where, as a sentence; who comes to the gap first. */
export function movesWords(
  text: Catalogue,
  data: FairData,
  needId: NeedId,
  { added, removed }: Suggestion,
): string {
  const words = text.explain.moves;
  const place = (id: NeedId): string => placeWords(text, data, id);
  const ids = new Set(
    [...added.toSorted((a, b) => Number(b.needId === needId) - Number(a.needId === needId)), ...removed].map(
      ({ volunteerId }) => volunteerId,
    ),
  );
  const lines = [...ids].map((id) => {
    const isTheirs = (row: { readonly volunteerId: VolunteerId }): boolean => row.volunteerId === id;
    const name = nameWords(data, id);
    const to = added.filter(isTheirs).map((row) => place(row.needId));
    const from = removed.filter(isTheirs).map((row) => place(row.needId));
    const join = (places: readonly string[]): string => places.join(text.explain.listComma);
    if (from.length === 0) return words.comes({ name, to: join(to) });
    if (to.length === 0) return words.goes({ name, from: join(from) });
    return words.moves({ name, from: join(from), to: join(to) });
  });
  const hidden = lines.length - MAX_MOVES;
  return [...lines.slice(0, MAX_MOVES), ...(hidden > 0 ? [words.others({ count: hidden })] : [])].join(
    words.comma,
  );
}

/** Why nobody of the registry can take a need. */
export function hopelessWords(text: Catalogue, why: HopelessGap): string {
  const words = text.explain.hopeless;
  if (why.kind === 'nobodyActive') return words.nobodyActive;
  const kinds = text.volunteers.qualificationKinds;
  if (why.kind === 'everybodyThere') {
    const { qualification, count } = why;
    return qualification === null
      ? words.everybodyThere({ count })
      : words.everybodyQualifiedThere({ count, qualification: kinds[qualification] });
  }
  return words.nobodyQualified({
    qualification: kinds[why.qualification],
    date: formatDay(text, why.date),
    expired: why.expired,
  });
}
