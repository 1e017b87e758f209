import { Button } from 'antd';
import type { PhoneRow } from '../../../shared/fair/phoneReplies.ts';
import { useText } from '../../text/useText.ts';
import { placesText } from './PhoneRowLine.tsx';

/** More would push the list away; taking one off brings the next. */
const MAX_SHOWN = 3;

interface ConflictPanelProps {
  readonly rows: readonly PhoneRow[];
  readonly isReadOnly: boolean;
  readonly onTakeOff: (row: PhoneRow) => void;
  readonly onRepair: () => void;
}

/** People who are assigned where they cannot come, each with the button that takes them off, and the way to repair the plan. */
export function ConflictPanel({ rows, isReadOnly, onTakeOff, onRepair }: ConflictPanelProps) {
  const { text } = useText();
  const words = text.replies;
  const inConflict = rows.filter(({ conflicts }) => conflicts.length > 0);
  if (inConflict.length === 0) return null;
  return (
    <section className="phone-conflicts" aria-label={words.conflictsTitle}>
      <ul>
        {inConflict.slice(0, MAX_SHOWN).map((row) => (
          <li key={row.volunteer.id}>
            <span>
              {words.conflict({ name: row.volunteer.name, places: placesText(text, row.conflicts) })}
            </span>
            {isReadOnly ? null : (
              <Button
                size="small"
                aria-label={words.takeOffOf({ name: row.volunteer.name })}
                onClick={() => onTakeOff(row)}
              >
                {words.takeOff}
              </Button>
            )}
          </li>
        ))}
        {inConflict.length > MAX_SHOWN ? (
          <li className="soft">{words.moreConflicts({ count: inConflict.length - MAX_SHOWN })}</li>
        ) : null}
      </ul>
      {isReadOnly ? null : (
        <Button size="small" type="primary" onClick={onRepair} data-testid="phone-repair">
          {text.publication.repair.fromPhone}
        </Button>
      )}
    </section>
  );
}
