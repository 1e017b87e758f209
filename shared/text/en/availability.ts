import type { TextOf } from '../catalogueTypes.ts';
import { plural } from '../catalogueTypes.ts';
import type { availability as zh } from '../zh-CN/availability.ts';
import { calendar } from './calendar.ts';

const month = (number: number): string => calendar.month({ month: number });

/** When somebody can help, as people say it. */
export const availability: TextOf<typeof zh> = {
  usual: 'Usually free',
  onlyWhenAsked: 'Only when hands are short',
  month: (p) => month(p.month),
  monthSpan: (p) => `${month(p.from)}–${month(p.to)}`,
  notInMonths: (p) => `not in ${p.months}`,
  notOnDates: (p) => `not on ${p.dates}`,
  firstSlotOnly: 'first slot only',
  slotsPerFair: (p) => `at most ${plural(p.slots, 'slot', 'slots')} a fair`,
  fairsPerYear: (p) => `at most ${plural(p.fairs, 'fair', 'fairs')} a year`,
  needsRest: 'an hour’s rest between slots',
  listSeparator: ', ',
  partSeparator: '; ',
};
