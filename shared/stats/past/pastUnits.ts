import type { PastMetric } from '../../model/pastTotal.ts';

/** Most that a year may have had of each: more is a slip of the finger, or a number of another kind. Minutes for time. */
export const PAST_LIMITS: Readonly<Record<PastMetric, number>> = {
  fairsHeld: 366,
  visits: 10_000_000,
  uniqueRecipients: 10_000_000,
  distinctVolunteers: 1_000_000,
  participations: 10_000_000,
  serviceMinutes: 600_000_000,
  distinctPartnerUnits: 10_000,
  items: 10_000_000,
};

const PEOPLE = ['人', '名', '位', '个人', 'person', 'people', 'persons', 'residents', 'volunteers'] as const;
const VISITS = ['人次', '次', 'visit', 'visits', 'places', 'time', 'times'] as const;
const HOURS = ['小时', '个小时', '工时', '个工时', 'h', 'hr', 'hrs', 'hour', 'hours'] as const;
const MINUTES = ['分钟', '分', 'min', 'mins', 'minute', 'minutes'] as const;

/** Words that may stand behind an amount. “5000多人” is how visits are told in reports, so 人 is fine there. */
const PAST_UNITS: Readonly<Record<PastMetric, readonly string[]>> = {
  fairsHeld: ['场', '次', '场次', '期', '届', '回', '场集市', '次集市', 'fair', 'fairs', 'times'],
  visits: [...VISITS, ...PEOPLE],
  uniqueRecipients: [...PEOPLE, '户', '居民', '名居民'],
  distinctVolunteers: [...PEOPLE, '志愿者', '名志愿者'],
  participations: [...VISITS, ...PEOPLE],
  serviceMinutes: [...HOURS, ...MINUTES],
  distinctPartnerUnits: ['家', '个', '家单位', '个单位', '单位', 'unit', 'units'],
  items: ['件', '件次', '把', '个', '台', '份', 'item', 'items', 'pieces'],
};

const ALL_UNITS: ReadonlySet<string> = new Set(Object.values(PAST_UNITS).flat());

/** What a word behind an amount is: right for the metric, one that counts people anew at every visit, of another metric, or no unit. */
export function judgeUnit(word: string, metric: PastMetric): 'right' | 'visits' | 'other' | 'none' {
  if (word === '' || PAST_UNITS[metric].includes(word)) return 'right';
  if (!ALL_UNITS.has(word)) return 'none';
  const countsHeads = metric === 'uniqueRecipients' || metric === 'distinctVolunteers';
  return countsHeads && word === '人次' ? 'visits' : 'other';
}

/** True for a word that counts minutes, where hours are meant without one. */
export function isMinuteWord(word: string): boolean {
  return MINUTES.some((known) => known === word);
}
