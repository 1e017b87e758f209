import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Problem } from '../../shared/text/problem.ts';
import { FieldProblem } from './FieldProblem.tsx';
import './field.css';

interface FieldProps {
  readonly label: ReactNode;
  /** What is wrong and keeps the field from being saved. */
  readonly problem?: Problem | null | undefined;
  /** What the clerk should know though it is saved; not said while something is wrong. */
  readonly warning?: ReactNode;
  readonly hint?: ReactNode;
  /** Takes the whole width of the form. */
  readonly isWide?: boolean;
  /** The control; it carries the id so that the label belongs to it. */
  readonly children: (id: string) => ReactNode;
}

/** A labelled control with what is to be said about it right below. */
export function Field({ label, problem, warning, hint, isWide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={isWide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      <FieldProblem problem={problem} />
      {warning && !problem ? (
        <div className="field-warning" role="note">
          {warning}
        </div>
      ) : null}
      {hint ? <div className="soft field-hint">{hint}</div> : null}
    </div>
  );
}
