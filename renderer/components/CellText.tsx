import { InlineText } from './InlineText.tsx';
import type { Commit } from './useCommittedText.ts';

import './pick.css';

interface CellTextProps {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly isDisabled?: boolean;
  /** How to write it. */
  readonly hint?: string;
  readonly onCommit: Commit;
}

/** A text in a table cell: edited in place, plain words in a fair that may only be read. */
export function CellText({ label, value, isReadOnly, isDisabled, hint, onCommit }: CellTextProps) {
  return isReadOnly ? (
    <span className="pick-text" title={value}>
      {value}
    </span>
  ) : (
    <InlineText label={label} value={value} isDisabled={isDisabled} hint={hint} onCommit={onCommit} />
  );
}
