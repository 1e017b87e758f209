import type { ImportField, ImportTarget } from '../import/importFields.ts';
import { TARGET_FIELDS } from '../import/importFields.ts';
import type { Category } from '../model/category.ts';
import { lists as enLists } from '../text/en/lists.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { lists as zhLists } from '../text/zh-CN/lists.ts';
import { exampleOf } from './exampleOf.ts';
import type { ListSheet } from './listWorkbook.ts';

/** Rows that a template offers for filling in. */
const BLANK_ROWS = 200;

/** Columns that a template does without: they repeat others, or only files of other programs have them. */
const LEFT_OUT: readonly ImportField[] = ['qualifications', 'idNumber', 'minutes', 'recordType', 'monthMark'];

/** Headings of a list in its own order. */
export function listHeadings(
  text: Catalogue,
  target: ImportTarget,
  fields: readonly ImportField[],
): readonly string[] {
  const labels: Readonly<Record<string, string>> = text.lists[target];
  return fields.map((field) => labels[field] ?? field);
}

/** Whether a sheet is the one that explains a template, in either language: never a list. */
export function isHowToSheet(name: string): boolean {
  return [zhLists.howTo, enLists.howTo].includes(name.trim());
}

/**
 * An empty list to fill in, and a second sheet that says how each column is written. The second sheet has no heading
 * that an import would take for a list.
 */
export function templateSheets(
  text: Catalogue,
  target: ImportTarget,
  categories: readonly Category[],
): readonly ListSheet[] {
  const all: readonly ImportField[] = TARGET_FIELDS[target];
  const fields = all.filter((field) => !LEFT_OUT.includes(field));
  const headings = listHeadings(text, target, fields);
  return [
    { name: text.lists.sheetNames[target], headings, rows: [], blankRows: BLANK_ROWS },
    {
      name: text.lists.howTo,
      headings: [text.lists.howToColumn, text.lists.howToExample],
      rows: fields.map((field, index) => [
        { kind: 'text', text: `“${headings[index] ?? ''}”` },
        { kind: 'text', text: exampleOf(text, field, categories) },
      ]),
    },
  ];
}
