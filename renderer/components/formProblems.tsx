import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';

type Report = (field: string, hasProblem: boolean) => void;

const ReportContext = createContext<Report>(() => {});

interface FormProblems {
  /** True while a field shows text that could not be taken over; a Save button must then wait. */
  readonly hasProblem: () => boolean;
  readonly Provider: (props: { readonly children: ReactNode }) => ReactNode;
}

/** Collects which fields of a form hold text that is not valid yet, so that saving the rest cannot lose it. */
export function useFormProblems(): FormProblems {
  const fields = useRef(new Set<string>());
  const report = useCallback<Report>((field, hasProblem) => {
    if (hasProblem) fields.current.add(field);
    else fields.current.delete(field);
  }, []);
  return useMemo(
    () => ({
      hasProblem: () => fields.current.size > 0,
      Provider: ({ children }) => <ReportContext value={report}>{children}</ReportContext>,
    }),
    [report],
  );
}

/** Called by a field: tells the form around it whether it holds text that is not valid. */
export function useReportProblem(field: string, hasProblem: boolean): void {
  const report = useContext(ReportContext);
  useEffect(() => {
    report(field, hasProblem);
    return () => report(field, false);
  }, [report, field, hasProblem]);
}
