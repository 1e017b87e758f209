import type { MinuteOfDay } from '../model/basic.ts';
import type { DayLine } from './dayLines.ts';
import type { Tap } from './tap.ts';

/** A line and what is tapped for it. */
export interface LineTap {
  readonly line: DayLine;
  readonly tap: Tap;
}

/** Minutes around the change of slots within which somebody goes on to the next stall. */
const CHANGE_MINUTES = 15;
/** A badge that is held to the scanner twice is not somebody who leaves at once. */
const TWICE_MINUTES = 1;

function isJustIn({ entry }: DayLine, minute: MinuteOfDay): boolean {
  const minuteIn = entry.segments.at(-1)?.minuteIn ?? null;
  return minuteIn !== null && minute - minuteIn <= TWICE_MINUTES;
}

/**
 * What one scan of somebody's badge means: coming, leaving, or going on from a stall whose time is over to the next one.
 * Nothing when the person was checked in a moment ago.
 * @param lines the person's own, at least one
 */
export function tapsOfScan(lines: readonly DayLine[], minute: MinuteOfDay): readonly LineTap[] {
  const inOrder = lines.toSorted((a, b) => a.span.start - b.span.start);
  const here = inOrder.find(({ presence }) => presence === 'here');
  const next = inOrder.find(
    ({ presence, span }) => (presence === 'expected' || presence === 'left') && span.end > minute,
  );
  if (here) {
    if (isJustIn(here, minute)) return [];
    const isOver = here.span.end <= minute + CHANGE_MINUTES;
    const goesOn = isOver && next?.presence === 'expected' && next.span.start <= minute + CHANGE_MINUTES;
    const out: LineTap = { line: here, tap: 'out' };
    return goesOn ? [out, { line: next, tap: 'in' }] : [out];
  }
  const line = next ?? inOrder.at(-1);
  return line ? [{ line, tap: 'in' }] : [];
}
