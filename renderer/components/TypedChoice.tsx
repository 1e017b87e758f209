import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { searchEntries, searchEntry } from '../../shared/people/searchPeople.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problem } from '../../shared/text/problem.ts';
import { FieldProblem } from './FieldProblem.tsx';
import './typedChoice.css';

const MAX_SHOWN = 8;

export interface TypedChoiceItem<T> {
  readonly value: T;
  readonly name: string;
}

interface TypedChoiceProps<T> {
  readonly label: string;
  /** Null = nothing is chosen; shown as a blank. */
  readonly value: T | null;
  readonly choices: readonly TypedChoiceItem<T>[];
  readonly isReadOnly: boolean;
  readonly isDisabled?: boolean;
  /** A choice for what was typed that is neither a place in the list nor a name, such as an age for a band. */
  readonly read?: (typed: string) => T | null;
  /** Null: the field was emptied. */
  readonly onCommit: (value: T | null) => Promise<Result<unknown, Problem>>;
  /** Told at every key what is in the field, before it is saved. */
  readonly onType?: (typed: string) => void;
  readonly testId?: string;
}

function found<T>(
  choices: readonly TypedChoiceItem<T>[],
  typed: string,
  read: ((typed: string) => T | null) | undefined,
): readonly TypedChoiceItem<T>[] {
  const wanted = typed.normalize('NFKC').trim();
  if (wanted === '') return choices;
  const own = read?.(wanted) ?? null;
  if (own !== null) return choices.filter(({ value }) => value === own);
  const numbered = /^\d+$/u.test(wanted) ? choices[Number(wanted) - 1] : undefined;
  if (numbered) return [numbered];
  return searchEntries(
    choices.map((choice) => searchEntry(choice, choice.name)),
    wanted,
  );
}

/**
 * A choice that is made by typing: its number in the list, its name, or its initials. What is marked (↑ ↓; the first one
 * until then) is taken when the field is left, so that one key and Enter are enough.
 */
export function TypedChoice<T extends string>(props: TypedChoiceProps<T>) {
  const { label, value, choices, isReadOnly, isDisabled = false, read, onCommit, onType, testId } = props;
  const list = useId();
  const field = useRef<HTMLDivElement>(null);
  const name = choices.find((choice) => choice.value === value)?.name ?? '';
  /** Null while nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  // The record has caught up with what was chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is done with when the value changes.
  useEffect(() => {
    setTyped(null);
    setRefusal(null);
  }, [value]);
  if (isReadOnly) return <span className="pick-text">{name === '' ? '—' : name}</span>;
  const matches = typed === null ? choices : found(choices, typed, read);
  const shown = matches.slice(0, MAX_SHOWN);
  const type = (text: string): void => {
    setTyped(text);
    setMarked(0);
    setIsOpen(true);
    setRefusal(null);
    onType?.(text);
  };
  const take = async (): Promise<void> => {
    setIsOpen(false);
    if (typed === null) return;
    const chosen = typed.trim() === '' ? null : shown[marked];
    if (chosen === undefined) {
      setRefusal(problem('notInList', { text: typed.trim() }));
      return;
    }
    if ((chosen?.value ?? null) === value) {
      setTyped(null);
      return;
    }
    setTyped(chosen?.name ?? '');
    const result = await onCommit(chosen?.value ?? null);
    if (!result.ok) setRefusal(result.problem);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) {
      setTyped(null);
      setIsOpen(false);
      onType?.(name);
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked(Math.min(shown.length - 1, Math.max(0, marked + step)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const box = isOpen ? field.current?.getBoundingClientRect() : undefined;
  return (
    <div ref={field}>
      <Input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        {...(isOpen && shown.length > 0 ? { 'aria-activedescendant': `${list}-${marked}` } : {})}
        value={typed ?? name}
        disabled={isDisabled}
        autoComplete="off"
        data-testid={testId}
        aria-invalid={refusal !== null}
        {...(refusal ? { status: 'error' as const } : {})}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void take()}
      />
      {box ? (
        <div
          id={list}
          role="listbox"
          aria-label={label}
          className="typed-choice"
          style={{ left: box.left, top: box.bottom }}
        >
          {shown.map((choice, index) => (
            <div
              key={choice.value}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              // Before the field is left by the press.
              onMouseDown={(event) => {
                event.preventDefault();
                setMarked(index);
                setTyped(choice.name);
                field.current?.querySelector('input')?.blur();
              }}
            >
              <span className="soft">{choices.indexOf(choice) + 1}</span> {choice.name}
            </div>
          ))}
        </div>
      ) : null}
      <FieldProblem problem={refusal} />
    </div>
  );
}
