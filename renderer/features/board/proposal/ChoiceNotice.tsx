import { Alert, Button } from 'antd';
import type { ChoiceProblem } from '../../../../shared/assign/proposal/checkChoice.ts';
import { formatCount } from '../../../../shared/text/formatNumber.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { useText } from '../../../text/useText.ts';
import type { ToldChange } from './changeWords.ts';

interface ChoiceNoticeProps {
  readonly problems: readonly ChoiceProblem[];
  readonly told: readonly ToldChange[];
  /** How many ticks would make the choice sound. */
  readonly missing: number;
  readonly onComplete: () => void;
}

/** Why the choice cannot be accepted as it is, which tick is missing, and a button that sets it. */
export function ChoiceNotice({ problems, told, missing, onComplete }: ChoiceNoticeProps) {
  const { text, locale } = useText();
  const words = text.proposal;
  const [first, ...more] = problems;
  if (!first) return null;
  const sentenceOf = (id: string): string => told.find(({ change }) => change.id === id)?.sentence ?? '';
  const change = sentenceOf(first.change.id);
  const why = problemText(text, first.problem);
  const others = first.missing.map(({ id }) => sentenceOf(id)).join(text.proposal.listComma);
  const count = formatCount(locale, missing);
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      data-testid="choice-notice"
      title={
        <>
          {first.missing.length > 0
            ? words.missing({ change, problem: why, others })
            : words.impossible({ change, problem: why })}{' '}
          {more.length > 0 ? words.moreMissing({ count: formatCount(locale, more.length) }) : null}
        </>
      }
      action={
        missing > 0 ? (
          <Button size="small" onClick={onComplete} data-testid="choice-complete">
            {words.chooseMissing({ count })}
          </Button>
        ) : null
      }
    />
  );
}
