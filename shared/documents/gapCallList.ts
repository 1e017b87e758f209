import type { YearLoad } from '../assign/assignmentCase.ts';
import type { GapPerson } from '../assign/explain/explainGap.ts';
import { openNeeds, whomToAsk } from '../assign/explain/whomToAsk.ts';
import type { Need } from '../model/fair.ts';
import type { VolunteerId } from '../model/ids.ts';
import { formatHours } from '../stats/formatMetric.ts';
import { problemText } from '../text/problem.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase, stallHeading } from './paperContext.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

/** Whom a coordinator phones for one place before giving up on it, with a few to spare. */
const MOST_PEOPLE = 6;
/** Room to tick off and to note what was said. */
const ROW_HEIGHT_MM = 10;
const NO_LOAD: YearLoad = { minutesThisYear: new Map(), fairsThisYear: new Map() };

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns, no } = text.papers;
  return [
    { key: 'no', label: no, width: 12, kind: 'number', align: 'center', isPlain: true },
    { key: 'name', label: columns.name, width: 28, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
    { key: 'team', label: columns.team, width: 32, kind: 'text' },
    { key: 'phone', label: columns.phone, width: 30, kind: 'text' },
    { key: 'toKnow', label: columns.toKnow, width: 88, kind: 'text' },
    { key: 'reply', label: columns.reply, width: 34, kind: 'sign' },
    { key: 'remarks', label: columns.remarks, width: 33, kind: 'sign', align: 'left' },
  ];
}

/** What to know before phoning: what stands in the way or what they said, whether they know the work, how much they did this year. */
function toKnow({ text, locale }: PaperContext, person: GapPerson): string {
  const words = text.papers.gapCalls;
  const { problems, reply, volunteer, isPreferred, isSkilled, places, minutesThisYear } = person;
  const [obstacle] = problems;
  return [
    ...(obstacle ? [problemText(text, obstacle)] : []),
    ...(reply?.answer === 'yes' ? [words.promised] : []),
    ...(volunteer.availability.isUsual ? [] : [text.board.onRequest]),
    ...(places.length > 0
      ? [words.standsAt({ stalls: places.map(({ number }) => number).join(text.papers.listSeparator) })]
      : []),
    ...(isPreferred ? [words.likes] : isSkilled ? [words.knows] : []),
    minutesThisYear > 0 ? words.hours({ hours: formatHours(locale, minutesThisYear) }) : words.notYet,
  ].join(words.separator);
}

/** How much better than others somebody suits, as a part of a first place; below 1 in all, so that nobody is always the first. */
const MERITS = { promised: 0.5, prefers: 0.25, knows: 0.125 } as const;
/** Who only helps when asked stands a first place further down. */
const ON_REQUEST = 1;

function meritOf({ reply, isPreferred, isSkilled, volunteer }: GapPerson): number {
  return (
    (reply?.answer === 'yes' ? MERITS.promised : 0) +
    (isPreferred ? MERITS.prefers : 0) +
    (isSkilled ? MERITS.knows : 0) -
    (volunteer.availability.isUsual || reply ? 0 : ON_REQUEST)
  );
}

/**
 * Whom to ask for each place. The six are those who suit best; among equals those who stood near the top of other places
 * least so far. Within the six, people who suit several places come first for one and later for the next, so that the phone
 * does not ring six times at the same person: a first place weighs more than anything that speaks for somebody, each later
 * one half of the one before. Obstacles always come last; of equals those go first whom {@link whomToAsk} has first.
 */
function peopleByNeed(context: PaperContext, needs: readonly Need[]): readonly (readonly GapPerson[])[] {
  const { data, options } = context;
  const burden = new Map<VolunteerId, number>();
  const burdenOf = ({ volunteer }: GapPerson): number => burden.get(volunteer.id) ?? 0;
  const rankOf = (person: GapPerson): number => burdenOf(person) - meritOf(person);
  return needs.map((need) => {
    const people = whomToAsk(data, options.load ?? NO_LOAD, need, Number.POSITIVE_INFINITY)
      .toSorted(
        (a, b) =>
          a.problems.length - b.problems.length || meritOf(b) - meritOf(a) || burdenOf(a) - burdenOf(b),
      )
      .slice(0, MOST_PEOPLE)
      .toSorted((a, b) => a.problems.length - b.problems.length || rankOf(a) - rankOf(b));
    // Whoever stands first is phoned, the next only when the first cannot, and so on.
    people.forEach((person, place) => {
      burden.set(person.volunteer.id, burdenOf(person) + 2 ** -place);
    });
    return people;
  });
}

function headingOf(context: PaperContext, need: Need, gap: number): string {
  const { text, data } = context;
  const stall = data.stalls.find(({ id }) => id === need.stallId);
  return text.papers.gapCalls.heading({
    stall: stall ? stallHeading(context, stall) : '',
    slot: context.slotText(need.slotId),
    post: need.post || text.papers.defaultPost,
    missing: text.papers.missing({ count: gap }),
  });
}

function personRow(context: PaperContext, person: GapPerson, number: number): SheetRow {
  const { volunteer } = person;
  const cells = [
    number,
    context.nameOf(volunteer),
    volunteer.volunteerNo,
    context.groupName(volunteer.teamId),
    context.phoneOf(volunteer.phone),
    toKnow(context, person),
    context.text.papers.gapCalls.reply,
    '',
  ];
  return { kind: 'record', cells };
}

/** The call list for gaps 缺口联系单: for each place without people whom to phone, what to know of them, room for the answer. */
export function gapCallList(context: PaperContext): readonly SheetDocument[] {
  const { text, data } = context;
  const words = text.papers.gapCalls;
  const open = openNeeds(data);
  const people = peopleByNeed(
    context,
    open.map(({ need }) => need),
  );
  let number = 0;
  const rows = open.flatMap(({ need, gap }, index): readonly SheetRow[] => {
    const own = people[index] ?? [];
    const heading: SheetRow = { kind: 'group', text: headingOf(context, need, gap) };
    if (own.length === 0) {
      return [heading, { kind: 'record', cells: ['', '', '', '', '', words.nobody, '', ''] }];
    }
    return [
      heading,
      ...own.map((person) => {
        number += 1;
        return personRow(context, person, number);
      }),
    ];
  });
  return [
    {
      ...sheetBase(context, 'gapCallList'),
      title: text.papers.titles.gapCallList,
      head: [...context.head, { label: text.papers.columns.meeting, value: meetingText(context) }],
      columns: columnsOf(context),
      rows: rows.length > 0 ? rows : [{ kind: 'group', text: words.noGaps }],
      rowHeight: ROW_HEIGHT_MM,
      notes: [words.note],
      signatures: [text.publication.phonedBy],
    },
  ];
}
