import type { CheckCase, RuleCheck, RuleKey } from './checkTypes.ts';
import type { AttendanceFigures } from './figureTypes.ts';
import type { MetricKey } from './metricDefinitions.ts';
import type { PeriodFigures, VolunteerFiguresOfPeriod } from './periodTypes.ts';
import { WHOLE_SHARE } from './shares.ts';
import type { FigureKey } from './sumFigures.ts';
import { FIGURE_KEYS } from './sumFigures.ts';

const VOLUNTEER_KEYS = [
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'unverified',
  'walkIn',
  'serviceMinutes',
  'unverifiedMinutes',
] as const satisfies readonly FigureKey[];

function metricCase(subject: MetricKey): CheckCase {
  return { fairId: null, subject };
}

function ruleCheck(key: RuleKey, cases: readonly CheckCase[]): RuleCheck {
  return { kind: 'rule', key, result: cases.length > 0 ? 'failed' : 'ok', cases };
}

function differences<K extends FigureKey>(
  keys: readonly K[],
  parts: readonly Readonly<Record<K, number>>[],
  total: AttendanceFigures,
): readonly CheckCase[] {
  return keys.filter((key) => parts.reduce((sum, part) => sum + part[key], 0) !== total[key]).map(metricCase);
}

/** Do the parts add up to the totals: months, categories, category × month, volunteers, partners, states, shares? */
export function sumChecks(
  figures: PeriodFigures,
  volunteers: readonly VolunteerFiguresOfPeriod[],
): readonly RuleCheck[] {
  const { total, parts: months, categories, partners, retention } = figures;
  const people = partners.reduce((sum, partner) => sum + partner.people, 0);
  const parts = total.present + total.excused + total.absent + total.unverified;
  const shares = categories.flatMap((category) => category.visitShare ?? []);
  const shareSum = shares.reduce((sum, share) => sum + share, 0);
  return [
    ruleCheck('monthsAddUp', differences(FIGURE_KEYS, months, total)),
    ruleCheck('categoriesAddUp', differences(FIGURE_KEYS, categories, total)),
    ruleCheck(
      'categoryMonthsAddUp',
      differences(
        FIGURE_KEYS,
        categories.flatMap((category) => category.byPart),
        total,
      ),
    ),
    ruleCheck('volunteersAddUp', differences(VOLUNTEER_KEYS, volunteers, total)),
    ruleCheck('partnersAddUp', people === total.unitPeople ? [] : [metricCase('unitPeople')]),
    ruleCheck('expectedAddsUp', parts === total.expected ? [] : [metricCase('expected')]),
    ruleCheck('sharesAddUp', shareSum === (total.visits > 0 ? WHOLE_SHARE : 0) ? [] : [metricCase('visits')]),
    ...(retention
      ? [
          ruleCheck(
            'retentionAddsUp',
            retention.newcomers + retention.returning === figures.distinctVolunteers
              ? []
              : [metricCase('distinctVolunteers')],
          ),
        ]
      : []),
  ];
}
