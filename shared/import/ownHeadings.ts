import { catalogueOf } from '../text/catalogues.ts';
import type { OwnHeadings } from './findTable.ts';
import type { ImportTarget } from './importFields.ts';
import { TARGET_FIELDS } from './importFields.ts';

/** What our own files call each column of a list, in both languages: a file of ours always comes back in. */
export function ownHeadings(target: ImportTarget): OwnHeadings {
  const headings = [catalogueOf('zh-CN'), catalogueOf('en')].map(
    ({ lists }): Readonly<Record<string, string>> => lists[target],
  );
  return Object.fromEntries(
    TARGET_FIELDS[target].map((field) => [field, headings.flatMap((names) => names[field] ?? [])]),
  );
}
