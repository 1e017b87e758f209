import type { PlanFigures } from '../../../../shared/assign/proposal/planFigures.ts';
import type { Proposal } from '../../../../shared/assign/proposal/proposal.ts';
import { roomLeft } from '../../../../shared/assign/proposal/proposal.ts';
import type { Locale } from '../../../../shared/model/settings.ts';
import { formatHours } from '../../../../shared/stats/formatMetric.ts';
import { formatCount, formatPercent } from '../../../../shared/text/formatNumber.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../../text/useText.ts';
import type { ProposalAim } from '../../../usecases/automaticPlan.ts';

/** The whole plan in figures, before and after, in one line; and how sure it is that none is better. */
export function ProposalSummary({
  proposal,
  aim,
}: {
  readonly proposal: Proposal;
  readonly aim: ProposalAim;
}) {
  const { text, locale } = useText();
  return (
    <div className="proposal-summary">
      <strong data-testid="proposal-summary">{summaryText(text, locale, proposal)}</strong>
      <span className="soft">
        {certainty(text, locale, proposal, aim)} · {text.proposal.figures.minutesNote}
      </span>
    </div>
  );
}

function summaryText(text: Catalogue, locale: Locale, { before, after, changes }: Proposal): string {
  const words = text.proposal.figures;
  return [
    gapsText(text, locale, before.figures, after.figures),
    ...minutesText(text, locale, before.figures, after.figures),
    ...wishedText(text, locale, after.figures),
    ...(changes.length > 0 ? [words.changes({ count: formatCount(locale, changes.length) })] : []),
  ].join(' · ');
}

function gapsText(text: Catalogue, locale: Locale, before: PlanFigures, after: PlanFigures): string {
  const words = text.proposal.figures;
  const [now, then] = [formatCount(locale, after.gaps), formatCount(locale, before.gaps)];
  return now === then ? words.gapsSame({ after: now }) : words.gaps({ after: now, before: then });
}

function minutesText(
  text: Catalogue,
  locale: Locale,
  { minutes: before }: PlanFigures,
  { minutes: after }: PlanFigures,
): readonly string[] {
  if (!after) return [];
  const words = text.proposal.figures;
  const [least, most] = [formatHours(locale, after.least), formatHours(locale, after.most)];
  const [leastBefore, mostBefore] = before
    ? [formatHours(locale, before.least), formatHours(locale, before.most)]
    : [least, most];
  if (least === leastBefore && most === mostBefore) return [words.minutesSame({ least, most })];
  return [words.minutes({ least, most, leastBefore, mostBefore })];
}

function wishedText(text: Catalogue, locale: Locale, { wished }: PlanFigures): readonly string[] {
  if (wished.places === 0) return [];
  return [
    text.proposal.figures.wished({
      share: formatPercent(locale, wished.met / wished.places),
      met: formatCount(locale, wished.met),
      places: formatCount(locale, wished.places),
    }),
  ];
}

function certainty(
  text: Catalogue,
  locale: Locale,
  { isProven, after, bound }: Proposal,
  aim: ProposalAim,
): string {
  const words = text.proposal;
  // What is left of a repair's cost is no share that says anything to a reader.
  if (aim === 'repair') return isProven ? text.publication.repair.proven : words.notProvenUnknown;
  if (isProven) return words.proven;
  const room = roomLeft(after.cost.total, bound);
  return room === null ? words.notProvenUnknown : words.notProven({ share: formatPercent(locale, room) });
}
