import type { TextParams } from './catalogueTypes.ts';
import { readableParams } from './readableParams.ts';
import type { Catalogue } from './zh-CN/catalogue.ts';
import type { problem as zhProblem } from './zh-CN/problem.ts';

export type ProblemCode = keyof typeof zhProblem;

/** An expected failure: its code names a text in both languages that says what happened and what to do next. */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: TextParams;
}

/** Makes a problem. */
export function problem(code: ProblemCode, params: TextParams = {}): Problem {
  return { code, params };
}

/** The sentence for a problem in the reader's language. */
export function problemText(text: Catalogue, { code, params }: Problem): string {
  return text.problem[code](readableParams(text, params));
}
