import { clockSpan } from '../calendar/minutes.ts';
import { dateOfFair } from '../fair/dateOfFair.ts';
import { formatDay } from '../text/formatDate.ts';
import { faceMark } from './faceMark.ts';
import type { PaperContext } from './paperContext.ts';
import { meetingText, sheetBase } from './paperContext.ts';
import type { DutyPlace, PersonOnDuty } from './peopleOnDuty.ts';
import { peopleOnDuty } from './peopleOnDuty.ts';
import type { SheetColumn, SheetDocument, SheetRow } from './sheetDocument.ts';
import type { Slip, SlipPlace } from './sheetFace.ts';

/** One place in words: when, at which stall, doing what. */
function placeOf(context: PaperContext, { stall, slot, need, isLead }: DutyPlace): SlipPlace {
  const { text } = context;
  return {
    time: clockSpan(slot.start, slot.end),
    stallNo: stall.number,
    category: context.categoryName(stall.categoryId),
    stall: stall.name,
    post: need.post || text.papers.defaultPost,
    lead: isLead ? text.papers.stallLead : '',
    mark: faceMark(context, stall.categoryId),
  };
}

/** What a person has to know besides the places; supplies are for whoever leads the stall. */
function factsOf(context: PaperContext, { places }: PersonOnDuty): Slip['facts'] {
  const { data, text } = context;
  const words = text.papers.slips;
  const led = new Set(places.filter(({ isLead }) => isLead).map(({ stall }) => stall));
  return [
    { label: words.meeting, value: meetingText(context) },
    ...[...led]
      .filter(({ supplies }) => supplies.trim() !== '')
      .map((stall) => ({
        label: words.supplies({ stall: stall.number }),
        value: stall.supplies.trim(),
      })),
    ...(data.community.phone ? [{ label: words.contact, value: data.community.phone }] : []),
  ];
}

/** The number stands beside the name, so that people of the same name are told apart (rule 9). */
function slipOf(context: PaperContext, person: PersonOnDuty): Slip {
  const { volunteer, places } = person;
  return {
    name: context.personName(volunteer.name),
    volunteerNo: volunteer.volunteerNo,
    team: context.groupName(volunteer.teamId),
    places: places.map((place) => placeOf(context, place)),
    facts: factsOf(context, person),
  };
}

function rowsOf({ name, volunteerNo, team, places }: Slip): readonly SheetRow[] {
  return places.map(({ time, stallNo, category, stall, post, lead }) => ({
    kind: 'record',
    cells: [name, volunteerNo, team, time, stallNo, category, stall, post, lead],
  }));
}

function columnsOf({ text }: PaperContext): readonly SheetColumn[] {
  const { columns } = text.papers;
  return [
    { key: 'name', label: columns.name, width: 28, kind: 'text' },
    { key: 'volunteerNo', label: columns.volunteerNo, width: 18, kind: 'text', align: 'center' },
    { key: 'team', label: columns.team, width: 30, kind: 'text' },
    { key: 'slot', label: columns.slot, width: 28, kind: 'text', align: 'center' },
    { key: 'stallNo', label: columns.stallNo, width: 15, kind: 'text', align: 'center' },
    { key: 'category', label: columns.category, width: 24, kind: 'text' },
    { key: 'stall', label: columns.stall, width: 34, kind: 'text' },
    { key: 'post', label: columns.post, width: 26, kind: 'text' },
    { key: 'lead', label: columns.lead, width: 16, kind: 'text', align: 'center' },
  ];
}

/**
 * Personal slips 个人上岗通知单, the roster by person: everybody once with all their places, where to meet, and what leads have to see to.
 * Several to a page, to be cut apart.
 */
export function personalSlips(context: PaperContext): readonly SheetDocument[] {
  const { text, data } = context;
  const slips = peopleOnDuty(context).map((person) => slipOf(context, person));
  return [
    {
      ...sheetBase(context, 'personalSlips'),
      title: text.papers.titles.personalSlips,
      columns: columnsOf(context),
      rows: slips.flatMap(rowsOf),
      face: {
        kind: 'slips',
        slips,
        occasion: { fair: context.subtitle, day: formatDay(text, dateOfFair(data.fair)) },
        nobody: text.papers.nobodyAssigned,
      },
      orientation: 'portrait',
    },
  ];
}
