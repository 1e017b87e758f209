import { validateName } from '../fair/validateFair.ts';
import type { Result } from '../model/result.ts';
import { failure } from '../model/result.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
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

/** Reads the name of one person. @returns `twoNamesInCell` for two, and what {@link validateName} finds. */
export function readPersonName({ text }: SourceCell): Result<PersonName, Problem> {
  const whole = text.replace(/\n/gu, ' ');
  const match = ROLE.exec(whole);
  const name = match?.[1] ?? whole;
  if (splitList(match ? name : text).length > 1) return failure(problem('twoNamesInCell', { text }));
  return mapResult(validateName(name), (valid) => ({
    name: valid,
    whole: whole.trim(),
    role: match?.[2]?.trim() ?? '',
  }));
}
