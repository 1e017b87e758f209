import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { fairIdOfDate, partsOf } from '../../../shared/calendar/dates.ts';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { validatePostponedDate, validateReason } from '../../../shared/fair/validateFair.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { failure, success } from '../../../shared/model/result.ts';
import { parseTypedDate } from '../../../shared/people/parseTypedDate.ts';
import { formatDay, formatFairMonth, formatLabelledDay } from '../../../shared/text/formatDate.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problem } from '../../../shared/text/problem.ts';
import { TextField } from '../../components/TextField.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { postponeFair } from '../../usecases/yearPlan.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { DayGrid } from './DayGrid.tsx';

interface PostponeDialogProps {
  readonly fair: Fair;
  readonly view: YearView;
  readonly onClose: () => void;
}

/** A new date and a reason (rule 4). Nothing moves before both are given. */
export function PostponeDialog({ fair, view, onClose }: PostponeDialogProps) {
  const { text, locale } = useText();
  const run = useAction();
  const words = text.yearPlan.postponeDialog;
  const ownHolidays = view.plan?.ownHolidays ?? [];
  const [typed, setTyped] = useState<string>(fair.postponedTo ?? '');
  const [reason, setReason] = useState(fair.statusReason);
  const [month, setMonth] = useState(fairIdOfDate(dateOfFair(fair)));
  const [problems, setProblems] = useState<{ date: Problem | null; reason: Problem | null }>({
    date: null,
    reason: null,
  });
  const date = parseTypedDate(typed);
  const confirm = async (): Promise<void> => {
    const checkedDate =
      typed.trim() === ''
        ? failure(problem('dateMissing'))
        : validatePostponedDate(fair, date ?? typed, view.allFairs);
    const checkedReason = validateReason(reason);
    setProblems({
      date: checkedDate.ok ? null : checkedDate.problem,
      reason: checkedReason.ok ? null : checkedReason.problem,
    });
    if (!checkedDate.ok || !checkedReason.ok) return;
    const result = await run(() => postponeFair(fair.id, checkedDate.value, checkedReason.value));
    if (result.ok) onClose();
    else setProblems((before) => ({ ...before, date: result.problem }));
  };
  return (
    <Modal
      open
      title={words.title({ month: formatFairMonth(text, fair.id) })}
      okText={words.confirm}
      cancelText={words.keep}
      width="50em"
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <div className="postpone">
        <div className="postpone-fields">
          <div>
            {words.scheduled({
              day: formatLabelledDay(text, locale, labelDay(fair.scheduledDate, ownHolidays)),
            })}
          </div>
          <TextField
            label={words.newDate}
            value={typed}
            isLive
            autoFocus
            hint={date ? <ChosenDay date={date} view={view} /> : words.newDateHint}
            problem={problems.date}
            testId="postpone-date"
            onCommit={async (next) => {
              setTyped(next);
              setProblems((before) => ({ ...before, date: null }));
              const parsed = parseTypedDate(next);
              if (parsed) setMonth(fairIdOfDate(parsed));
              return success(next);
            }}
          />
          <TextField
            label={words.reason}
            value={reason}
            isLive
            isMultiline
            hint={words.reasonHint}
            problem={problems.reason}
            testId="postpone-reason"
            onCommit={async (next) => {
              setReason(next);
              setProblems((before) => ({ ...before, reason: null }));
              return success(next);
            }}
          />
          {date ? <MoveWarnings fair={fair} date={date} view={view} /> : null}
        </div>
        <DayGrid
          month={month}
          onMonth={setMonth}
          chosen={date}
          after={fair.scheduledDate}
          ownHolidays={ownHolidays}
          onChoose={(day) => {
            setTyped(day);
            setProblems((before) => ({ ...before, date: null }));
          }}
        />
      </div>
    </Modal>
  );
}

function ChosenDay({ date, view }: { readonly date: IsoDate; readonly view: YearView }) {
  const { text, locale } = useText();
  const label = labelDay(date, view.plan?.ownHolidays);
  return text.yearPlan.postponeDialog.chosen({
    day: formatLabelledDay(text, locale, label),
    lunar: label.lunar,
  });
}

interface MoveWarningsProps {
  readonly fair: Fair;
  readonly date: IsoDate;
  readonly view: YearView;
}

/** What another month or year means for the figures (rule 4). Warnings, not refusals. */
function MoveWarnings({ fair, date, view }: MoveWarningsProps) {
  const { text } = useText();
  const words = text.yearPlan.postponeDialog;
  const newMonth = fairIdOfDate(date);
  if (newMonth === fair.id) return null;
  const month = formatFairMonth(text, newMonth);
  const { year } = partsOf(date);
  const neighbour = view.allFairs.find(
    (other) =>
      other.id !== fair.id && other.status !== 'cancelled' && fairIdOfDate(dateOfFair(other)) === newMonth,
  );
  const sentences = [
    year === partsOf(fair.scheduledDate).year ? words.otherMonth({ month }) : words.otherYear({ year }),
    ...(neighbour ? [words.sameMonth({ month, day: formatDay(text, dateOfFair(neighbour)) })] : []),
  ];
  return sentences.map((sentence) => <Alert key={sentence} type="warning" showIcon title={sentence} />);
}
