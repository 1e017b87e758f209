import { validateName } from '../fair/validateFair.ts';
import type { Result } from '../model/result.ts';
import { failure } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import { areTwoNames } from './areTwoNames.ts';
import { mapResult } from './mapResult.ts';
import { splitList } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';

/** A person's name, and what stood in brackets behind it. */
export interface PersonName {
  readonly name: string;
  /** The whole cell; somebody may be known by it. */
  readonly whole: string;
  /** “组长” of 王芳（组长）; '' when there is nothing. */
  readonly role: string;
}

/** Words of two characters and more; one, as in 张伟（大）, tells two people of one name apart and stays. */
const ROLE = /^(.*\S)\s*[（(【[]\s*([^（()）【】[\]]*\p{Script=Han}{2,}[^（()）【】[\]]*)\s*[）)】\]]$/su;

/** Numbers and marks that lists put in front of a name: “1.孙丽”, “*刘洋”. */
const LIST_MARK = /^[*＊★☆●○◆◇▲△■□√\s]*(?:[\d０-９]{1,4}\s*[.．、)）]\s*)?(?=\p{L})/u;
/** What stands where nobody is named yet, or where the name is that of the row above. */
const NOBODY =
  /^(?:(?:暂时?|人员)?(?:待定|待补|待填|待安排|空缺|缺人?|空|无|没有|不详|未知|未定)|同上|姓名|某某?某?|x+|×+|n\/a|none|tbd|vacant|[\d\p{P}\p{S}\s]+)$/iu;
/** “赵六等3人”: a group, of whom one is named. */
const AND_OTHERS = /等\s*[\d一二三四五六七八九十两几多]*\s*[人名位]$/u;
/** A phone or an ID number that was written behind the name. */
const WITH_NUMBER = /\d{7,}/u;
/** One name that was broken over lines sign by sign, as 张⏎伟, is still one. */
function withoutBreaks(text: string): string {
  return text.split('\n').every((line) => /^\s*\p{Script=Han}\s*$/u.test(line))
    ? text.replace(/\n/gu, '')
    : text;
}

/**
 * Reads the name of one person. @returns `twoNamesInCell` for several, `nameNotPerson` for words that name nobody, and what
 * {@link validateName} finds.
 */
export function readPersonName(cell: SourceCell): Result<PersonName, Problem> {
  const text = withoutBreaks(cell.text).replace(LIST_MARK, '');
  const whole = text.replace(/\n/gu, ' ');
  const match = ROLE.exec(whole);
  const name = match?.[1] ?? whole;
  if (splitList(match ? name : text).length > 1 || AND_OTHERS.test(whole) || areTwoNames(name)) {
    return failure(problem('twoNamesInCell', { text: cell.text }));
  }
  if (NOBODY.test(name.normalize('NFKC').trim()) || WITH_NUMBER.test(name.normalize('NFKC'))) {
    return failure(problem('nameNotPerson', { text: cell.text }));
  }
  return mapResult(validateName(name), (valid) => ({
    name: valid,
    whole: whole.trim(),
    role: match?.[2]?.trim() ?? '',
  }));
}
