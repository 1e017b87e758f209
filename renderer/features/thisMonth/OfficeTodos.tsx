import { parseISO } from 'date-fns';
import { Link } from 'wouter';
import { daysBetween, parseIsoDate, partsOf } from '../../../shared/calendar/dates.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { unclosedFairs } from '../../../shared/fair/focusFair.ts';
import { yearToPlan } from '../../../shared/fair/yearToPlan.ts';
import type { IsoDate } from '../../../shared/model/basic.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import type { QualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import { qualificationExpiry } from '../../../shared/people/qualificationExpiry.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { dataPath, fairPath, PATHS, volunteerPath, yearPlanPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useSnapshotState } from '../../usecases/snapshots.ts';
import { TodoRow } from './TodoRow.tsx';

/** People named in the line; the others are behind “n more”. */
const NAMED = 3;
/** A snapshot older than this is worth a nudge. */
const SNAPSHOT_DAYS = 14;
/** Months named in the line of fairs that were never closed. */
const MONTHS_NAMED = 4;

interface RunningOut {
  readonly volunteer: Volunteer;
  readonly expiresOn: IsoDate;
  readonly expiry: QualificationExpiry;
}

function runningOut(volunteers: readonly Volunteer[], today: IsoDate): readonly RunningOut[] {
  return volunteers
    .filter(({ isActive }) => isActive)
    .flatMap((volunteer) =>
      volunteer.qualifications.flatMap((qualification): RunningOut[] => {
        const expiry = qualificationExpiry(qualification, today);
        const { expiresOn } = qualification;
        return expiry === 'valid' || expiresOn === null ? [] : [{ volunteer, expiresOn, expiry }];
      }),
    )
    .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn));
}

/** Qualifications of clinic and legal helpers that run out soon or have run out (rule 14). */
export function QualificationTodo({
  volunteers,
  today,
}: {
  readonly volunteers: readonly Volunteer[];
  readonly today: IsoDate;
}) {
  const { text } = useText();
  const words = text.thisMonth.qualifications;
  const rows = runningOut(volunteers, today);
  if (rows.length === 0) {
    return (
      <TodoRow state="fine" title={words.title} to={PATHS.volunteers}>
        {words.none}
      </TodoRow>
    );
  }
  const expired = rows.filter(({ expiry }) => expiry === 'expired').length;
  const soonFirst = rows.toSorted((a, b) => Number(a.expiry === 'expired') - Number(b.expiry === 'expired'));
  const details = (
    <>
      {soonFirst.slice(0, NAMED).map(({ volunteer, expiresOn }, index) => (
        <span key={`${volunteer.id}-${expiresOn}`}>
          {index > 0 ? text.thisMonth.listSeparator : ' '}
          <Link href={volunteerPath(volunteer.id)}>
            {words.until({ name: volunteer.name, date: expiresOn })}
          </Link>
        </span>
      ))}
      {rows.length > NAMED ? (
        <>
          {text.thisMonth.listSeparator}
          <Link href={PATHS.volunteers}>{words.more({ count: rows.length - NAMED })}</Link>
        </>
      ) : null}
    </>
  );
  return (
    <TodoRow state="attention" title={words.title} to={PATHS.volunteers} details={details}>
      {words.some({ expiring: rows.length - expired, expired })}
    </TodoRow>
  );
}

/** Whether snapshots are kept, and when one last left this PC. */
export function SnapshotTodo({ settings, today }: { readonly settings: Settings; readonly today: IsoDate }) {
  const { text } = useText();
  const { problem } = useSnapshotState();
  const words = text.thisMonth.snapshot;
  const to = dataPath('backup');
  const { lastCopyAt, lastSnapshotAt } = settings;
  const last = lastCopyAt === null ? null : parseIsoDate(localDay(lastCopyAt));
  if (problem || lastCopyAt === null || last === null) {
    return (
      <TodoRow state="attention" title={words.title} to={to}>
        {problem ? words.failed : words.never}
      </TodoRow>
    );
  }
  const days = Math.max(0, daysBetween(last, today));
  const isOld = days > SNAPSHOT_DAYS && lastSnapshotAt !== null && lastSnapshotAt > lastCopyAt;
  return (
    <TodoRow state={isOld ? 'attention' : 'fine'} title={words.title} to={to}>
      {days === 0 ? words.today : isOld ? words.old({ days }) : words.days({ days })}
    </TodoRow>
  );
}

/** The day of an instant by the clock on the wall. */
function localDay(instant: string): string {
  const at = parseISO(instant);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

interface FairsTodoProps {
  readonly fairs: readonly Fair[];
  readonly focus: Fair | null;
  readonly today: IsoDate;
}

/** Fairs whose day has passed but that were neither recorded to the end nor cancelled. */
export function UnclosedTodo({ fairs, focus, today }: FairsTodoProps) {
  const { text } = useText();
  const words = text.thisMonth.unclosed;
  const unclosed = unclosedFairs(fairs, today, focus);
  const [first] = unclosed;
  if (!first) return null;
  const to =
    unclosed.length === 1 ? fairPath(first.id, 'record') : yearPlanPath(partsOf(dateOfFair(first)).year);
  const named = unclosed.slice(0, MONTHS_NAMED).map(({ id }) => formatFairMonth(text, id));
  const months = [...named, ...(unclosed.length > MONTHS_NAMED ? ['…'] : [])];
  return (
    <TodoRow state="attention" title={words.title} to={to}>
      {words.some({ count: unclosed.length, months: months.join(text.thisMonth.listSeparator) })}
    </TodoRow>
  );
}

/** Next year's plan, when it is time for it. */
export function NextYearTodo({ fairs, focus, today }: FairsTodoProps) {
  const { text } = useText();
  const words = text.thisMonth.nextYear;
  const year = yearToPlan(fairs, today);
  // Without a fair in focus the page's big button says the same.
  if (year === null || focus === null) return null;
  return (
    <TodoRow state="attention" title={words.title} to={yearPlanPath(year)}>
      {words.some({ year })}
    </TodoRow>
  );
}
