import { monthOf } from '../../../shared/calendar/dates.ts';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import { isAwaitedAtFair } from '../../../shared/fair/dueAtFair.ts';
import type { FairRecords } from '../../../shared/fair/fairData.ts';
import type { FairGaps } from '../../../shared/fair/fairGaps.ts';
import { isBookingExpected, vacantCategoryIds } from '../../../shared/fair/fairGaps.ts';
import { assignedReplies } from '../../../shared/fair/phoneReplies.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { BookingStatus, OwnHoliday } from '../../../shared/model/fair.ts';
import type { PartnerUnit } from '../../../shared/model/partner.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import type { Volunteer } from '../../../shared/model/volunteer.ts';
import { callLines, callsToMake } from '../../../shared/publication/callLines.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import { formatLabelledDay } from '../../../shared/text/formatDate.ts';
import { boardErrandPath, fairPath, stallsPath, yearPlanPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useVisitsElsewhere } from '../../usecases/yearVisits.ts';
import { TodoRow } from './TodoRow.tsx';

interface FairTodosProps {
  readonly records: FairRecords;
  readonly gaps: FairGaps;
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
  readonly ownHolidays: readonly OwnHoliday[];
  readonly replies: readonly Reply[];
  readonly publication: Publication | null;
  readonly volunteers: readonly Volunteer[];
}

/** What the fair in focus still lacks before its day. */
export function FairTodos(props: FairTodosProps) {
  const { fair } = props.records;
  const isOver = fair.status === 'held' || fair.status === 'archived';
  if (isOver) return null;
  return (
    <>
      <HolidayTodo {...props} />
      <GapTodo {...props} />
      <ReplyTodo {...props} />
      <ChangesTodo {...props} />
      <CategoryTodo {...props} />
      <PartnerTodo {...props} />
    </>
  );
}

function HolidayTodo({ records: { fair }, ownHolidays }: FairTodosProps) {
  const { text, locale } = useText();
  const label = labelDay(dateOfFair(fair), ownHolidays);
  const isAsked = label.kind === 'publicHoliday' || label.kind === 'makeupWorkday';
  if (!isAsked || fair.status !== 'planned') return null;
  const words = text.thisMonth.holiday;
  return (
    <TodoRow state="attention" title={words.title} to={yearPlanPath(monthOf(fair.id).year)}>
      {words.question({ day: formatLabelledDay(text, locale, label) })}
    </TodoRow>
  );
}

function GapTodo({ records, gaps }: FairTodosProps) {
  const { text } = useText();
  const words = text.thisMonth.gaps;
  const { fair, stalls } = records;
  if (stalls.length === 0) {
    return (
      <TodoRow state="attention" title={words.title} to={stallsPath(fair.id, 'stalls')}>
        {words.noStalls}
      </TodoRow>
    );
  }
  return (
    <TodoRow state={gaps.gap > 0 ? 'gap' : 'fine'} title={words.title} to={fairPath(fair.id, 'board')}>
      {gaps.gap > 0 ? words.some({ gap: gaps.gap, vacant: gaps.vacant }) : words.none}
    </TodoRow>
  );
}

/** Assigned people who were not asked by phone yet, or who answered that they cannot come. */
function ReplyTodo({ records, replies }: FairTodosProps) {
  const { text } = useText();
  const words = text.replies;
  if (records.assignments.length === 0) return null;
  const { open, conflicts } = assignedReplies(records, replies);
  const to = fairPath(records.fair.id, 'replies');
  if (conflicts > 0) {
    return (
      <TodoRow state="gap" title={words.todoTitle} to={to}>
        {words.todoConflicts({ count: conflicts })}
      </TodoRow>
    );
  }
  return (
    <TodoRow state={open > 0 ? 'attention' : 'fine'} title={words.todoTitle} to={to}>
      {open > 0 ? words.todoSome({ open }) : words.todoNone}
    </TodoRow>
  );
}

/** People for whom something changed since the plan was published, and who do not know it yet. */
function ChangesTodo({ records, replies, publication, volunteers }: FairTodosProps) {
  const { text } = useText();
  const words = text.publication;
  if (!publication?.publishedAt) return null;
  const count = callsToMake(callLines({ ...records, replies, publication, volunteers })).length;
  return (
    <TodoRow
      state={count > 0 ? 'attention' : 'fine'}
      title={words.todoTitle}
      to={boardErrandPath(records.fair.id, 'changes')}
    >
      {count > 0 ? words.todoSome({ count }) : words.todoNone}
    </TodoRow>
  );
}

/** A category with nobody never disappears (rule 6). */
function CategoryTodo({ records, categories }: FairTodosProps) {
  const { text } = useText();
  const words = text.thisMonth.categories;
  const active = categories.filter(({ isActive }) => isActive);
  const vacant = new Set(
    vacantCategoryIds(
      records,
      active.map(({ id }) => id),
    ),
  );
  if (records.stalls.length === 0 || vacant.size === 0) return null;
  const names = active.filter(({ id }) => vacant.has(id)).map((category) => categoryName(text, category));
  const hasStall = records.stalls.some(({ categoryId }) => vacant.has(categoryId));
  return (
    <TodoRow
      state="gap"
      title={words.title}
      to={hasStall ? fairPath(records.fair.id, 'board') : stallsPath(records.fair.id, 'stalls')}
    >
      {words.vacant({ names: names.join(text.thisMonth.listSeparator) })}
    </TodoRow>
  );
}

function PartnerTodo({ records: { fair, bookings }, partnerUnits }: FairTodosProps) {
  const { text } = useText();
  const words = text.thisMonth.partners;
  const elsewhere = useVisitsElsewhere(fair.id);
  if (!elsewhere) return null;
  const visits = [...bookings, ...elsewhere];
  const expected = bookings.filter(isBookingExpected);
  const namesOf = (units: readonly PartnerUnit[]): string =>
    units.map(({ name }) => name).join(text.thisMonth.listSeparator);
  const isBookedAs = (unit: PartnerUnit, asked: BookingStatus): boolean =>
    expected.some(({ partnerUnitId, status }) => partnerUnitId === unit.id && status === asked);
  const unconfirmed = partnerUnits.filter((unit) => isBookedAs(unit, 'invited'));
  const notInvited = partnerUnits.filter(
    (unit) => isBookedAs(unit, 'planned') || isAwaitedAtFair(unit, fair.id, visits),
  );
  const to = stallsPath(fair.id, 'partners');
  const summary = expected.length === 0 ? words.none : words.allConfirmed({ count: expected.length });
  return (
    <>
      {notInvited.length > 0 ? (
        <TodoRow state="attention" title={words.title} to={to}>
          {words.notInvited({ count: notInvited.length, names: namesOf(notInvited) })}
        </TodoRow>
      ) : null}
      {unconfirmed.length > 0 ? (
        <TodoRow state="attention" title={words.title} to={to}>
          {words.unconfirmed({ count: unconfirmed.length, names: namesOf(unconfirmed) })}
        </TodoRow>
      ) : null}
      {notInvited.length + unconfirmed.length === 0 ? (
        <TodoRow state="fine" title={words.title} to={to}>
          {summary}
        </TodoRow>
      ) : null}
    </>
  );
}
