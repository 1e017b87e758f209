/** Traditional forms in which headings come from elsewhere; the names of columns need no more than these. */
const TRADITIONAL =
  '別聯絡繫電話號碼網區隊組黨員類備註時間稱單證職務齡層項樓貫從業負責簽總數發書長參領導駐擔義診護幫';
const SIMPLIFIED =
  '别联络系电话号码网区队组党员类备注时间称单证职务龄层项楼贯从业负责签总数发书长参领导驻担义诊护帮';
const PLAIN_SIGNS = new Map([...TRADITIONAL].map((sign, index) => [sign, SIMPLIFIED[index] ?? sign]));

/** Columns about somebody else than the person of the row: whom to call in need, who signs for a child. */
const OF_OTHERS =
  /监护|紧急|应急|家长|家属|亲属|配偶|子女|父亲|母亲|推荐人|介绍人|担保|guardian|emergency|parent|next of kin/u;

/** A heading as it is compared: without spaces, brackets, signs and case; traditional characters as simplified ones. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s（()）【】[\]*：:/、·.“”"']/gu, '')
    .replace(/\p{Script=Han}/gu, (sign) => PLAIN_SIGNS.get(sign) ?? sign)
    .toLowerCase();
}

/** Plain forms of the names that fields go by: the same few hundred are compared with every heading. */
const PLAIN_NAMES = new Map<string, string>();

function plainName(name: string): string {
  const known = PLAIN_NAMES.get(name);
  if (known !== undefined) return known;
  const plain = plainHeading(name);
  PLAIN_NAMES.set(name, plain);
  return plain;
}

/** Score of a heading that is a name as a whole. */
const EXACT = 100;
/** Score of a heading that only contains one. */
export const CONTAINED = 40;

/**
 * How well a heading names a field: exact names before contained ones, longer names before shorter. A heading that is about
 * somebody else counts only as a whole: “监护人电话” is not the phone of the child.
 * @returns 0 when it does not.
 */
export function headingScore(heading: string, names: readonly string[]): number {
  const shown = plainHeading(heading);
  if (shown === '') return 0;
  const isOfOthers = OF_OTHERS.test(shown);
  let best = 0;
  names.forEach((name, index) => {
    const known = plainName(name);
    if (shown === known) best = Math.max(best, EXACT - index);
    else if (known.length > 1 && shown.includes(known) && (!isOfOthers || OF_OTHERS.test(known)))
      best = Math.max(best, CONTAINED + known.length - index);
  });
  return best;
}
