import { clockSpan, clockTime } from '../../../shared/calendar/minutes.ts';
import type { RecordOfFair } from '../../../shared/stats/columns/recordOf.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { categoryName, serviceItemName, serviceItemUnit } from '../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';

/** A record as people read it. */
export interface RecordWords {
  readonly who: string;
  readonly belongsTo: string;
  readonly category: string;
  readonly stall: string;
  readonly time: string;
  readonly state: string;
}

type Names = Pick<PeriodData, 'volunteers' | 'groups' | 'partnerUnits' | 'serviceItems' | 'categories'>;

/** Looks names up once, and puts any record into words. */
export function recordWords(
  { volunteers, groups, partnerUnits, serviceItems, categories }: Names,
  text: Catalogue,
): (record: RecordOfFair) => RecordWords {
  const people = new Map<string, Names['volunteers'][number]>(volunteers.map((row) => [row.id, row]));
  const groupNames = new Map<string, string>(groups.map(({ id, name }) => [id, name]));
  const unitNames = new Map(partnerUnits.map(({ id, name }) => [id, name]));
  const items = new Map(serviceItems.map((item) => [item.id, item]));
  const byId = new Map(categories.map((category) => [category.id, category]));

  function subjectWords({ subject }: RecordOfFair): Pick<RecordWords, 'who' | 'belongsTo'> {
    switch (subject.kind) {
      case 'need':
        return { who: subject.post || text.papers.defaultPost, belongsTo: '' };
      case 'partner': {
        const unit = unitNames.get(subject.partnerUnitId) ?? subject.partnerUnitId;
        const whole = subject.isHeadcount ? text.figures.rows.headcount({ unit }) : unit;
        return { who: subject.person?.name ?? whole, belongsTo: subject.person ? unit : '' };
      }
      case 'tally': {
        const item = items.get(subject.serviceItemId);
        return item
          ? { who: serviceItemName(text, item), belongsTo: serviceItemUnit(text, item) }
          : { who: subject.serviceItemId, belongsTo: '' };
      }
      default: {
        const person = people.get(subject.volunteerId);
        if (!person)
          return { who: text.figures.rows.unknownPerson({ id: subject.volunteerId }), belongsTo: '' };
        return {
          who: [person.name, person.volunteerNo].filter(Boolean).join(' '),
          belongsTo: groupNames.get(person.teamId ?? '') ?? '',
        };
      }
    }
  }

  function timeWords({ times, slot }: RecordOfFair): string {
    if (times && (times.minuteIn !== null || times.minuteOut !== null)) {
      const clock = (minute: number | null): string => (minute === null ? '' : clockTime(minute));
      return `${clock(times.minuteIn)}–${clock(times.minuteOut)}`;
    }
    return slot?.isKnown ? clockSpan(slot.start, slot.end) : '';
  }

  function stateWords({ subject, times }: RecordOfFair): string {
    if (subject.kind === 'need' || subject.kind === 'tally') return '';
    const state = text.workbook.states[times?.state ?? 'unverified'];
    return subject.kind === 'walkIn' ? `${text.workbook.types.walkIn} ${state}` : state;
  }

  return (record) => {
    const category = record.categoryId ? byId.get(record.categoryId) : undefined;
    return {
      ...subjectWords(record),
      category: category ? categoryName(text, category) : text.workbook.noCategory,
      stall: record.stall?.number ?? '',
      time: timeWords(record),
      state: stateWords(record),
    };
  };
}
