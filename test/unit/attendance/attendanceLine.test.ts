import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LineEntry, LineSegment } from '../../../shared/attendance/attendanceLine.ts';
import { readLine, writeLine } from '../../../shared/attendance/attendanceLine.ts';
import { spansOf, validateLine } from '../../../shared/attendance/recordRules.ts';
import { minutesOfSpans } from '../../../shared/attendance/serviceMinutes.ts';
import { spansOverlap } from '../../../shared/calendar/minutes.ts';
import { CAME_STATES } from '../../../shared/model/attendance.ts';
import { Slot } from '../../../shared/model/fair.ts';

const slot = (id: string, start: number, end: number): Slot =>
  v.parse(Slot, { id, fairId: '2026-06', start, end });
const MORNING = [slot('t0', 540, 615), slot('t1', 615, 690)];
const BROKEN = [slot('t0', 540, 600), slot('t1', 630, 690), slot('t2', 690, 720)];

const came = (segments: readonly LineSegment[], state: LineEntry['state'] = 'present'): LineEntry => ({
  state,
  segments,
  note: '',
});
const segment = (minuteIn: number | null, minuteOut: number | null): LineSegment => ({ minuteIn, minuteOut });

function reread(entry: LineEntry, slots: readonly Slot[]): LineEntry {
  const rows = writeLine(entry, slots).map((row, sequence) => ({ ...row, sequence }));
  return readLine(rows, slots);
}

describe('a line of the sign-in sheet', () => {
  it('is cut at the edge of the slots, so that each slot has its own row', () => {
    expect(writeLine(came([segment(535, 692)]), MORNING)).toMatchObject([
      { slotId: 't0', minuteIn: 535, minuteOut: 615, state: 'present', isUnverified: false },
      { slotId: 't1', minuteIn: 615, minuteOut: 692, state: 'present', isUnverified: false },
    ]);
  });

  it('marks only the last row unverified when the time out is missing', () => {
    expect(writeLine(came([segment(540, null)]), MORNING).map((row) => row.isUnverified)).toEqual([
      false,
      true,
    ]);
  });

  it('puts “late” on the first row and “left early” on the last', () => {
    const states = (state: LineEntry['state']) =>
      writeLine(came([segment(545, 680)], state), MORNING).map((row) => row.state);
    expect(states('late')).toEqual(['late', 'present']);
    expect(states('leftEarly')).toEqual(['present', 'leftEarly']);
    expect(states('lateAndLeftEarly')).toEqual(['late', 'leftEarly']);
    const once = writeLine(came([segment(545, 600)], 'lateAndLeftEarly'), MORNING);
    expect(once.map((row) => row.state)).toEqual(['lateAndLeftEarly', 'absent']);
  });

  it('records a slot that was missed as absent, and reads back as having come', () => {
    const entry = came([segment(620, 690)], 'late');
    expect(writeLine(entry, MORNING).map((row) => row.state)).toEqual(['absent', 'late']);
    expect(reread(entry, MORNING)).toEqual(entry);
  });

  it('keeps somebody who signed in after the end as present without minutes', () => {
    const rows = writeLine(came([segment(700, null)]), MORNING);
    expect(rows.map((row) => row.state)).toEqual(['absent', 'present']);
    expect(minutesOfSpans(spansOf(rows, MORNING))).toBe(0);
  });

  it('has no times for people who did not come, and no rows for people of whom nothing is known', () => {
    const excused = { state: 'excused', segments: [segment(540, 600)], note: '' } as const;
    expect(writeLine(excused, MORNING)).toMatchObject([
      { state: 'excused', minuteIn: null, minuteOut: null },
      { state: 'excused', minuteIn: null, minuteOut: null },
    ]);
    expect(writeLine({ state: null, segments: [], note: '' }, MORNING)).toEqual([]);
    expect(readLine([], MORNING)).toEqual({ state: null, segments: [], note: '' });
  });

  it('keeps leaving and coming back as two segments', () => {
    const entry = came([segment(540, 570), segment(600, 690)]);
    expect(reread(entry, MORNING)).toEqual(entry);
    expect(minutesOfSpans(spansOf(writeLine(entry, MORNING), MORNING))).toBe(120);
  });

  it('keeps the remark once, whatever the number of rows', () => {
    expect(reread({ ...came([segment(540, 690)]), note: '带了椅子' }, MORNING).note).toBe('带了椅子');
  });
});

/** Segments in order with a pause between them, inside the fair, never ending exactly at the edge of a slot. */
const anySegments = fc
  .uniqueArray(fc.integer({ min: 500, max: 760 }), { minLength: 2, maxLength: 6 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, at) =>
      segment(minutes[2 * at] ?? 0, minutes[2 * at + 1] ?? 0),
    ),
  );

describe('any line', () => {
  it('never makes rows that overlap', () => {
    fc.assert(
      fc.property(anySegments, fc.constantFrom(MORNING, BROKEN), (segments, slots) => {
        const spans = spansOf(writeLine(came(segments), slots), slots);
        for (const [index, span] of spans.entries()) {
          expect(spans.slice(index + 1).some((other) => spansOverlap(span, other))).toBe(false);
        }
      }),
    );
  });

  it('counts the minutes that the paper says when the slots have no pause', () => {
    fc.assert(
      fc.property(anySegments, (segments) => {
        const onPaper = segments.reduce(
          (sum, { minuteIn, minuteOut }) => sum + (minuteOut ?? 0) - (minuteIn ?? 0),
          0,
        );
        expect(minutesOfSpans(spansOf(writeLine(came(segments), MORNING), MORNING))).toBe(onPaper);
      }),
    );
  });

  it('has a row for every slot and is read back as it was written', () => {
    const isAwkward = ({ minuteIn, minuteOut }: LineSegment): boolean =>
      [540, 615, 690].includes(minuteIn ?? 0) || [540, 615, 690].includes(minuteOut ?? 0);
    fc.assert(
      fc.property(
        anySegments.filter((segments) => !segments.some(isAwkward)),
        fc.constantFrom(...CAME_STATES),
        (segments, state) => {
          const entry = came(segments, state);
          const rows = writeLine(entry, MORNING);
          expect(new Set(rows.map((row) => row.slotId)).size).toBe(MORNING.length);
          expect(reread(entry, MORNING)).toEqual(entry);
        },
      ),
    );
  });
});

describe('what is typed in a line', () => {
  const check = (segments: readonly LineSegment[]) =>
    validateLine('张伟', segments, writeLine(came(segments), MORNING), [], MORNING);

  it('refuses a time out before the time in', () => {
    expect(check([segment(600, 590)])).toMatchObject({ ok: false, problem: { code: 'timeOutBeforeTimeIn' } });
  });

  it('refuses segments that overlap, a missing time out standing for the planned end', () => {
    expect(check([segment(540, 610), segment(600, 690)])).toMatchObject({
      problem: { code: 'segmentsOverlap' },
    });
    expect(check([segment(540, null), segment(640, 690)])).toMatchObject({
      problem: { code: 'segmentsOverlap' },
    });
  });

  it('takes a segment that begins when the other ends', () => {
    expect(check([segment(540, 600), segment(600, 690)]).ok).toBe(true);
  });
});
