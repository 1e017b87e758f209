import { buildPapers, isForTheDay, isForThePhone, paperKey, papersOfFair } from '../documents/buildPaper.ts';
import { paperContext, stallHeading } from '../documents/paperContext.ts';
import type { SheetDocument } from '../documents/sheetDocument.ts';
import type { FairData } from '../fair/fairData.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { Instant } from '../model/basic.ts';
import type { PrintedSheet, Publication } from '../model/publication.ts';
import type { PaperRequest } from '../paperRequest.ts';
import { groupBy } from '../stats/groupBy.ts';
import { catalogueOf } from '../text/catalogues.ts';
import { fingerprint } from './fingerprint.ts';
import { publishPlan, unpublished } from './publishPlan.ts';

/*
 * What printed papers say, remembered as fingerprints of the documents that they were made of. In one language, whoever
 * prints in which, and with full phones: a phone that changed is news for whoever holds the paper.
 */
const LOCALE = 'zh-CN';
const OPTIONS = { showPhones: true };

/** A running number that went up because of somebody above is no news. */
const UNCOUNTED = 'no';

type Part = PrintedSheet['parts'][number];

/** What a face says that is not in its rows: where tables stand, the office's own words. Photos are compared by their captions. */
function shapeOf(face: SheetDocument['face']): readonly string[] {
  if (face?.kind !== 'map' && face?.kind !== 'poster' && face?.kind !== 'report') return [];
  return [JSON.stringify(face, (key, value: unknown) => (key === 'image' ? undefined : value))];
}

/** Papers whose groups are no stalls, or that have none: what they say is told apart by the stalls of each row. */
const BY_ROW: readonly SheetDocument['kind'][] = [
  'rosterBySlot',
  'personalSlips',
  'stallMap',
  'tableCards',
  'badges',
];
const STALL_COLUMNS: readonly string[] = ['stallNo', 'stalls'];

interface OpenPart {
  readonly heading: string;
  readonly words: string[];
}

function partsByStall({ columns, rows }: SheetDocument): readonly OpenPart[] {
  const at = columns.findIndex(({ key }) => STALL_COLUMNS.includes(key));
  const records = rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
  return [...groupBy(records, (cells) => String(cells[at] ?? ''))].map(([heading, own]) => ({
    heading,
    words: own.map((cells) => cells.join('\t')),
  }));
}

function partsByGroup({ columns, rows }: SheetDocument, first: OpenPart): readonly OpenPart[] {
  const numbered = columns.findIndex(({ key }) => key === UNCOUNTED);
  const parts = [first];
  for (const row of rows) {
    if (row.kind === 'group') parts.push({ heading: row.text, words: [] });
    else parts.at(-1)?.words.push(row.cells.filter((_, index) => index !== numbered).join('\t'));
  }
  return parts;
}

/** The head of a document with what stands before its first group, then each group or each stall. */
function partsOf(document: SheetDocument): readonly Part[] {
  const { head, face, kind } = document;
  const first: OpenPart = { heading: '', words: [...head.map(({ value }) => value), ...shapeOf(face)] };
  const parts = BY_ROW.includes(kind) ? [first, ...partsByStall(document)] : partsByGroup(document, first);
  return parts.map(({ heading, words }) => ({ heading, digest: fingerprint(words.join('\n')) }));
}

function contentOf(data: FairData, request: PaperRequest): readonly Part[] {
  return buildPapers(data, [request], catalogueOf(LOCALE), LOCALE, OPTIONS).flatMap(partsOf);
}

function saysTheSame(before: readonly Part[], now: readonly Part[]): boolean {
  const words = (parts: readonly Part[]): string =>
    parts.map(({ heading, digest }) => `${heading} ${digest}`).join('\n');
  return words(before) === words(now);
}

/** A paper as it would be remembered if it were printed now: the same version as long as it says the same. */
export function nextSheet(data: FairData, request: PaperRequest, now: Instant): PrintedSheet {
  const key = paperKey(request);
  const parts = [...contentOf(data, request)];
  const before = data.publication?.sheets.find((sheet) => sheet.key === key);
  if (!before) return { key, parts, version: 1, printedAt: now };
  if (!saysTheSame(before.parts, parts)) return { key, parts, version: before.version + 1, printedAt: now };
  return { ...before, printedAt: before.printedAt ?? now };
}

/**
 * What is known about a fair once papers of it were printed or saved: what they say, and with the roster the plan is
 * published, unless it was before. Null when nothing of it is worth remembering.
 */
export function afterPrinting(
  data: FairData,
  papers: readonly PaperRequest[],
  now: Instant,
): Publication | null {
  const { fair } = data;
  const printed = papers
    .filter((paper) => !isForThePhone(paper))
    .map((request) => nextSheet(data, request, now));
  if (printed.length === 0 || fair.status === 'archived') return null;
  const keys = new Set(printed.map(({ key }) => key));
  const present = data.publication ?? unpublished(fair.id);
  const sheets = [...present.sheets.filter(({ key }) => !keys.has(key)), ...printed];
  const isPublishing =
    isToCome(fair) && present.publishedAt === null && papers.some(({ kind }) => kind === 'roster');
  return { ...(isPublishing ? publishPlan(data, now) : present), sheets };
}

/** A paper that says something else now than when it was printed. */
export interface OutdatedSheet {
  readonly request: PaperRequest;
  /** Numbers of the stalls whose part changed, in their order. */
  readonly stalls: readonly string[];
  /** Something else changed too: date, place, hours, or a part that is no stall of today. */
  readonly isElsewhere: boolean;
}

function digests(parts: readonly Part[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { heading, digest } of parts) known.set(heading, `${known.get(heading) ?? ''} ${digest}`);
  return known;
}

/** The papers of a fair that must be printed again, in the order of a pack; those never printed are none. */
export function outdatedSheets(data: FairData): readonly OutdatedSheet[] {
  const printed = new Map((data.publication?.sheets ?? []).map((sheet) => [sheet.key, sheet]));
  if (printed.size === 0) return [];
  const context = paperContext(data, catalogueOf(LOCALE), LOCALE, OPTIONS);
  const stallOf = new Map(data.stalls.map((stall) => [stallHeading(context, stall), stall.number]));
  const numbers = new Set(data.stalls.map(({ number }) => number));
  const { listSeparator } = context.text.papers;
  /** Numbers of the stalls that a part is about; none for the head and for stalls that are gone. */
  const stallsOf = (heading: string, { kind }: PaperRequest): readonly string[] => {
    if (!BY_ROW.includes(kind)) return [stallOf.get(heading) ?? []].flat();
    return heading.split(listSeparator).filter((number) => numbers.has(number));
  };
  return papersOfFair(data).flatMap((request): readonly OutdatedSheet[] => {
    const before = printed.get(paperKey(request));
    if (!before) return [];
    const [old, now] = [digests(before.parts), digests(contentOf(data, request))];
    const changed = [...new Set([...now.keys(), ...old.keys()])].filter(
      (heading) => old.get(heading) !== now.get(heading),
    );
    if (changed.length === 0) return [];
    const known = changed.map((heading) => stallsOf(heading, request));
    const stalls = data.stalls.map(({ number }) => number).filter((number) => known.flat().includes(number));
    return [{ request, stalls, isElsewhere: known.some((own) => own.length === 0) }];
  });
}

/** Of the outdated papers those that are carried to the fair: what is made after it is made anew anyhow. */
export function sheetsToPrintAgain(data: FairData): readonly OutdatedSheet[] {
  return outdatedSheets(data).filter(({ request }) => isForTheDay(request));
}
