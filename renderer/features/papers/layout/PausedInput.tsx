import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { FieldProblem } from '../../../components/FieldProblem.tsx';
import type { Commit } from '../../../components/useCommittedText.ts';
import { useCommittedText } from '../../../components/useCommittedText.ts';
import { useLatest } from '../../../components/useLatest.ts';

/** After so long without a key, in milliseconds, what is typed is taken over and the preview follows. */
const PAUSE_MS = 600;

interface PausedInputProps {
  readonly id?: string;
  /** For an input without a visible label. */
  readonly label?: string;
  readonly value: string;
  readonly onCommit: Commit;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isNumber?: boolean;
  readonly isDisabled?: boolean;
  readonly suffix?: ReactNode;
}

/** A text that saves when typing pauses, on Enter, when it is left, and when the drawer closes over it. */
export function PausedInput(props: PausedInputProps) {
  const field = useCommittedText(props.value, props.onCommit);
  const commit = useLatest(field.commit);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  // Letters typed to look up Chinese characters are no text yet.
  const isComposing = useRef(false);
  const stopWaiting = (): boolean => {
    const wasWaiting = waiting.current !== null;
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
    return wasWaiting;
  };
  const wait = (typed: string): void => {
    stopWaiting();
    // After a blank comes another word; taken over now, the blank would be trimmed away under the fingers.
    if (isComposing.current || typed.endsWith(' ')) return;
    waiting.current = setTimeout(() => {
      waiting.current = null;
      commit()();
    }, PAUSE_MS);
  };
  const takeNow = (): void => {
    stopWaiting();
    commit()();
  };
  const leave = useLatest(() => {
    if (stopWaiting()) commit()();
  });
  useEffect(() => () => leave()(), [leave]);
  return (
    <>
      <Input
        {...(props.id ? { id: props.id } : {})}
        {...(props.label ? { 'aria-label': props.label } : {})}
        value={field.typed}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        suffix={props.suffix}
        disabled={props.isDisabled ?? false}
        inputMode={props.isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        aria-invalid={field.problem !== null}
        {...(field.problem ? { status: 'error' as const } : {})}
        onChange={(event) => {
          field.onType(event.target.value);
          wait(event.target.value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
          stopWaiting();
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          wait(event.currentTarget.value);
        }}
        onBlur={takeNow}
        onPressEnter={takeNow}
      />
      <FieldProblem problem={field.problem} />
    </>
  );
}
