import { clockSpan } from '../calendar/minutes.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase } from './paperContext.ts';
import type { DutyPlace, PersonOnDuty } from './peopleOnDuty.ts';
import { peopleOnDuty } from './peopleOnDuty.ts';
import type { SheetDocument, SheetRow } from './sheetDocument.ts';
import type { Slip } from './sheetFace.ts';

/** One place in words: when, at which stall, doing what. */
function placeWords(context: PaperContext, { stall, slot, need, isLead }: DutyPlace): readonly string[] {
  const { text } = context;
  return [
    clockSpan(slot.start, slot.end),
    stall.number,
    context.categoryName(stall.categoryId),
    stall.name,
    need.post || text.papers.defaultPost,
    isLead ? text.papers.stallLead : '',
  ];
}

function slipOf(context: PaperContext, { volunteer, places }: PersonOnDuty): Slip {
  const { text, data } = context;
  const words = text.papers.slips;
  const led = places.filter(({ isLead }) => isLead).map(({ stall }) => stall);
  const supplies = [...new Set(led)].filter(({ supplies: own }) => own.trim() !== '');
  return {
    name: context.nameOf(volunteer),
    volunteerNo: volunteer.volunteerNo,
    team: context.groupName(volunteer.teamId),
    lines: places.map((place) => placeWords(context, place)),
    facts: [
      { label: words.meeting, value: meetingText(context) },
      ...supplies.map((stall) => ({
        label: words.supplies({ stall: stall.number }),
        value: stall.supplies.trim(),
      })),
      ...(data.community.phone ? [{ label: words.contact, value: data.community.phone }] : []),
    ],
  };
}

function rowsOf(context: PaperContext, { volunteer, places }: PersonOnDuty): readonly SheetRow[] {
  const person = [context.nameOf(volunteer), volunteer.volunteerNo, context.groupName(volunteer.teamId)];
  return places.map((place) => ({ kind: 'record', cells: [...person, ...placeWords(context, place)] }));
}

/**
 * Personal slips 个人上岗通知单, the roster by person: everybody once with all their places, where to meet, and what leads have to see to.
 * Several to a page, to be cut apart.
 */
export function personalSlips(context: PaperContext): readonly SheetDocument[] {
  const { text } = context;
  const { columns } = text.papers;
  const people = peopleOnDuty(context);
  return [
    {
      ...sheetBase(context, 'personalSlips'),
      title: text.papers.titles.personalSlips,
      columns: [
        { key: 'name', label: columns.name, width: 28, kind: 'text' },
        { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
        { key: 'team', label: columns.team, width: 30, kind: 'text' },
        { key: 'slot', label: columns.slot, width: 28, kind: 'text', align: 'center' },
        { key: 'stallNo', label: columns.stallNo, width: 15, kind: 'text', align: 'center' },
        { key: 'category', label: columns.category, width: 24, kind: 'text' },
        { key: 'stall', label: columns.stall, width: 34, kind: 'text' },
        { key: 'post', label: columns.post, width: 26, kind: 'text' },
        { key: 'lead', label: columns.lead, width: 16, kind: 'text', align: 'center' },
      ],
      rows: people.flatMap((person) => rowsOf(context, person)),
      face: {
        kind: 'slips',
        slips: people.map((person) => slipOf(context, person)),
        nobody: text.papers.nobodyAssigned,
      },
      orientation: 'portrait',
    },
  ];
}
