import { CheckOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { CategoryTag } from '../../components/CategoryTag.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { recordAllPresent } from '../../usecases/recordAttendance.ts';
import { PersonLine } from './PersonLine.tsx';
import type { SectionProps, StallSheet } from './section.ts';
import { LINE_COLUMNS } from './section.ts';
import { WalkInDialog } from './WalkInDialog.tsx';

/** The lines of one stall under its name. */
export function StallSection({ data, recording, stall, lines }: SectionProps & StallSheet) {
  const { text } = useText();
  const run = useAction();
  const [isAdding, setIsAdding] = useState(false);
  const words = text.record.volunteers;
  const { target, isReadOnly } = recording;
  const category = data.categories.find(({ id }) => id === stall.categoryId);
  const isComplete = lines.every(({ entry }) => entry.state !== null);
  return (
    <tbody data-testid={`record-${stall.number}`}>
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
                    onClick={() => void run(() => recordAllPresent(target, stall.id))}
                  >
                    {words.stallPresent}
                  </Button>
                )}
                <Button
                  type="text"
                  icon={<UserAddOutlined />}
                  aria-label={words.addWalkInOf({ number: stall.number })}
                  onClick={() => setIsAdding(true)}
                >
                  {words.addWalkIn}
                </Button>
              </span>
            )}
          </div>
          {isAdding ? (
            <WalkInDialog data={data} target={target} stall={stall} onClose={() => setIsAdding(false)} />
          ) : null}
        </th>
      </tr>
      {lines.map((line) => (
        <PersonLine key={line.volunteerId} data={data} recording={recording} line={line} />
      ))}
    </tbody>
  );
}
