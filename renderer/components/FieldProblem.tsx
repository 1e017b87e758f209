import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';

/** The sentence beside a field that says what is wrong and what to do; nothing when all is well. */
export function FieldProblem({ problem }: { readonly problem: Problem | null | undefined }) {
  const { text } = useText();
  return problem ? (
    <div role="alert" className="gap-text" style={{ fontWeight: 400 }}>
      {problemText(text, problem)}
    </div>
  ) : null;
}
