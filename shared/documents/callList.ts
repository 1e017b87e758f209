import { clockSpan } from '../calendar/minutes.ts';
import type { PublishedPlace } from '../model/publication.ts';
import type { CallLine } from '../publication/callLines.ts';
import { CALL_KINDS, callLines } from '../publication/callLines.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase } from './paperContext.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';

/** Room to tick off and to note what was said. */
const ROW_HEIGHT_MM = 10;

/** A place in words: stall, time, and the post where it has a name of its own. */
export function toldPlace(text: Catalogue, { number, start, end, post }: PublishedPlace): string {
  const place = text.board.place({ stall: number, slot: clockSpan(start, end) });
  return post === '' ? place : `${place} ${post}`;
}

/** What to say besides the places: why the call, whether they promised, and what they lead. */
export function callWords(text: Catalogue, { kind, hasPromised, leads, leadsNoMore }: CallLine): string {
  const words = text.publication;
  const stalls = (numbers: readonly string[]) => ({ stalls: numbers.join(text.papers.listSeparator) });
  return [
    ...(kind === 'leadChanged' ? [] : [hasPromised ? words.sayPromised : words.say[kind]]),
    ...(leads.length > 0 ? [words.sayLeads(stalls(leads))] : []),
    ...(leadsNoMore.length > 0 ? [words.sayLeadsNoMore(stalls(leadsNoMore))] : []),
  ].join('\n');
}

function placesText(text: Catalogue, places: readonly PublishedPlace[]): string {
  if (places.length === 0) return '—';
  return places
    .toSorted((a, b) => a.start - b.start)
    .map((place) => toldPlace(text, place))
    .join('\n');
}

function rowOf(context: PaperContext, line: CallLine, number: number): SheetRow {
  const { text } = context;
  const { volunteer, gone, added, kept } = line;
  return {
    kind: 'record',
    cells: [
      number,
      context.nameOf(volunteer),
      volunteer.volunteerNo,
      context.groupName(volunteer.teamId),
      context.phoneOf(volunteer.phone),
      placesText(text, [...gone, ...kept]),
      placesText(text, [...added, ...kept]),
      callWords(text, line),
      '',
      '',
    ],
  };
}

/** The call list 通知电话单: whom to phone about what changed since the plan was published, and what to tell them. */
export function callList(context: PaperContext): readonly SheetDocument[] {
  const { data, text } = context;
  const words = text.publication;
  const { columns } = text.papers;
  const lines = callLines(data);
  let number = 0;
  const rows = CALL_KINDS.flatMap((kind): readonly SheetRow[] => {
    const ofKind = lines.filter((line) => line.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      { kind: 'group', text: words.group[kind]({ count: ofKind.length }) },
      ...ofKind.map((line) => {
        number += 1;
        return rowOf(context, line, number);
      }),
    ];
  });
  return [
    {
      ...sheetBase(context, 'callList'),
      title: text.papers.titles.callList,
      head: [...context.head, { label: columns.meeting, value: meetingText(context) }],
      columns: [
        { key: 'no', label: text.papers.no, width: 10, kind: 'number', align: 'center', isPlain: true },
        { key: 'name', label: columns.name, width: 24, kind: 'text' },
        { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
        { key: 'team', label: columns.team, width: 26, kind: 'text' },
        { key: 'phone', label: columns.phone, width: 29, kind: 'text' },
        { key: 'before', label: words.before, width: 45, kind: 'text' },
        { key: 'now', label: words.now, width: 46, kind: 'text' },
        { key: 'say', label: words.toSay, width: 40, kind: 'text' },
        { key: 'told', label: words.told, width: 17, kind: 'sign' },
        { key: 'remarks', label: columns.remarks, width: 22, kind: 'sign' },
      ],
      rows: rows.length > 0 ? rows : [{ kind: 'group', text: words.nobodyToCall }],
      rowHeight: ROW_HEIGHT_MM,
      notes: [words.callNote],
      signatures: [words.phonedBy],
    },
  ];
}
