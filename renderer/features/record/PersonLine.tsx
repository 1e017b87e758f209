import { ClearOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import type { LineSegment } from '../../../shared/attendance/attendanceLine.ts';
import { hasCome } from '../../../shared/attendance/serviceMinutes.ts';
import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import { slotsOfLine } from '../../../shared/attendance/stallLines.ts';
import { clockSpan } from '../../../shared/calendar/minutes.ts';
import type { Result } from '../../../shared/model/result.ts';
import { success } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { CellText } from '../../components/CellText.tsx';
import { TimeCell } from '../../components/TimeCell.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import type { LineEdit } from '../../usecases/recordAttendance.ts';
import { recordLine, segmentEdit } from '../../usecases/recordAttendance.ts';
import { StateToggle } from './StateToggle.tsx';
import type { SectionProps } from './section.ts';

const BLANK: LineSegment = { minuteIn: null, minuteOut: null };

/** One line of the sign-in sheet: attendance, times, remarks; more than one pair of times for who came back. */
export function PersonLine({ data, recording, line }: SectionProps & { readonly line: StallLine }) {
  const { text } = useText();
  const run = useAction();
  const [isAdding, setIsAdding] = useState(false);
  const words = text.record.volunteers;
  const { target, isReadOnly } = recording;
  const volunteer = data.volunteers.find(({ id }) => id === line.volunteerId);
  if (!volunteer) return null;
  const { name } = volunteer;
  const { state, segments, note } = line.entry;
  const slots = slotsOfLine(line, data.slots);
  const [start, end] = [slots[0]?.start, slots.at(-1)?.end];
  const came = state !== null && hasCome(state);
  const record = (entry: LineEdit): Promise<Result<unknown, Problem>> => recordLine(target, line, entry);
  const known = segments.length > 0 ? segments : [BLANK];
  const shown = isAdding ? [...known, BLANK] : known;
  const setSegment = async (
    index: number,
    fields: Partial<LineSegment>,
  ): Promise<Result<unknown, Problem>> => {
    // A second pair without a time in is not yet anything that happened.
    if (index === known.length && (fields.minuteIn ?? null) === null) return success(true);
    const result = await record(segmentEdit(index, fields));
    if (result.ok) setIsAdding(false);
    return result;
  };
  const post = line.posts
    .map((value) => (value === '' ? words.plainPost : value))
    .join(text.fair.listSeparator);
  const span = slots.map((slot) => clockSpan(slot.start, slot.end)).join(text.fair.listSeparator);
  const whole = start === undefined || end === undefined ? span : clockSpan(start, end);
  return (
    <tr>
      <th scope="row">
        <span className="pick-text">
          <strong>{name}</strong> <small className="soft">{volunteer.volunteerNo}</small>{' '}
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
          onChoose={(next) => void run(() => record({ state: next }), { isQuiet: true })}
        />
      </td>
      <td>
        {state === null || came
          ? shown.map((segment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments have no name but their place.
              <div key={index}>
                <TimeCell
                  label={words.timeInOf({ name })}
                  value={segment.minuteIn}
                  planned={index === 0 && came ? start : undefined}
                  isReadOnly={isReadOnly}
                  onCommit={(minuteIn) => setSegment(index, { minuteIn })}
                />
              </div>
            ))
          : null}
      </td>
      <td>
        {state === null || came
          ? shown.map((segment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments have no name but their place.
              <div key={index} className="record-out-line">
                <TimeCell
                  label={words.timeOutOf({ name })}
                  value={segment.minuteOut}
                  planned={index === shown.length - 1 && came ? end : undefined}
                  isReadOnly={isReadOnly}
                  onCommit={(minuteOut) => setSegment(index, { minuteOut })}
                />
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
                title={words.again}
                onClick={() => setIsAdding(!isAdding)}
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
}
