import { dateOfFair } from '../fair/dateOfFair.ts';
import type { FairOutcome } from '../stats/fairOutcome.ts';
import { formatHours } from '../stats/formatMetric.ts';
import { formatFullDay } from '../text/formatDate.ts';
import type { PaperContext } from './paperContext.ts';

/** Sentences of a summary that the office has not written itself; what nobody wrote down is said to be unknown. */

function courseOf(context: PaperContext): string {
  const { data, text } = context;
  const { fair, community, stalls } = data;
  const words = text.fairPapers.summary;
  const date = dateOfFair(fair);
  const held = words.held({
    day: formatFullDay(text, date),
    hours: context.openingHours,
    place: fair.place || community.place,
    host: community.host || community.name,
    fair: community.fairName,
    edition: fair.edition,
    theme: fair.theme.trim(),
  });
  const isMoved = date !== fair.scheduledDate;
  const moved = isMoved
    ? words.moved({ from: formatFullDay(text, fair.scheduledDate), reason: fair.statusReason.trim() })
    : '';
  const served = data.categories
    .toSorted((a, b) => a.order - b.order)
    .filter(({ id }) => stalls.some(({ categoryId }) => categoryId === id))
    .map(({ id }) => context.categoryName(id));
  const offered =
    served.length === 0
      ? ''
      : words.offered({
          stalls: stalls.length,
          categories: served.length,
          names: served.join(text.papers.listSeparator),
        });
  return joined(context, [held, moved, offered]);
}

/** Sentences one after another: Chinese ones touch, English ones have a space between them. */
function joined({ locale }: PaperContext, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(locale === 'zh-CN' ? '' : ' ');
}

function servicesOf(context: PaperContext, outcome: FairOutcome): string {
  const words = context.text.fairPapers.summary;
  const { visits, items, leaflets, uniqueRecipients: count, stallsCounted, stallsToCount } = outcome;
  const known = [
    visits === null ? '' : words.visits({ visits }) + (count === null ? '' : words.recipients({ count })),
    items === null ? '' : words.items({ items }),
    leaflets === null ? '' : words.leaflets({ leaflets }),
  ].filter((part) => part !== '');
  if (known.length === 0) return words.noCounts;
  const partial =
    stallsCounted < stallsToCount ? words.partial({ counted: stallsCounted, all: stallsToCount }) : '';
  return joined(context, [known.join(words.comma) + words.stop, partial]);
}

function volunteersOf(context: PaperContext, outcome: FairOutcome): string {
  const { locale, text } = context;
  const words = text.fairPapers.summary;
  const { distinctVolunteers: count, serviceMinutes, unverified, unverifiedMinutes } = outcome;
  if (count === null || serviceMinutes === null) return words.noPeople;
  return joined(context, [
    words.volunteers({ count, hours: formatHours(locale, serviceMinutes) }),
    unverifiedMinutes > 0 ? words.assumedHours({ hours: formatHours(locale, unverifiedMinutes) }) : '',
    unverified > 0 ? words.unverified({ count: unverified }) : '',
  ]);
}

function partnersOf(context: PaperContext, { unitIds, unitPeople }: FairOutcome): string {
  const { data, text } = context;
  const words = text.fairPapers.summary;
  if (data.bookings.length === 0) return '';
  if (unitIds === null || unitPeople === null) return words.noUnits;
  if (unitIds.length === 0) return words.unitsNone;
  const names = unitIds.map((id) => data.partnerUnits.find((unit) => unit.id === id)?.name ?? '');
  return words.units({
    count: unitIds.length,
    names: names.join(text.papers.listSeparator),
    people: unitPeople,
  });
}

/** Why there are no figures of a fair that was not held. */
function storyAhead(context: PaperContext): string {
  const { data, text } = context;
  const { fair, community } = data;
  const words = text.fairPapers.summary;
  if (fair.status === 'cancelled') return words.cancelled({ reason: fair.statusReason.trim() });
  if (fair.status === 'postponed' && fair.postponedTo === null) return words.dayOpen;
  return words.notYet({
    day: formatFullDay(text, dateOfFair(fair)),
    place: fair.place || community.place,
  });
}

/** The fair in sentences, a paragraph each; `outcome` is null for a fair that was not held. */
export function fairStory(context: PaperContext, outcome: FairOutcome | null): readonly string[] {
  if (!outcome) return [storyAhead(context)];
  return [
    courseOf(context),
    servicesOf(context, outcome),
    joined(context, [volunteersOf(context, outcome), partnersOf(context, outcome)]),
  ];
}
