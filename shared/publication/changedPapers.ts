import { buildPapers, paperKey } from '../documents/buildPaper.ts';
import type { FairPaperOptions } from '../documents/paperContext.ts';
import { paperContext, stallHeading } from '../documents/paperContext.ts';
import type { SheetDocument, SheetRow } from '../documents/sheetDocument.ts';
import type { FairData } from '../fair/fairData.ts';
import type { Locale } from '../model/settings.ts';
import type { PaperRequest } from '../paperRequest.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { outdatedSheets } from './printedSheets.ts';

/** Rows in runs: a group heading with what stands under it; rows before the first heading are a run without one. */
function runsOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const runs: SheetRow[][] = [];
  for (const row of rows) {
    if (row.kind === 'group' || runs.length === 0) runs.push([row]);
    else runs.at(-1)?.push(row);
  }
  return runs;
}

/** Only the groups under these headings, and a head line that says so: nobody takes the sheet for the whole. */
function keepGroups(
  document: SheetDocument,
  headings: ReadonlySet<string>,
  said: { readonly label: string; readonly value: string },
): SheetDocument {
  const kept = runsOf(document.rows).filter(([first]) => first?.kind === 'group' && headings.has(first.text));
  return kept.length === 0 ? document : { ...document, rows: kept.flat(), head: [...document.head, said] };
}

/**
 * The papers as `buildPapers` makes them, but of a paper that was printed before only the stalls whose part says something
 * else now. A paper whose head changed too, or that is not grouped by stalls, comes as a whole.
 */
export function changedPapers(
  data: FairData,
  requests: readonly PaperRequest[],
  text: Catalogue,
  locale: Locale,
  options: FairPaperOptions,
): readonly SheetDocument[] {
  const outdated = new Map(outdatedSheets(data).map((sheet) => [paperKey(sheet.request), sheet]));
  const context = paperContext(data, text, locale, options);
  return requests.flatMap((request) => {
    const documents = buildPapers(data, [request], text, locale, options);
    const sheet = outdated.get(paperKey(request));
    if (!sheet || sheet.isElsewhere) return documents;
    const stalls = data.stalls.filter(({ number }) => sheet.stalls.includes(number));
    const headings = new Set(stalls.map((stall) => stallHeading(context, stall)));
    const value = sheet.stalls.join(text.papers.listSeparator);
    return documents.map((document) =>
      keepGroups(document, headings, { label: text.papers.head.onlyChanged, value }),
    );
  });
}
