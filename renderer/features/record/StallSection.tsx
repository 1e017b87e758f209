import { CheckOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { slotsOfLine } from '../../../shared/attendance/stallLines.ts';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { focusStop, stopsOf } from '../../components/enterToNext.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { recordAllPresent } from '../../usecases/recordAttendance.ts';
import { PersonLine } from './PersonLine.tsx';
import type { SectionProps, StallSheet } from './section.ts';
import { LINE_COLUMNS } from './section.ts';
import { RECORD_KEYS } from './useRecordKeys.ts';
import { WalkInDialog } from './WalkInDialog.tsx';

/** The lines of one stall under its name. */
export function StallSection({ data, recording, stall, lines }: SectionProps & StallSheet) {
  const { text } = useText();
  const run = useAction();
  const part = useRef<HTMLTableSectionElement>(null);
  /** Where the focus was when the dialog was opened, and goes back to; null while it is closed. */
  const [opener, setOpener] = useState<Element | null>(null);
  /** Lines before a walk-in was added: the new one takes the focus when it is there. */
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null);
  const words = text.record.volunteers;
  const { target, isReadOnly } = recording;
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  const isComplete = lines.every(({ entry }) => entry.state !== null);
  const added = before && lines.find(({ volunteerId }) => !before.has(volunteerId))?.volunteerId;
  useEffect(() => {
    if (!(opener instanceof HTMLElement)) return;
    return () => opener.focus();
  }, [opener]);
  useEffect(() => {
    // While the dialog is open it keeps the focus to itself.
    if (!added || opener) return;
    const line = part.current?.querySelector(`[data-line="${CSS.escape(added)}"]`);
    if (line) focusStop(stopsOf(line)[0]);
    setBefore(null);
  }, [added, opener]);
  return (
    <tbody ref={part} data-testid={`record-${stall.number}`} data-place={stall.id}>
      <tr className="record-stall">
        <th scope="rowgroup" colSpan={LINE_COLUMNS}>
          <div>
            <strong>{text.fair.stallName({ number: stall.number, name: stall.name })}</strong>
            {category ? <CategoryTag category={category} /> : null}
            {lines.length === 0 ? <span className="soft">{words.noOne}</span> : null}
            {isReadOnly ? null : (
              <span className="record-stall-tools">
                {isComplete ? null : (
                  <Button
                    type="text"
                    icon={<CheckOutlined />}
                    aria-label={words.stallPresentOf({ number: stall.number })}
                    aria-keyshortcuts={RECORD_KEYS.present}
                    title={`${words.stallPresentOf({ number: stall.number })}（${RECORD_KEYS.present}）`}
                    onClick={() => void run(() => recordAllPresent(target, stall.id))}
                  >
                    {words.stallPresent}
                  </Button>
                )}
                <Button
                  type="text"
                  icon={<UserAddOutlined />}
                  aria-label={words.addWalkInOf({ number: stall.number })}
                  aria-keyshortcuts={RECORD_KEYS.walkIn}
                  title={`${words.addWalkInOf({ number: stall.number })}（${RECORD_KEYS.walkIn}）`}
                  onClick={() => setOpener(document.activeElement ?? document.body)}
                >
                  {words.addWalkIn}
                </Button>
              </span>
            )}
          </div>
          {opener ? (
            <WalkInDialog
              data={data}
              target={target}
              stall={stall}
              onAdded={() => setBefore(new Set(lines.map(({ volunteerId }) => volunteerId)))}
              onClose={() => setOpener(null)}
            />
          ) : null}
        </th>
      </tr>
      {lines.map((line) => {
        const volunteer = data.volunteers.find(({ id }) => id === line.volunteerId);
        return volunteer ? (
          <PersonLine
            key={`${line.volunteerId} ${line.isWalkIn}`}
            line={line}
            name={volunteer.name}
            volunteerNo={volunteer.volunteerNo}
            slots={slotsOfLine(line, data.slots)}
            target={target}
            isReadOnly={isReadOnly}
          />
        ) : null;
      })}
    </tbody>
  );
}
