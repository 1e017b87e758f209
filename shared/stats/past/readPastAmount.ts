import type { PastFigure, PastMetric } from '../../model/pastTotal.ts';
import type { Result } from '../../model/result.ts';
import { failure, success } from '../../model/result.ts';
import type { Problem } from '../../text/problem.ts';
import { problem } from '../../text/problem.ts';
import { isMinuteWord, judgeUnit, PAST_LIMITS } from './pastUnits.ts';
import { HAN_SIGNS, readHanNumber } from './readHanNumber.ts';

/** An amount of a past year. Minutes for `serviceMinutes`. */
export type PastAmount = Pick<PastFigure, 'amount' | 'isApproximate'>;

/** How a form says that there is nothing to say. */
const NOTHING =
  /^(?:[-–—―_/\\.。…\s]*|无|暂无|没有|空|未知|不详|待定|待补|未填|未统计|n\/?a|nil|none)[。.]?$/u;

/** Words before a number that is known only roughly. */
const ABOUT_BEFORE =
  /^(?:大约|大概|大致|约为|约有|约计|约|将近|接近|近|超过|超|逾|突破|至少|不少于|不低于|不足|不到|差不多|估计|估算|≈|~|about|approximately|approx\.?|around|roughly|circa|ca?\.?(?=\s*\d)|nearly|almost|over|more than|at least|some(?=\s)|under|less than)\s*/u;
/** Words before a number that change nothing. */
const TOTAL_BEFORE = /^(?:总共|一共|共计|合计|累计|总计|共有|共|达到|达|total:?)\s*/u;
/** Words behind a number, or behind its unit. */
const ABOUT_BEHIND =
  /\s*(?:左右|上下|以上|以下|开外|有余|余|多|来|许|\+|or so|or more|plus|[(（]?(?:大约|约数|概数|约|估算|估计|estimated?|approx\.?|about)[)）])$/u;
/** “10多万”, “五千余人”: the word stands inside. */
const ABOUT_INSIDE = new RegExp(`(?<=[\\d${HAN_SIGNS}])\\s*(?:多|余|来|\\+)\\s*(?=\\D)`, 'u');

const HAN_SIGN = new RegExp(`[${HAN_SIGNS}]`, 'u');
const NUMBER_SIGN = `[\\d${HAN_SIGNS}]`;
/** Two numbers with something between them that means “to”. */
const RANGE = new RegExp(
  `${NUMBER_SIGN}\\s*(?:人次|人|场|次|家|件|小时)?\\s*(?:[-–—―~]+|至|到|to)\\s*${NUMBER_SIGN}`,
  'u',
);
/** 五六百, 二十五六: between the two. */
const HAN_RANGE = /[一二两三四五六七八九]{2}[十百千万]|[十百千万][一二三四五六七八九]{2}$/u;
/** A day of the calendar, which is no range. */
const DATE = /^\d{4}(?:[-/年](?:0?[1-9]|1[0-2])(?:[-/月]\d{1,2}日?|月)?|\.(?:0?[1-9]|1[0-2])\.\d{1,2})$/u;
const NEGATIVE = /^(?:[-−–—]|负|minus\s)\s*\d/u;
/** Phones have eleven digits, or an area code; ID numbers eighteen. */
const NUMBER_OF_SOMEBODY = /\d{11,}|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/u;

const PARTS = new RegExp(
  `^([\\d.,${HAN_SIGNS}](?:[\\d.,\\s${HAN_SIGNS}]*[\\d.${HAN_SIGNS}])?)\\s*(k|thousand|million)?\\s*(\\D*)$`,
  'u',
);
const HOURS_AND_MINUTES =
  /^(\d[\d,]*)\s*个?(?:小时|h|hours?|hrs?)\s*(\d{1,2})\s*(?:分钟?|m|min|mins|minutes?)$/u;
/** Thousands in threes; anything else with a separator may be two numbers, or a slip. */
const GROUPED = /^\d{1,3}(?:([,\s])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u;
const FACTORS: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, million: 1_000_000 };
const MINUTES_PER_HOUR = 60;

/** A text without the words that make its number a rough one. */
function withoutAbout(text: string): { readonly bare: string; readonly isApproximate: boolean } {
  let bare = text;
  let isApproximate = false;
  for (;;) {
    const plain = bare.replace(TOTAL_BEFORE, '');
    const next = plain.replace(ABOUT_BEFORE, '').replace(ABOUT_BEHIND, '').replace(ABOUT_INSIDE, '').trim();
    if (next !== plain.trim()) isApproximate = true;
    if (next === bare) return { bare, isApproximate };
    bare = next;
  }
}

function plainNumber(text: string): number | null {
  const isPlain = !/[,\s]/u.test(text);
  if (!isPlain && !GROUPED.test(text)) return null;
  const joined = text.replace(/[,\s]/gu, '');
  return /^(?:\d+\.?\d*|\.\d+)$/u.test(joined) ? Number(joined) : readHanNumber(joined);
}

/** Hours and minutes as minutes; null where it is something else. */
function readHoursAndMinutes(bare: string): number | null {
  const [, hours = '', minutes = ''] = HOURS_AND_MINUTES.exec(bare) ?? [];
  return hours === '' ? null : Number(hours.replaceAll(',', '')) * MINUTES_PER_HOUR + Number(minutes);
}

/** What a bare number of a column is counted in: `tenThousand` under “（万人次）”, `minutes` under “时长（分钟）”. */
export type BareUnit = 'plain' | 'tenThousand' | 'minutes';

const FACTOR_OF_BARE: Readonly<Record<BareUnit, number>> = { plain: 1, tenThousand: 10_000, minutes: 1 };

function readBare(
  bare: string,
  shown: string,
  metric: PastMetric,
  bareUnit: BareUnit,
): Result<number, Problem> {
  const unclear = failure(problem('pastAmountUnclear', { text: shown }));
  const minutes = metric === 'serviceMinutes' ? readHoursAndMinutes(bare) : null;
  if (minutes !== null) return success(minutes);
  const [, number = '', factor = '', unit = ''] = PARTS.exec(bare) ?? [];
  const read = number === '' ? null : plainNumber(number.trim());
  if (read === null) return unclear;
  const word = unit.trim();
  const judged = judgeUnit(word, metric);
  if (judged === 'none') return unclear;
  if (judged === 'visits') return failure(problem('pastVisitsNotPeople'));
  if (judged === 'other') return failure(problem('pastUnitOther', { unit: word }));
  const isBare = word === '' && factor === '' && !HAN_SIGN.test(number);
  const times = isBare ? FACTOR_OF_BARE[bareUnit] : (FACTORS[factor] ?? 1);
  const amount = Number((read * times).toFixed(6));
  if (metric !== 'serviceMinutes') {
    return Number.isInteger(amount)
      ? success(amount)
      : failure(problem('pastAmountNotWhole', { text: shown }));
  }
  const isMinutes = isMinuteWord(word) || (isBare && bareUnit === 'minutes');
  return success(Math.round(isMinutes ? amount : amount * MINUTES_PER_HOUR));
}

/**
 * Reads an amount of a past year as people write it: 5000, 5,000人次, 约5000, 5000多人, 近五千, 1.2万余, 380.5小时. What is
 * known only roughly is marked so (rule 21).
 * @param bareUnit what the heading says about a number without a unit of its own
 * @returns null where nothing is written; `pastAmountRange`, `pastAmountNegative`, `pastAmountOfSomebody`,
 *   `pastAmountTooLarge`, `pastAmountNotWhole`, `pastUnitOther`, `pastVisitsNotPeople`, `pastAmountUnclear`.
 */
export function readPastAmount(
  text: string,
  metric: PastMetric,
  bareUnit: BareUnit = 'plain',
): Result<PastAmount | null, Problem> {
  const shown = text.trim();
  // Full-width digits and signs become plain ones; the wave dash is the one that stays.
  const plain = shown.normalize('NFKC').toLowerCase().replaceAll('\u301c', '~');
  if (NOTHING.test(plain)) return success(null);
  if (NEGATIVE.test(plain)) return failure(problem('pastAmountNegative', { text: shown }));
  if (NUMBER_OF_SOMEBODY.test(plain)) return failure(problem('pastAmountOfSomebody'));
  if (DATE.test(plain)) return failure(problem('pastAmountUnclear', { text: shown }));
  if (RANGE.test(plain) || HAN_RANGE.test(plain)) {
    return failure(problem('pastAmountRange', { text: shown }));
  }
  const { bare, isApproximate } = withoutAbout(plain);
  const amount = readBare(bare, shown, metric, bareUnit);
  if (!amount.ok) return amount;
  return amount.value > PAST_LIMITS[metric]
    ? failure(problem('pastAmountTooLarge', { text: shown }))
    : success({ amount: amount.value, isApproximate });
}
