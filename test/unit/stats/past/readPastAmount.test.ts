import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastMetric } from '../../../../shared/model/pastTotal.ts';
import { PAST_METRICS } from '../../../../shared/model/pastTotal.ts';
import { formatPastAmount, formatPastFigure } from '../../../../shared/stats/past/formatPastAmount.ts';
import { PAST_LIMITS } from '../../../../shared/stats/past/pastUnits.ts';
import { readHanNumber } from '../../../../shared/stats/past/readHanNumber.ts';
import { readPastAmount } from '../../../../shared/stats/past/readPastAmount.ts';
import { catalogueOf } from '../../../../shared/text/catalogues.ts';

const exact = (amount: number) => ({ ok: true, value: { amount, isApproximate: false } });
const about = (amount: number) => ({ ok: true, value: { amount, isApproximate: true } });
const refused = (code: string) => ({ ok: false, problem: { code } });

describe('an amount of a past year', () => {
  it.each([
    ['5000', 5000],
    [' 5,000 ', 5000],
    ['5，000', 5000],
    ['5 000', 5000],
    ['５０００', 5000],
    ['5000人次', 5000],
    ['共5000人次', 5000],
    ['累计 5000 人', 5000],
    ['5000.00', 5000],
    ['1.2万', 12_000],
    ['1.1万人次', 11_000],
    ['12千', 12_000],
    ['五千', 5000],
    ['一万二千', 12_000],
    ['一万二', 12_000],
    ['三千零五十', 3050],
    ['1万2千', 12_000],
    ['伍仟', 5000],
    ['两千', 2000],
    ['0', 0],
    ['5.2k visits', 5200],
    ['5 thousand', 5000],
  ])('written %j is exact', (text, amount) => {
    expect(readPastAmount(text, 'visits')).toEqual(exact(amount));
  });

  it.each([
    ['5000多人', 5000],
    ['5000多', 5000],
    ['5000 多人次', 5000],
    ['5000余人次', 5000],
    ['约5,000', 5000],
    ['约５０００人次', 5000],
    ['大约5000', 5000],
    ['近五千', 5000],
    ['近5000人次', 5000],
    ['将近 5000', 5000],
    ['超过5000人', 5000],
    ['5000人左右', 5000],
    ['5000以上', 5000],
    ['5000+', 5000],
    ['5000+人次', 5000],
    ['5000人次（估算）', 5000],
    ['≈5000', 5000],
    ['～5000', 5000],
    ['1.2万余', 12_000],
    ['1.2万多人次', 12_000],
    ['10多万人次', 100_000],
    ['五千余', 5000],
    ['五千多人', 5000],
    ['累计约5000人次', 5000],
    ['不少于5000', 5000],
    ['about 5,000', 5000],
    ['over 5000 people', 5000],
    ['approx. 5 thousand', 5000],
    ['5000 or so', 5000],
  ])('written %j is known only roughly (rule 21)', (text, amount) => {
    expect(readPastAmount(text, 'visits')).toEqual(about(amount));
  });

  it.each<[PastMetric, string, ReturnType<typeof exact>]>([
    ['fairsHeld', '12次', exact(12)],
    ['fairsHeld', '12 场', exact(12)],
    ['fairsHeld', '十二期', exact(12)],
    ['fairsHeld', '十来场', about(10)],
    ['fairsHeld', '二十多场', about(20)],
    ['distinctVolunteers', '约90名', about(90)],
    ['distinctPartnerUnits', '9家', exact(9)],
    ['items', '1,234件', exact(1234)],
    ['serviceMinutes', '380.5小时', exact(22_830)],
    ['serviceMinutes', '380.5', exact(22_830)],
    ['serviceMinutes', '2024.5', exact(121_470)],
    ['serviceMinutes', '380小时30分', exact(22_830)],
    ['serviceMinutes', '22830分钟', exact(22_830)],
    ['serviceMinutes', '约1200个小时', about(72_000)],
    ['serviceMinutes', '1.2万余小时', about(720_000)],
    ['serviceMinutes', '33.33', exact(2000)],
  ])('of %s is read from %j', (metric, text, value) => {
    expect(readPastAmount(text, metric)).toEqual(value);
  });

  it.each(['', '  ', '—', '-', '/', '无', '不详', '未统计', 'n/a'])('written %j is not there', (text) => {
    expect(readPastAmount(text, 'visits')).toEqual({ ok: true, value: null });
  });

  it.each<[string, string, PastMetric]>([
    ['4000-5000', 'pastAmountRange', 'visits'],
    ['4000～5000人次', 'pastAmountRange', 'visits'],
    ['4000至5000', 'pastAmountRange', 'visits'],
    ['4000人到5000人', 'pastAmountRange', 'visits'],
    ['五六千', 'pastAmountRange', 'visits'],
    ['三四百人', 'pastAmountRange', 'visits'],
    ['4000 to 5000', 'pastAmountRange', 'visits'],
    ['-5', 'pastAmountNegative', 'visits'],
    ['－５', 'pastAmountNegative', 'visits'],
    ['负5', 'pastAmountNegative', 'visits'],
    ['13800001234', 'pastAmountOfSomebody', 'visits'],
    ['0355-1234567', 'pastAmountOfSomebody', 'visits'],
    ['110101199003074477', 'pastAmountOfSomebody', 'visits'],
    ['5000.5', 'pastAmountNotWhole', 'visits'],
    ['1.23456万', 'pastAmountNotWhole', 'visits'],
    ['几千', 'pastAmountUnclear', 'visits'],
    ['上万', 'pastAmountUnclear', 'visits'],
    ['很多', 'pastAmountUnclear', 'visits'],
    ['5,00', 'pastAmountUnclear', 'visits'],
    ['1,2000', 'pastAmountUnclear', 'visits'],
    ['12 15', 'pastAmountUnclear', 'visits'],
    ['2024-05-20', 'pastAmountUnclear', 'visits'],
    ['12（含专场2）', 'pastAmountUnclear', 'visits'],
    ['90%', 'pastAmountUnclear', 'visits'],
    ['380小时', 'pastUnitOther', 'visits'],
    ['2024年', 'pastAmountUnclear', 'visits'],
    ['12人', 'pastUnitOther', 'fairsHeld'],
    ['5000人次', 'pastVisitsNotPeople', 'uniqueRecipients'],
    ['约300人次', 'pastVisitsNotPeople', 'distinctVolunteers'],
    ['5000', 'pastAmountTooLarge', 'fairsHeld'],
    ['2亿', 'pastAmountTooLarge', 'visits'],
  ])('written %j is refused: %s', (text, code, metric) => {
    expect(readPastAmount(text, metric)).toMatchObject(refused(code));
  });

  it('reads back exactly what is shown, with and without its unit, in both languages', () => {
    const figure = fc.constantFrom(...PAST_METRICS).chain((metric) =>
      fc.record({
        metric: fc.constant(metric),
        amount: fc.oneof(
          fc.nat(Math.min(2000, PAST_LIMITS[metric])),
          fc.nat(PAST_LIMITS[metric]),
          fc.nat(Math.floor(PAST_LIMITS[metric] / 60)).map((hours) => hours * 60),
        ),
        isApproximate: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(figure, fc.constantFrom('zh-CN', 'en'), ({ metric, ...own }, locale) => {
        const words = { text: catalogueOf(locale), locale };
        for (const shown of [formatPastAmount(words, metric, own), formatPastFigure(words, metric, own)]) {
          expect(readPastAmount(shown, metric), shown).toEqual({ ok: true, value: own });
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never reads text that it was not made for as an exact amount with other digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const read = readPastAmount(text, 'visits');
        if (!read.ok || !read.value || read.value.isApproximate) return;
        expect(text.normalize('NFKC')).toMatch(/[\d零〇一二两三四五六七八九十百千万亿壹-鿿]/u);
        expect(Number.isInteger(read.value.amount) && read.value.amount >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A number of up to eight digits in characters, in its plainest form. */
function inHan(amount: number): string {
  const digits = '零一二三四五六七八九';
  const four = (value: number): string =>
    [1000, 100, 10, 1]
      .map((unit, at) => {
        const digit = Math.floor(value / unit) % 10;
        return digit === 0 ? '零' : `${digits[digit]}${['千', '百', '十', ''][at]}`;
      })
      .join('');
  const [high, low] = [Math.floor(amount / 10_000), amount % 10_000];
  const whole = high > 0 ? `${four(high)}万${four(low)}` : four(low);
  return (
    whole
      .replace(/零+/gu, '零')
      .replace(/^零|零$/gu, '')
      .replace('零万', '万') || '零'
  );
}

describe('a number in characters', () => {
  it('is read whatever its size', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (amount) => {
        expect(readHanNumber(inHan(amount)), inHan(amount)).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '千', '百千', '二〇二四', '五六百', '一百千', '万', '人'])('is none in %j', (text) => {
    expect(readHanNumber(text)).toBeNull();
  });
});
