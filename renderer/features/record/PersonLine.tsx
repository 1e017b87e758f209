import { ClearOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { memo, useEffect, useRef, useState } from 'react';
import type { LineSegment } from '../../../shared/attendance/attendanceLine.ts';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import type { NumberedLine } from '../../../shared/attendance/signInSheet.ts';
import { stateAfter } from '../../../shared/attendance/stateButtons.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Slot } from '../../../shared/model/fair.ts';
import type { Result } from '../../../shared/model/result.ts';
import { success } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { CellText } from '../../components/CellText.tsx';
import { focusStop } from '../../components/enterToNext.ts';
import { TimeCell } from '../../components/TimeCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { RecordTarget } from '../../usecases/changeRecord.ts';
import type { LineEdit } from '../../usecases/recordAttendance.ts';
import { recordLine, segmentEdit } from '../../usecases/recordAttendance.ts';
import { StateToggle } from './StateToggle.tsx';
import { useChosenState } from './useChosenState.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';
import '../../components/markTag.css';

const BLANK: LineSegment = { minuteIn: null, minuteOut: null };

/** Plain data only, so that a line is drawn again when it changed and not when its neighbour did. */
interface PersonLineProps {
  readonly line: NumberedLine;
  readonly name: string;
  readonly volunteerNo: string;
  /** Those of the line, in order of time. */
  readonly slots: readonly Slot[];
  readonly target: RecordTarget;
  readonly isReadOnly: boolean;
}

function isSame(before: PersonLineProps, after: PersonLineProps): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** One line of the sign-in sheet: attendance, times, remarks; more than one pair of times for who came back. */
export const PersonLine = memo(function PersonLine(props: PersonLineProps) {
  const { line, name, volunteerNo, slots, target, isReadOnly } = props;
  const { text } = useText();
  const run = useAction();
  const row = useRef<HTMLTableRowElement>(null);
  /** Number of the segment that is being added; it is there until it is recorded. */
  const [adding, setAdding] = useState<number | null>(null);
  const words = text.record.volunteers;
  const { segments, note } = line.entry;
  const { shown: state, choose } = useChosenState(line.entry.state);
  const [start, end] = [slots[0]?.start, slots.at(-1)?.end];
  const came = state !== null && hasCome(state);
  const record = (entry: LineEdit): Promise<Result<unknown, Problem>> => recordLine(target, line, entry);
  const known = segments.length > 0 ? segments : [BLANK];
  const isAdding = adding !== null && adding >= known.length;
  const shown = isAdding ? [...known, BLANK] : known;
  useEffect(() => {
    if (adding === null) return;
    const fields = row.current?.querySelectorAll<HTMLInputElement>('[data-column="in"] input');
    focusStop(fields?.[adding]);
  }, [adding]);
  const setSegment = async (
    index: number,
    times: Partial<LineSegment>,
  ): Promise<Result<unknown, Problem>> => {
    const isBlank = (times.minuteIn ?? times.minuteOut ?? null) === null;
    // A pair without times is not yet anything that happened.
    if (index >= segments.length && isBlank) return success(true);
    const saving = record(segmentEdit(index, times));
    // Whoever signed was there.
    if (state === null) void choose('present', saving);
    return saving;
  };
  const post = line.posts
    .map((value) => (value === '' ? words.plainPost : value))
    .join(text.fair.listSeparator);
  const span = slots.map((slot) => clockSpan(slot.start, slot.end)).join(text.fair.listSeparator);
  const whole = start === undefined || end === undefined ? span : clockSpan(start, end);
  return (
    <tr ref={row} data-line={line.volunteerId}>
      <td className="record-line-no soft">{line.number ?? '＋'}</td>
      <th scope="row">
        <span className="pick-text">
          <strong>{name}</strong> <small className="soft">{volunteerNo}</small>{' '}
          {line.isLead ? <Tag>{words.lead}</Tag> : null}
          {line.isWalkIn ? <Tag className="mark-tag">{words.walkIn}</Tag> : null}
        </span>
      </th>
      <td>
        <span className="pick-text soft" title={`${post} ${span}`}>
          {post} {whole}
        </span>
      </td>
      <td>
        <StateToggle
          label={words.stateOf({ name })}
          state={state}
          isReadOnly={isReadOnly}
          onPress={(button) => {
            const saving = run(() => record((now) => ({ state: stateAfter(now.state, button) })), {
              isQuiet: true,
            });
            void choose(stateAfter(state, button), saving);
          }}
          onClear={() =>
            void choose(
              null,
              run(() => record({ state: null }), { isQuiet: true }),
            )
          }
        />
      </td>
      <td colSpan={2}>
        {state === null || came
          ? shown.map((segment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments have no name but their place.
              <div key={index} className="record-segment">
                <div data-column="in">
                  <TimeCell
                    label={words.timeInOf({ name })}
                    value={segment.minuteIn}
                    planned={index === 0 && came ? start : undefined}
                    isReadOnly={isReadOnly}
                    onCommit={(minuteIn) => setSegment(index, { minuteIn })}
                  />
                </div>
                <div data-column="out">
                  <TimeCell
                    label={words.timeOutOf({ name })}
                    value={segment.minuteOut}
                    planned={index === shown.length - 1 && came ? end : undefined}
                    isReadOnly={isReadOnly}
                    onCommit={(minuteOut) => setSegment(index, { minuteOut })}
                  />
                </div>
                {came && segment.minuteOut === null && index < known.length ? (
                  <Tooltip title={words.unverifiedHint}>
                    <Tag className="mark-tag">{words.unverified}</Tag>
                  </Tooltip>
                ) : null}
                {index > 0 && index < known.length && !isReadOnly ? (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={words.removeSegment}
                    title={words.removeSegment}
                    onClick={() =>
                      void run(() =>
                        record((now) => ({ segments: now.segments.filter((_, at) => at !== index) })),
                      )
                    }
                  />
                ) : null}
              </div>
            ))
          : null}
      </td>
      <td>
        {state === null ? null : (
          <CellText
            label={words.noteOf({ name })}
            value={note}
            isReadOnly={isReadOnly}
            onCommit={(typed) => record({ note: typed })}
          />
        )}
      </td>
      <td>
        {state === null || isReadOnly ? null : (
          <span className="record-line-tools">
            {came ? (
              <Button
                type="text"
                icon={<PlusOutlined />}
                aria-label={words.againOf({ name })}
                aria-keyshortcuts={RECORD_KEYS.again}
                title={`${words.again}（${RECORD_KEYS.again}）`}
                onClick={() => setAdding(isAdding ? null : known.length)}
              />
            ) : null}
            <Button
              type="text"
              icon={<ClearOutlined />}
              aria-label={words.clearOf({ name })}
              title={words.clear}
              onClick={() => void run(() => record({ state: null }))}
            />
          </span>
        )}
      </td>
    </tr>
  );
}, isSame);
