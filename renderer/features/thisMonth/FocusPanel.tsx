import { Button } from 'antd';
import { useLocation } from 'wouter';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import type { FairGaps } from '../../../shared/fair/fairGaps.ts';
import type { FairProgress, NextStep } from '../../../shared/fair/fairProgress.ts';
import type { OwnHoliday } from '../../../shared/model/fair.ts';
import { formatDay, formatFairMonth, formatLabelledDay } from '../../../shared/text/formatDate.ts';
import { StatusTag } from '../../components/StatusTag.tsx';
import type { FairStep } from '../../navigation/paths.ts';
import { fairPath, stallsPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { FairSteps } from './FairSteps.tsx';

/** Where each next step is taken. */
const STEP_OF = {
  generateStalls: 'stalls',
  assignPeople: 'board',
  closeGaps: 'board',
  makePapers: 'papers',
  waitForDay: 'papers',
  holdFairDay: 'day',
  recordFairDay: 'record',
  closeFair: 'record',
  none: 'record',
} as const satisfies Record<NextStep, FairStep>;

interface FocusPanelProps {
  readonly records: FairRecords;
  readonly progress: FairProgress;
  readonly gaps: FairGaps;
  readonly ownHolidays: readonly OwnHoliday[];
}

/** The fair that the office works on, with the one next step as the big button. */
export function FocusPanel({ records, progress, gaps, ownHolidays }: FocusPanelProps) {
  const { text, locale } = useText();
  const [, navigate] = useLocation();
  const words = text.thisMonth;
  const { fair } = records;
  const label = labelDay(dateOfFair(fair), ownHolidays);
  const { daysLeft, nextStep } = progress;
  const step = STEP_OF[nextStep];
  const nextPath = step === 'stalls' ? stallsPath(fair.id, 'stalls') : fairPath(fair.id, step);
  return (
    <section
      className="panel month-fair"
      aria-label={words.heading({ month: formatFairMonth(text, fair.id) })}
    >
      <div className="month-fair-head">
        <h2>{words.heading({ month: formatFairMonth(text, fair.id) })}</h2>
        <span>
          {text.fair.edition({ edition: fair.edition })} · {formatLabelledDay(text, locale, label)}{' '}
          <span className="soft">{text.calendar.lunar({ lunar: label.lunar })}</span>
        </span>
        {fair.theme ? <span className="soft">{fair.theme}</span> : null}
        <StatusTag status={fair.status} />
        <span className="month-countdown" data-testid="days-left">
          {daysLeft >= 0 ? words.daysLeft({ days: daysLeft }) : words.daysAgo({ days: -daysLeft })}
        </span>
      </div>
      {progress.isPostponed ? (
        <div className="soft">
          {words.postponed({ scheduled: formatDay(text, fair.scheduledDate), reason: fair.statusReason })}
        </div>
      ) : null}
      <FairSteps records={records} progress={progress} gaps={gaps} />
      <div className="month-next">
        <Button type="primary" size="large" data-testid="next-step" onClick={() => navigate(nextPath)}>
          {words.nextSteps[nextStep]}
        </Button>
        <span>
          <strong>{words.next}</strong>
          {words.nextSeparator}
          {words.nextNotes[nextStep]}
        </span>
      </div>
    </section>
  );
}
