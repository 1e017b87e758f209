import { partsOf } from '../calendar/dates.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Community } from '../model/community.ts';
import type { Fair } from '../model/fair.ts';
import type { Volunteer } from '../model/volunteer.ts';
import type { PersonPoints } from '../points/personPoints.ts';
import type { FairPoints } from '../points/pointsEarned.ts';
import { pointsRuleOn } from '../points/pointsEarned.ts';
import { rulesInOrder } from '../points/pointsRules.ts';
import type { StatementLine } from '../points/pointsStatement.ts';
import { ruleInWords } from '../points/ruleInWords.ts';
import { formatFairMonth } from '../text/formatDate.ts';
import { capNote } from './capNote.ts';
import type { PeopleContext } from './peopleContext.ts';
import type { HeadLine, SheetCell, SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';

const PARTS = [
  'minutes',
  'forHours',
  'forFair',
  'forPosts',
  'forLeading',
] as const satisfies readonly (keyof FairPoints)[];

/** A volunteer's points, the fairs that they were earned at, and the day up to which the paper tells them. */
export interface PointsStatementData extends PersonPoints {
  readonly fairs: readonly Fair[];
  readonly on: IsoDate;
}

function columnsOf({ text }: PeopleContext): readonly SheetColumn[] {
  const { columns, how } = text.points.papers;
  const part = (key: (typeof PARTS)[number], width: number): SheetColumn => ({
    key,
    label: columns[key],
    group: how,
    width,
    kind: 'number',
  });
  return [
    { key: 'no', label: text.papers.no, width: 10, kind: 'number', align: 'center', isPlain: true },
    { key: 'date', label: columns.date, width: 39, kind: 'text' },
    { key: 'what', label: columns.what, width: 44, kind: 'text' },
    { key: 'minutes', label: columns.minutes, width: 18, kind: 'number' },
    ...PARTS.slice(1).map((key) => part(key, 15)),
    { key: 'earned', label: columns.earned, width: 17, kind: 'number' },
    { key: 'redeemed', label: columns.redeemed, width: 16, kind: 'number' },
    { key: 'balance', label: columns.balance, width: 18, kind: 'number' },
  ];
}

/** What is left after a line; where too much was exchanged, 0 and how much. */
function leftCell({ text }: PeopleContext, line: Pick<StatementLine, 'balance' | 'overdrawn'>): SheetCell {
  return line.overdrawn > 0 ? text.points.ledger.overdrawnShort({ points: line.overdrawn }) : line.balance;
}

function cellsOf(
  context: PeopleContext,
  line: StatementLine,
  number: number,
  editions: ReadonlyMap<string, number>,
): readonly SheetCell[] {
  const { text } = context;
  const words = text.points.papers;
  const left = leftCell(context, line);
  const date = text.calendar.fullDate(partsOf(line.date));
  if (line.kind === 'redeemed') {
    const { what, note, points } = line.redemption;
    return [number, date, words.redeemed({ what, note }), ...PARTS.map(() => ''), '', points, left];
  }
  const { earned } = line;
  const edition = editions.get(earned.fairId);
  const month = formatFairMonth(text, earned.fairId);
  const fair = edition === undefined ? month : words.fair({ edition: text.fair.edition({ edition }), month });
  // Nothing for a post or for leading is the rule: a blank keeps what there is easy to see.
  const parts = PARTS.map((part): SheetCell => (part === 'minutes' || earned[part] > 0 ? earned[part] : ''));
  return [number, date, fair, ...parts, earned.points, '', left];
}

function totalCells(context: PeopleContext, { statement }: PointsStatementData): readonly SheetCell[] {
  const earned = statement.lines.flatMap((line) => (line.kind === 'earned' ? [line.earned] : []));
  return [
    '',
    context.text.common.total,
    '',
    ...PARTS.map((part) => earned.reduce((sum, fair) => sum + fair[part], 0)),
    statement.earned,
    statement.redeemed,
    leftCell(context, statement),
  ];
}

function headOf(context: PeopleContext, volunteer: Volunteer, on: IsoDate): readonly HeadLine[] {
  const { head } = context.text.peoplePapers;
  const lines: readonly HeadLine[] = [
    { label: head.name, value: volunteer.name },
    { label: head.volunteerNo, value: volunteer.volunteerNo },
    { label: head.team, value: context.groupName(volunteer.teamId) },
    {
      label: context.text.points.papers.until,
      value: context.text.calendar.fullDate(partsOf(on)),
    },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** The fairs of the statement's lines. */
function earnedAt({ statement, fairs }: PointsStatementData): readonly Fair[] {
  const ids = new Set(
    statement.lines.flatMap((line) => (line.kind === 'earned' ? [line.earned.fairId] : [])),
  );
  return fairs.filter(({ id }) => ids.has(id));
}

/** The rules by which the lines of the statement were counted, in words. */
function rulesOf(
  { text }: PeopleContext,
  community: Community,
  data: PointsStatementData,
): readonly string[] {
  const used = new Set(
    data.statement.lines.flatMap((line) =>
      line.kind === 'earned' ? [pointsRuleOn(community.pointsRules, line.date)?.from] : [],
    ),
  );
  return rulesInOrder(community.pointsRules)
    .filter(({ from }) => used.has(from))
    .map((rule) => ruleInWords(text, rule));
}

/** A volunteer's statement of points 积分明细: every fair and every exchange, the sums, and what is left. */
export function pointsStatementSheet(
  context: PeopleContext,
  community: Community,
  volunteer: Volunteer,
  data: PointsStatementData,
): SheetDocument {
  const { text, locale } = context;
  const words = text.points.papers;
  const { statement, pending, fairs, on } = data;
  const editions = new Map<string, number>(fairs.map(({ id, edition }) => [id, edition]));
  const waiting = pending.reduce((sum, { points }) => sum + points, 0);
  const lines = statement.lines.map(
    (line, index): SheetRow => ({
      kind: 'record',
      cells: cellsOf(context, line, index + 1, editions),
    }),
  );
  return {
    id: 'pointsStatement',
    kind: 'pointsStatement',
    locale,
    title: words.statement,
    subtitle: `${community.name} · ${community.fairName}`,
    head: headOf(context, volunteer, on),
    columns: columnsOf(context),
    rows:
      lines.length === 0
        ? [{ kind: 'group', text: words.empty }]
        : [...lines, { kind: 'total', cells: totalCells(context, data) }],
    blanks: { count: 0, fillsPage: false },
    isNumbered: false,
    rowHeight: 8,
    notes: [
      ...rulesOf(context, community, data),
      words.minutes,
      ...capNote(text, earnedAt(data)),
      `${words.archivedOnly}${text.points.papers.sentenceGap}${words.sums}`,
      ...(waiting > 0 ? [words.pending({ points: waiting })] : []),
      ...(statement.overdrawn > 0 ? [text.points.ledger.overdrawn({ points: statement.overdrawn })] : []),
    ],
    signatures: [words.signVolunteer, text.peoplePapers.preparedBy, text.peoplePapers.signedOn],
    orientation: 'portrait',
    logo: community.logo,
    sampleMark: context.sampleMark,
  };
}
