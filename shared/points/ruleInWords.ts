import { partsOf } from '../calendar/dates.ts';
import type { PointsRule } from '../model/points.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';

/** A rule of points as a sentence: from which day on, and what it gives points for. */
export function ruleInWords(
  text: Catalogue,
  { from, perHour, perFair, leadBonus, perPost }: PointsRule,
): string {
  const { rule, ruleParts: words } = text.points;
  const parts = [
    ...(perHour > 0 ? [words.perHour({ points: perHour })] : []),
    ...(perFair > 0 ? [words.perFair({ points: perFair })] : []),
    ...(leadBonus > 0 ? [words.leadBonus({ points: leadBonus })] : []),
    ...perPost
      .filter(({ points }) => points > 0)
      .map(({ post, points }) => words.perPost({ post: post || text.papers.defaultPost, points })),
  ];
  return rule({
    from: text.calendar.fullDate(partsOf(from)),
    parts: parts.length > 0 ? parts.join(words.separator) : words.none,
  });
}
