import type { Locale } from '../model/settings.ts';
import { formatFairMonth } from '../text/formatDate.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { CheckCase, YearCheck } from './checkTypes.ts';
import type { MetricKey } from './metricDefinitions.ts';
import { METRIC_KEYS, metricDefinition } from './metricDefinitions.ts';

/** Cases named in an explanation; the rest is only counted. */
const NAMED_CASES = 6;

/** True for the subject of a case that is the key of a metric. */
export function isMetricKey(subject: string): subject is MetricKey {
  return METRIC_KEYS.some((key) => key === subject);
}

function caseText(text: Catalogue, { fairId, subject }: CheckCase): string {
  const name = fairId === null && isMetricKey(subject) ? text.statistics.metrics[subject].name : subject;
  return [fairId && formatFairMonth(text, fairId), name].filter(Boolean).join(' ');
}

/** What a check looks at, and what it found, in the reader's language. */
export function checkText(
  text: Catalogue,
  locale: Locale,
  check: YearCheck,
): { readonly title: string; readonly explanation: string } {
  const { statistics } = text;
  if (check.kind === 'recount') {
    const { unit } = metricDefinition(check.metric);
    const explain = check.result === 'ok' ? statistics.recountOk : statistics.recountFailed;
    return {
      title: statistics.recountTitle({ metric: statistics.metrics[check.metric].name }),
      explanation: explain({
        figure: check.figure,
        recount: check.recount,
        unit: statistics.units[unit === 'hours' ? 'minutes' : unit],
      }),
    };
  }
  const { title, ok, found } = statistics.rules[check.key];
  if (check.cases.length === 0) return { title, explanation: ok };
  const distinct = [...new Set(check.cases.map((each) => caseText(text, each)))];
  const cases = statistics.cases({
    cases: distinct.slice(0, NAMED_CASES).join(statistics.caseSeparator),
    more: Math.max(0, distinct.length - NAMED_CASES),
  });
  return { title, explanation: `${found}${locale === 'en' ? ': ' : '：'}${cases}` };
}

/** One sentence about all checks of a year. */
export function checksSummary(text: Catalogue, checks: readonly YearCheck[]): string {
  const count = (result: YearCheck['result']): number =>
    checks.filter((check) => check.result === result).length;
  const failed = count('failed');
  return failed > 0
    ? text.statistics.checksFailed({ failed })
    : text.statistics.checksOk({ count: checks.length, reminders: count('reminder') });
}
