import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ClosingCase, ClosingCheck } from '../../../shared/attendance/closing/closingCase.ts';
import { isOpenCheck } from '../../../shared/attendance/closing/closingCase.ts';
import type { Proposal } from '../../../shared/attendance/closing/proposal.ts';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { acceptProposals } from '../../usecases/closingProposals.ts';
import type { Recording } from '../../usecases/recordView.ts';

/** More cases of a kind would push everything else off the screen; a button shows them all. */
const SHOWN_AT_FIRST = 5;

/** Checks whose two numbers are times of the day. */
const TIMES = ['timesInOrder', 'timesOverlap', 'timesOutsideFair', 'noTimeOut'];

interface ClosingChecksProps {
  readonly checks: readonly ClosingCheck[];
  readonly recording: Recording;
}

/** What is missing or contradictory, case by case, each with the way to it and what the program proposes. */
export function ClosingChecks({ checks, recording }: ClosingChecksProps) {
  const { text } = useText();
  const words = text.record.closing;
  const part = useRef<HTMLElement>(null);
  /** Which line was pressed last: when it is gone, the focus goes on to the one that took its place. */
  const pressed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the checks change, at no other time.
  useEffect(() => {
    const at = pressed.current;
    if (at === null || document.activeElement !== document.body) return;
    pressed.current = null;
    const lines = linesOf(part.current);
    const line = lines[Math.min(at, lines.length - 1)];
    // The answers come after the way to the line.
    const button = [...(line?.querySelectorAll('button') ?? [])].at(line?.matches('li') ? 1 : 0);
    (button ?? line?.querySelector('button') ?? part.current)?.focus();
  }, [checks]);
  const open = checks.filter(isOpenCheck);
  const notes = checks.filter((check) => !isOpenCheck(check));
  return (
    <section
      ref={part}
      tabIndex={-1}
      className="panel closing-panel"
      aria-label={words.checks}
      onClickCapture={({ target }) => {
        const line = target instanceof Element ? target.closest('li, .closing-check-head') : null;
        pressed.current = line ? linesOf(part.current).indexOf(line) : null;
      }}
    >
      <h2>{words.checks}</h2>
      {open.length === 0 ? <Alert type="success" showIcon title={words.allFine} /> : null}
      {open.map((check) => (
        <CheckGroup key={check.code} check={check} recording={recording} />
      ))}
      {notes.length > 0 ? <h3>{words.notes}</h3> : null}
      {notes.map((check) => (
        <CheckGroup key={check.code} check={check} recording={recording} />
      ))}
    </section>
  );
}

function linesOf(part: Element | null): readonly Element[] {
  return [...(part?.querySelectorAll('.closing-check li, .closing-check-head') ?? [])];
}

interface CheckGroupProps {
  readonly check: ClosingCheck;
  readonly recording: Recording;
}

function CheckGroup({ check, recording }: CheckGroupProps) {
  const { text } = useText();
  const run = useAction();
  const [isWhole, setIsWhole] = useState(false);
  const words = text.record.closing;
  const { code, cases } = check;
  const shown = isWhole ? cases : cases.slice(0, SHOWN_AT_FIRST);
  const { isReadOnly, target } = recording;
  const accept = (proposals: readonly Proposal[]): void => void run(() => acceptProposals(target, proposals));
  // Where every case has the same likeliest answer, one click answers all of them.
  const firsts = cases.flatMap(({ proposals }) => proposals.slice(0, 1));
  const isForAll = cases.length > 1 && firsts.length === cases.length && !isReadOnly;
  const [first] = firsts;
  return (
    <div className="closing-check" data-testid={`check-${code}`}>
      <div className="closing-check-head">
        <strong>{words.items[code]({ count: cases.length })}</strong>
        {isForAll && first ? (
          <Button size="small" onClick={() => accept(firsts)}>
            {words.all({ what: words.proposals[first.kind] })}
          </Button>
        ) : null}
      </div>
      <ul>
        {shown.map((one) => (
          <CaseLine
            key={one.key}
            isTime={TIMES.includes(code)}
            entry={one}
            recording={recording}
            onAccept={(proposal) => accept([proposal])}
          />
        ))}
      </ul>
      {cases.length > shown.length ? (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          {words.showAll({ count: cases.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

interface CaseLineProps {
  readonly entry: ClosingCase;
  /** The two numbers are minutes of the day. */
  readonly isTime: boolean;
  readonly recording: Recording;
  readonly onAccept: (proposal: Proposal) => void;
}

function CaseLine({ entry, isTime, recording, onAccept }: CaseLineProps) {
  const { text } = useText();
  const words = text.record.closing;
  const { stall, subject, one, other, at, proposals } = entry;
  const who = [stall, subject === '' && stall !== '' ? words.stranger : subject].filter(Boolean).join(' ');
  const numberOf = (value: number | null): string => {
    if (value === null) return text.common.nothingCounted;
    return isTime ? clockTime(value) : String(value);
  };
  return (
    <li>
      <button type="button" className="closing-case" onClick={() => recording.jump(at)}>
        <span>{who}</span>
        {one === null && other === null ? null : (
          <span className="soft">
            {other === null && !isTime
              ? words.promised({ count: one ?? 0 })
              : words.pair({ one: numberOf(one), other: numberOf(other) })}
          </span>
        )}
        <span className="closing-go">{recording.isReadOnly ? words.look : words.open}</span>
      </button>
      {recording.isReadOnly
        ? null
        : proposals.map((proposal) => (
            <Button key={proposal.kind} size="small" onClick={() => onAccept(proposal)}>
              {words.proposals[proposal.kind]}
            </Button>
          ))}
    </li>
  );
}
