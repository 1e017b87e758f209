import type { FaceMark } from '../../../shared/documents/sheetFace.ts';
import './ringMark.css';

/** A category's one or two characters in a ring of its colour: little ink, and told apart in grey too. */
export function RingMark({ mark }: { readonly mark: FaceMark }) {
  return (
    <span className="ring-mark" style={{ borderColor: mark.color }} aria-hidden="true">
      <span className={mark.initial.length > 1 ? 'is-pair' : undefined}>{mark.initial}</span>
    </span>
  );
}
