import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';

/** The fields of a form that hold text which is not valid yet, so that saving the rest cannot lose it. */
export interface FormProblems {
  readonly report: (field: string, hasProblem: boolean) => void;
  /** True while a field shows text that could not be taken over; a Save button must then wait. */
  readonly hasProblem: () => boolean;
}

function collectProblems(): FormProblems {
  const fields = new Set<string>();
  return {
    report: (field, hasProblem) => {
      if (hasProblem) fields.add(field);
      else fields.delete(field);
    },
    hasProblem: () => fields.size > 0,
  };
}

const FormProblemsContext = createContext<FormProblems | null>(null);

/** Collects the problems of the fields inside a {@link FormProblemsScope}. */
export function useFormProblems(): FormProblems {
  const [problems] = useState(collectProblems);
  return problems;
}

/** The form whose fields report to `problems`. */
export function FormProblemsScope({
  problems,
  children,
}: {
  readonly problems: FormProblems;
  readonly children: ReactNode;
}) {
  return <FormProblemsContext value={problems}>{children}</FormProblemsContext>;
}

/** Called by a field: tells the form around it, if there is one, whether it holds text that is not valid. */
export function useReportProblem(field: string, hasProblem: boolean): void {
  const problems = useContext(FormProblemsContext);
  useEffect(() => {
    problems?.report(field, hasProblem);
    return () => problems?.report(field, false);
  }, [problems, field, hasProblem]);
}
