import * as v from 'valibot';
import { clockSpan, clockTime } from '../calendar/minutes.ts';
import { Amendment } from '../model/amendment.ts';
import { AssignmentWeights, WEIGHT_KEYS } from '../model/assignmentWeights.ts';
import { Instant, IsoDate, MonthDay } from '../model/basic.ts';
import { PartnerPerson } from '../model/fair.ts';
import { PlanMark, PlanTable } from '../model/groundPlan.ts';
import type { FieldImage } from '../model/journal.ts';
import { ColumnLayout } from '../model/paperLayout.ts';
import { Cadence, Contact, Department } from '../model/partner.ts';
import { PastFigure } from '../model/pastTotal.ts';
import { Reward } from '../model/points.ts';
import { PrintedSheet, PublishedPlace } from '../model/publication.ts';
import { maskIdNumber } from '../people/idNumber.ts';
import { maskPhone } from '../people/mask.ts';
import { formatPastAmount } from '../stats/past/formatPastAmount.ts';
import { cadenceText } from '../text/cadenceText.ts';
import { changeText } from '../text/change.ts';
import { formatFullDay } from '../text/formatDate.ts';
import { formatCount } from '../text/formatNumber.ts';
import type { PlainFormat } from './fieldFormats.ts';
import type { RecordWords } from './recordBook.ts';
import { imagesField, isImage, numberField, textField } from './recordBook.ts';
import { referenceName, subjectName } from './recordName.ts';

/** Mobile and ID numbers inside a text that somebody typed; longer numbers are something else. */
const MOBILE = /(?<!\d)1\d{10}(?!\d)/gu;
const ID_NUMBER = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu;

/** A typed text with the numbers in it masked: the history is read by more people than a person's own page. */
export function maskNumbers(text: string): string {
  return text.replace(ID_NUMBER, maskIdNumber).replace(MOBILE, maskPhone);
}

/** Says a composed value that has the shape it should have; of another one nothing is said. */
function shaped<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  say: (known: v.InferOutput<S>) => string,
): string {
  const known = v.safeParse(schema, value);
  return known.success ? say(known.output) : '';
}

function joined({ text }: RecordWords, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(text.recordFields.joint);
}

type Say = (words: RecordWords, value: unknown) => string;

function sayText(_: RecordWords, value: unknown): string {
  return typeof value === 'string' ? maskNumbers(value) : '';
}

function sayPartName({ book }: RecordWords, value: unknown): string {
  return typeof value === 'string' ? book.partName(value) : '';
}

function imageWords(value: unknown, say: (image: FieldImage) => string): string {
  return isImage(value) ? say(value) : '';
}

/** How each form of value is said; '' where the value has not the form that it should have. */
export const PLAIN_WORDS: Readonly<Record<PlainFormat, Say>> = {
  text: sayText,
  number: ({ locale }, value) => (typeof value === 'number' ? formatCount(locale, value) : ''),
  year: (_, value) => (typeof value === 'number' ? String(value) : ''),
  yesNo: ({ text }, value) => (value === true ? text.common.yes : text.common.no),
  phone: (_, value) => (typeof value === 'string' ? maskPhone(value) : ''),
  idNumber: (_, value) => (typeof value === 'string' ? maskIdNumber(value) : ''),
  date: ({ text }, value) => shaped(IsoDate, value, (date) => formatFullDay(text, date)),
  instant: ({ wallClock }, value) => shaped(Instant, value, wallClock),
  clock: (_, value) => (typeof value === 'number' ? clockTime(value) : ''),
  month: ({ text }, value) => (typeof value === 'number' ? text.calendar.month({ month: value }) : ''),
  monthDay: ({ text }, value) =>
    shaped(MonthDay, value, (known) => {
      const [month = 0, day = 0] = known.split('-').map(Number);
      return text.calendar.date({ year: 0, month, day });
    }),
  weights: (words, value) =>
    shaped(AssignmentWeights, value, (weights) => {
      const { assigning, recordFields } = words.text;
      const said = WEIGHT_KEYS.map((key) =>
        recordFields.named({
          name: assigning.weights[key].name,
          value: formatCount(words.locale, weights[key]),
        }),
      );
      return joined(words, said);
    }),
  cadence: ({ text }, value) => shaped(Cadence, value, (cadence) => cadenceText(text, cadence)),
  department: (_, value) => shaped(Department, value, ({ name }) => name),
  contact: (words, value) =>
    shaped(Contact, value, ({ name, role, phone }) => joined(words, [name, role, maskPhone(phone)])),
  subjectId: (words, value) => (typeof value === 'string' ? subjectName(words, value) : ''),
  contactId: sayPartName,
  departmentId: sayPartName,
  partnerPerson: (words, value) =>
    shaped(PartnerPerson, value, ({ name, role, phone }) => joined(words, [name, role, maskPhone(phone)])),
  span: (_, value) =>
    imageWords(value, (span) => clockSpan(numberField(span, 'start') ?? 0, numberField(span, 'end') ?? 0)),
  templateStall: (words, value) =>
    imageWords(value, (stall) => {
      const needs = imagesField(stall, 'needs').map((need) => numberField(need, 'count') ?? 0);
      const count = needs.reduce((sum, people) => sum + people, 0);
      return joined(words, [
        textField(stall, 'name'),
        referenceName(words, 'categories', textField(stall, 'categoryId')),
        words.text.recordFields.people({ count }),
        textField(stall, 'supplies'),
      ]);
    }),
  reward: (words, value) =>
    shaped(Reward, value, ({ name, points }) =>
      joined(words, [name, words.text.recordFields.points({ points })]),
    ),
  postPoints: ({ text }, value) =>
    imageWords(value, (row) =>
      text.recordFields.named({
        name: textField(row, 'post') || text.record.volunteers.plainPost,
        value: text.recordFields.points({ points: numberField(row, 'points') ?? 0 }),
      }),
    ),
  place: (words, value) =>
    shaped(PublishedPlace, value, ({ volunteerId, number, start, end, post, isLead }) =>
      joined(words, [
        referenceName(words, 'volunteers', volunteerId),
        number,
        clockSpan(start, end),
        post || words.text.record.volunteers.plainPost,
        isLead ? words.text.recordFields.lead : '',
      ]),
    ),
  sheet: (words, value) =>
    shaped(PrintedSheet, value, ({ key, version }) =>
      joined(words, [
        referenceName(words, 'paperLayouts', key),
        words.text.recordFields.version({ version }),
      ]),
    ),
  column: (words, value) =>
    shaped(ColumnLayout, value, ({ key, label, isShown, width }) => {
      const { shown, hidden } = words.text.recordFields;
      return joined(words, [label ?? key, isShown ? shown : hidden, String(width)]);
    }),
  planTable: (words, value) =>
    shaped(PlanTable, value, ({ stallId, x, y }) =>
      words.text.recordFields.table({
        stall: referenceName(words, 'stalls', stallId),
        x: String(x),
        y: String(y),
      }),
    ),
  planMark: ({ text }, value) =>
    shaped(PlanMark, value, ({ kind, x, y }) =>
      text.recordFields.table({ stall: text.groundPlan.marks[kind], x: String(x), y: String(y) }),
    ),
  pastFigure: (words, value) =>
    shaped(PastFigure, value, ({ metric, ...figure }) =>
      words.text.recordFields.named({
        name: words.text.pastYears.metrics[metric],
        value: formatPastAmount(words, metric, figure),
      }),
    ),
  image: ({ text }, value) =>
    imageWords(value, (image) =>
      text.recordFields.picture({
        width: numberField(image, 'width') ?? 0,
        height: numberField(image, 'height') ?? 0,
      }),
    ),
  change: ({ text }, value) => shaped(Amendment.entries.what, value, (label) => changeText(text, label)),
};
