import { clockTime } from '../../../shared/calendar/minutes.ts';
import type { Registers } from '../../../shared/fair/fairData.ts';
import type { RecordOfFair } from '../../../shared/stats/columns/recordOf.ts';
import { categoryName } from '../../../shared/text/categoryText.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import type { RecordNames } from '../../../shared/workbook/year/recordLine.ts';
import { recordLines } from '../../../shared/workbook/year/recordLine.ts';

/** A record as people read it on the screen. */
export interface RecordWords {
  readonly who: string;
  readonly belongsTo: string;
  readonly category: string;
  readonly stall: string;
  readonly time: string;
  readonly state: string;
}

/** Puts any record into the words of the year workbook, in fewer columns. */
export function recordWords(
  data: RecordNames & Pick<Registers, 'categories'>,
  text: Catalogue,
): (record: RecordOfFair) => RecordWords {
  const lineOf = recordLines(data, text);
  const categories = new Map(data.categories.map((category) => [category.id, category]));
  return (record) => {
    const { subject, times } = record;
    const line = lineOf(record);
    const category = record.categoryId ? categories.get(record.categoryId) : undefined;
    const isUnit = subject.kind === 'partner' && subject.person === null;
    const recorded = [times?.minuteIn ?? null, times?.minuteOut ?? null];
    return {
      who: [line.subject || text.papers.defaultPost, line.number].filter(Boolean).join(' '),
      // A unit as a whole is named already.
      belongsTo: isUnit ? '' : line.belongsTo,
      category: category ? categoryName(text, category) : text.workbook.noCategory,
      stall: line.stall,
      time: recorded.every((minute) => minute === null)
        ? line.plannedTime
        : recorded.map((minute) => (minute === null ? '' : clockTime(minute))).join('–'),
      state: subject.kind === 'walkIn' ? `${text.workbook.types.walkIn} ${line.state}` : line.state,
    };
  };
}
