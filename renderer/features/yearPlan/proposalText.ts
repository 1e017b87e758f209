import { monthOf } from '../../../shared/calendar/dates.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { HelperRefusal, MonthLack } from '../../../shared/rotation/helpForMonth.ts';
import type { VisitChange } from '../../../shared/rotation/visitChange.ts';
import type { VisitReason } from '../../../shared/rotation/visitReason.ts';
import type { KeptVisit } from '../../../shared/rotation/yearProposal.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** What the words of a proposal are made from. */
export interface ProposalWords {
  readonly text: Catalogue;
  readonly categories: readonly Category[];
}

function monthName({ text }: ProposalWords, month: number): string {
  return text.calendar.month({ month });
}

/** Names of categories, in the order of the list. */
export function categoryNames(words: ProposalWords, ids: readonly string[]): string {
  return words.categories
    .filter(({ id }) => ids.includes(id))
    .map((category) => categoryName(words.text, category))
    .join(words.text.rotation.listSeparator);
}

/** Why a visit is in its month. */
export function reasonText(words: ProposalWords, reason: VisitReason): string {
  const { why } = words.text.yearProposal;
  switch (reason.kind) {
    case 'due':
      return why.due[reason.cadence];
    case 'fairCancelled':
    case 'fairOver':
    case 'declined':
    case 'taken':
      return why[reason.kind]({ due: monthName(words, reason.due) });
    case 'category':
      return why.category({ names: categoryNames(words, reason.categoryIds) });
    case 'even':
      return why.even({ from: monthName(words, reason.from), there: reason.there, here: reason.here });
    case 'crowded':
      return why.crowded({ from: monthName(words, reason.from) });
    case 'ask':
      return reason.lacks === 'clinic' ? why.askClinic : why.askPartner;
    default:
      return why[reason.kind];
  }
}

/** The month that a change takes a visit out of, or for which a new one stands; null = its own. */
export function monthBefore(change: VisitChange): number | null {
  if (change.kind === 'moved') return monthOf(change.booking.fairId).month;
  const { month } = monthOf(change.draft.fairId);
  return month === change.month ? null : month;
}

/** Why a change is proposed, with the month from which it comes. */
export function whyText(words: ProposalWords, change: VisitChange): string {
  const { why } = words.text.yearProposal;
  const reason = reasonText(words, change.reason);
  const before = monthBefore(change);
  if (before === null) return reason;
  return change.kind === 'moved'
    ? why.moved({ from: monthName(words, before), why: reason })
    : why.forMonth({ due: monthName(words, before), why: reason });
}

/** A change in one sentence. */
export function changeSentence(words: ProposalWords, change: VisitChange): string {
  const sentences = words.text.yearProposal.change;
  const { name } = change.unit;
  const month = monthName(words, change.month);
  const before = monthBefore(change);
  const why = reasonText(words, change.reason);
  if (change.kind === 'ask') return sentences.ask({ name, month, why });
  return before === null
    ? sentences.new({ name, month, why })
    : sentences.moved({ name, from: monthName(words, before), month, why });
}

/** Why a visit stays as it is. */
export function keptText({ text }: ProposalWords, { booking }: KeptVisit): string {
  const { kept } = text.yearProposal.why;
  return booking.status === 'planned' || booking.status === 'invited' ? kept[booking.status] : kept.confirmed;
}

/** What a month lacks, in a few words. */
export function lackText(words: ProposalWords, { what }: MonthLack): string {
  const { months } = words.text.yearProposal;
  if (what.kind === 'partner') return months.lacksPartner;
  return what.kind === 'clinic'
    ? months.lacksClinic
    : months.lacks({ name: categoryNames(words, [what.id]) });
}

/** Why somebody who could help does not come. */
export function helperText(words: ProposalWords, why: HelperRefusal): string {
  const sentences = words.text.yearProposal.months.why;
  if (why.kind === 'neededThere') return sentences.neededThere({ month: monthName(words, why.month) });
  if (why.kind !== 'promised') return sentences[why.kind];
  const months = why.months.map((month) => monthName(words, month)).join(words.text.rotation.listSeparator);
  return sentences.promised({ months });
}
