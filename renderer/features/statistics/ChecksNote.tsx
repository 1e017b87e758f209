import { checksSummary } from '../../../shared/stats/checkText.ts';
import type { YearCheck } from '../../../shared/stats/checkTypes.ts';
import { useText } from '../../text/useText.ts';

interface ChecksNoteProps {
  /** Undefined while they are made. */
  readonly checks: readonly YearCheck[] | undefined;
  /** How much of that is done, while it takes long. */
  readonly share: number | null;
  /** What else is to be said of the period; blank = nothing. */
  readonly beside: string;
  readonly onOpen: () => void;
}

/** What came of the checks in one sentence, which leads to them. */
export function ChecksNote({ checks, share, beside, onOpen }: ChecksNoteProps) {
  const { text } = useText();
  if (!checks) {
    return (
      <p className="checks-note">{share === null ? text.common.loading : text.figures.checking({ share })}</p>
    );
  }
  const isWrong = checks.some(({ result }) => result === 'failed');
  return (
    <p className="checks-note">
      <button
        type="button"
        className={isWrong ? 'checks-link is-wrong' : 'checks-link'}
        data-testid="checks-summary"
        onClick={onOpen}
      >
        {checksSummary(text, checks)}
      </button>
      {beside ? `${text.figures.noteSeparator}${beside}` : ''}
    </p>
  );
}
