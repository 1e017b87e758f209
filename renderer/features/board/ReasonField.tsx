import { Button, Input } from 'antd';
import { useState } from 'react';
import { validateReason } from '../../../shared/fair/validateFair.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { FieldProblem } from '../../components/FieldProblem.tsx';
import { useText } from '../../text/useText.ts';

interface ReasonFieldProps {
  /** What is asked. */
  readonly question: string;
  readonly onReason: (reason: string) => Promise<void>;
}

/** Asks for the reason of an exception (rule 13). */
export function ReasonField({ question, onReason }: ReasonFieldProps) {
  const { text } = useText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async (): Promise<void> => {
    const checked = validateReason(reason);
    setProblem(checked.ok ? null : checked.problem);
    if (checked.ok) await onReason(checked.value);
  };
  return (
    <div className="board-reason">
      <div>{question}</div>
      <Input
        autoFocus
        aria-label={text.board.reason}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
          setProblem(null);
        }}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void confirm();
        }}
      />
      <FieldProblem problem={problem} />
      <Button size="small" onClick={() => void confirm()}>
        {text.board.assignAnyway}
      </Button>
    </div>
  );
}
