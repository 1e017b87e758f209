import type { CategoryId } from '../model/ids.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import type { PaperContext } from './paperContext.ts';
import { sheetBase } from './paperContext.ts';
import type { SheetColumn, SheetDocument } from './sheetDocument.ts';

/** Rows of one sheet; the last page is filled up, so this is “two pages’ worth”. */
const ROWS = 26;

type ColumnKey = keyof Catalogue['papers']['columns'];

/** What each category writes down besides the common columns; never readings, never case text. */
const EXTRA_COLUMNS: Readonly<Record<string, readonly (readonly [ColumnKey, number])[]>> = {
  medical: [
    ['department', 26],
    ['doctor', 20],
  ],
  haircut: [
    ['queueNo', 16],
    ['barber', 26],
  ],
  repair: [
    ['object', 22],
    ['fault', 22],
    ['result', 28],
    ['collectedBy', 20],
  ],
  legal: [
    ['question', 24],
    ['outcome', 26],
    ['adviser', 20],
  ],
  government: [
    ['matter', 24],
    ['way', 28],
    ['isDone', 12],
    ['clerk', 18],
  ],
  finance: [
    ['topic', 26],
    ['leaflets', 16],
  ],
  culture: [
    ['activity', 26],
    ['children', 22],
  ],
};

function notesOf(text: Catalogue, categoryId: CategoryId): readonly string[] {
  if (categoryId === 'medical') return [text.papers.notes.noReadings];
  if (categoryId === 'legal') return [text.papers.notes.noCases];
  return [];
}

/** The resident sign-in sheet 居民签到表 of one category, with the category's own columns. */
export function residentSignIn(context: PaperContext, categoryId: CategoryId): readonly SheetDocument[] {
  const { text, data } = context;
  const { columns, head } = text.papers;
  const category = context.categoryName(categoryId);
  const stalls = data.stalls.filter((stall) => stall.categoryId === categoryId);
  const sign = (key: ColumnKey, width: number): SheetColumn => ({
    key,
    label: columns[key],
    width,
    kind: 'sign',
  });
  const extra = EXTRA_COLUMNS[categoryId] ?? [];
  return [
    {
      ...sheetBase(context, 'residentSignIn'),
      id: `residentSignIn-${categoryId}`,
      title: text.papers.titles.residentSignIn({ category }),
      head: [
        ...context.head,
        { label: head.category, value: category },
        {
          label: head.stalls,
          value: stalls.map(({ number }) => number).join(text.papers.listSeparator) || text.papers.vacant,
        },
      ],
      columns: [
        { key: 'no', label: text.papers.no, width: 11, kind: 'number', align: 'center' },
        sign('name', 24),
        sign('sex', 11),
        sign('ageBand', 15),
        sign('compound', 28),
        sign('phoneOptional', 26),
        sign('serviceItem', 24),
        sign('quantity', 12),
        ...extra.map(([key, width]) => sign(key, width)),
        sign('signature', 28),
        sign('remarks', 20),
      ],
      rows: [],
      blanks: { count: ROWS, fillsPage: true },
      isNumbered: true,
      rowHeight: 10,
      notes: notesOf(text, categoryId),
      signatures: [text.papers.checkedInBy, text.papers.signedFor],
    },
  ];
}
