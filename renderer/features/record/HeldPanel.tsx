import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { success } from '../../../shared/model/result.ts';
import { formatLabelledDay } from '../../../shared/text/formatDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { DateField } from '../../components/DateField.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { markHeld } from '../../usecases/closeFair.ts';
import { useToday } from '../../usecases/today.ts';

/** Before anything is recorded: the fair took place, on this day. */
export function HeldPanel({ fair }: { readonly fair: Fair }) {
  const { text, locale } = useText();
  const run = useAction();
  const [, navigate] = useLocation();
  const today = useToday();
  const [date, setDate] = useState<IsoDate | null>(dateOfFair(fair));
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const words = text.record.held;
  const isFuture = dateOfFair(fair) > today;
  const confirm = async (): Promise<void> => {
    if (date === null) {
      setRefusal(problem('dateMissing'));
      return;
    }
    const result = await run(() => markHeld({ fairId: fair.id, amending: null }, date));
    setRefusal(result.ok ? null : result.problem);
  };
  return (
    <EmptyState
      sentence={
        isFuture
          ? words.future({ day: formatLabelledDay(text, locale, labelDay(dateOfFair(fair))) })
          : words.ask
      }
      action={
        <>
          <div className="record-held">
            <DateField
              label={words.date}
              value={date}
              problem={refusal}
              onCommit={async (typed) => {
                setDate(typed);
                setRefusal(null);
                return success(typed);
              }}
            />
          </div>
          <div className="record-bar">
            <Button
              type={isFuture ? 'default' : 'primary'}
              data-testid="record-held"
              onClick={() => void confirm()}
            >
              {words.confirm}
            </Button>
            {isFuture ? (
              <Button type="primary" onClick={() => navigate(fairPath(fair.id, 'papers'))}>
                {words.goToPapers}
              </Button>
            ) : null}
          </div>
        </>
      }
    />
  );
}
