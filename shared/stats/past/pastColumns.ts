import { headingScore } from '../../import/matchHeading.ts';
import type { PastMetric } from '../../model/pastTotal.ts';
import { PAST_METRICS } from '../../model/pastTotal.ts';
import type { BareUnit } from './readPastAmount.ts';

/* Names under which offices keep yearly totals; the most telling first. Compared without spaces, brackets and case. */

const METRIC_NAMES: Readonly<Record<PastMetric, readonly string[]>> = {
  fairsHeld: [
    '举办场次',
    '举办次数',
    '集市场次',
    '集市次数',
    '活动场次',
    '活动次数',
    '开展次数',
    '开展场次',
    '场次',
    '场数',
    '期数',
    '次数',
    'fairs held',
    'fairs',
  ],
  visits: [
    '服务人次',
    '服务居民人次',
    '参与人次',
    '参加人次',
    '受益人次',
    '惠及人次',
    '接待人次',
    '居民人次',
    '人次',
    'visits',
  ],
  uniqueRecipients: [
    '服务人数',
    '服务居民',
    '服务居民数',
    '受益人数',
    '受益居民',
    '惠及人数',
    '居民人数',
    '参与人数',
    '参加人数',
    'residents served',
    'recipients',
  ],
  distinctVolunteers: [
    '参与志愿者',
    '志愿者人数',
    '志愿者数',
    '志愿者数量',
    '志愿者总数',
    '志愿服务人数',
    '志愿者',
    'volunteers',
  ],
  participations: [
    '志愿服务人次',
    '志愿者人次',
    '志愿者参与人次',
    '志愿者服务人次',
    '志愿者参加人次',
    '志愿人次',
    'volunteer visits',
    'times served',
    'participations',
  ],
  serviceMinutes: [
    '志愿服务时长',
    '服务时长',
    '志愿服务时间',
    '服务时间',
    '服务小时',
    '服务小时数',
    '志愿时长',
    '时长',
    '工时',
    'service time',
    'service hours',
    'hours',
  ],
  distinctPartnerUnits: [
    '共建单位',
    '参与共建单位',
    '共建单位数',
    '共建单位家数',
    '参与单位',
    '单位数',
    '单位家数',
    '单位',
    'partner units',
    'partners',
  ],
  items: ['件数', '服务件数', '维修件数', '物件数', '修理件数', 'items'],
};

const YEAR_NAMES = ['年份', '年度', '统计年度', '年', 'year'];
const SOURCE_NAMES = [
  '来源',
  '数据来源',
  '出处',
  '依据',
  '资料来源',
  '备注',
  '说明',
  'source',
  'remarks',
  'note',
];

/** What the columns of a table of years are, by position. */
export interface PastColumns {
  readonly metrics: ReadonlyMap<number, PastMetric>;
  /** Null where no heading names one. */
  readonly year: number | null;
  readonly source: number | null;
}

function bestOf(headings: readonly string[], names: readonly string[]): number | null {
  const scores = headings.map((heading) => headingScore(heading, names));
  const best = Math.max(0, ...scores);
  return best === 0 ? null : scores.indexOf(best);
}

/** Each metric goes to the column that names it best; a column is one metric. */
export function pastColumns(headings: readonly string[]): PastColumns {
  const claims = headings.flatMap((heading, column) =>
    PAST_METRICS.map((metric) => ({ column, metric, score: headingScore(heading, METRIC_NAMES[metric]) })),
  );
  const metrics = new Map<number, PastMetric>();
  const taken = new Set<PastMetric>();
  for (const { column, metric, score } of claims.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || metrics.has(column) || taken.has(metric)) continue;
    metrics.set(column, metric);
    taken.add(metric);
  }
  const others = headings.map((heading, column) => (metrics.has(column) ? '' : heading));
  const year = bestOf(others, YEAR_NAMES);
  const rest = others.map((heading, column) => (column === year ? '' : heading));
  return { metrics, year, source: bestOf(rest, SOURCE_NAMES) };
}

/** What a heading says about the bare numbers below it: 万人次, or minutes where hours are meant without a word. */
export function bareUnitOf(heading: string, metric: PastMetric): BareUnit {
  const plain = heading.normalize('NFKC').toLowerCase();
  if (metric === 'serviceMinutes') return /分钟|minutes?/u.test(plain) ? 'minutes' : 'plain';
  return /[([【]\s*(?:单位:?)?\s*万/u.test(plain) ? 'tenThousand' : 'plain';
}
