import type { ExchangeReport } from '../exchange/exchangeReport.ts';
import type { JournalEntry, RecordChange } from '../model/journal.ts';
import type { DataTable } from '../model/tables.ts';

/*
 * Deleting a person for good reaches further than the person's own record: labels and images of the history, and words
 * that somebody typed into a remark. These functions find the traces and take them out.
 */

/** What tells who somebody was, in every form that the history still knows. */
export interface Traces {
  /** The person's id and those of records that were merged into it. */
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Phones, ID numbers, volunteer numbers. */
  readonly numbers: ReadonlySet<string>;
}

/**
 * Fields in which people write freely, by table; `a.b` is a field of a field, `*` each of its fields. Names of records have
 * their own rules.
 */
export const FREE_TEXT_FIELDS = {
  yearPlans: ['motto', 'note'],
  fairs: ['statusReason', 'theme', 'weatherPlan', 'note'],
  stalls: ['supplies'],
  bookings: ['note'],
  assignments: ['overrideReason'],
  attendance: ['note'],
  tallies: ['countedBy', 'recipient.name'],
  redemptions: ['what', 'note'],
  pastTotals: ['source'],
  amendments: ['who', 'reason', 'what.params.*'],
  replies: ['note'],
  volunteerPairs: ['note'],
  volunteers: ['note'],
  partnerUnits: ['note', 'brings', 'requires'],
} as const satisfies Partial<Record<DataTable, readonly string[]>>;

/** Shorter words stand in too many sentences to be taken for the person. */
const MIN_LENGTH = 2;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function imagesOf(change: RecordChange): readonly Readonly<Record<string, unknown>>[] {
  switch (change.kind) {
    case 'created':
      return [change.after];
    case 'deleted':
      return [change.before];
    case 'updated':
      return [change.before, change.after];
  }
}

function mergedInto(journal: readonly JournalEntry[], id: string): ReadonlySet<string> {
  const ids = new Set([id]);
  // The latest merge first: what was merged into a record that was merged later belongs to the person too.
  for (const { label } of journal.toReversed()) {
    const { staysId, goesId } = label.params;
    if (label.key === 'mergeVolunteers' && ids.has(String(staysId))) ids.add(String(goesId));
  }
  return ids;
}

/** Collects the traces of a person from the record and from the history, in its order. */
export function tracesOf(
  volunteer: {
    readonly id: string;
    readonly name: string;
    readonly phone: string;
    readonly idNumber: string | null;
    readonly volunteerNo: string;
  },
  journal: readonly JournalEntry[],
  more: readonly { readonly name: string; readonly phone: string }[],
): Traces {
  const ids = mergedInto(journal, volunteer.id);
  const images = journal
    .flatMap(({ changes }) => changes)
    .filter((change) => change.table === 'volunteers' && ids.has(change.key))
    .flatMap(imagesOf);
  const all: readonly Readonly<Record<string, unknown>>[] = [{ ...volunteer }, ...more, ...images];
  const numbers = all.flatMap(({ phone, idNumber, volunteerNo }) => [phone, idNumber, volunteerNo]);
  return {
    ids,
    names: new Set(all.map(({ name }) => name).filter(isText)),
    numbers: new Set(numbers.filter(isText).filter((number) => number.length >= MIN_LENGTH)),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/**
 * Takes the person out of a text.
 * @param others names of other people: inside a longer name, or where somebody else has the same, a name stays
 */
export function scrubText(text: string, traces: Traces, neutral: string, others: readonly string[]): string {
  let scrubbed = text;
  for (const name of traces.names) {
    if (others.some((other) => other.includes(name) && text.includes(other))) continue;
    if (name.length >= MIN_LENGTH) scrubbed = scrubbed.replaceAll(name, neutral);
    else if (scrubbed === name) scrubbed = neutral;
  }
  for (const number of traces.numbers) {
    const whole = new RegExp(`(?<![A-Za-z0-9])${escaped(number)}(?![A-Za-z0-9])`, 'gu');
    scrubbed = scrubbed.replace(whole, '');
  }
  return scrubbed;
}

/** Texts that a record must have: where nothing is left of one, this stands for it. */
const MUST_SAY: readonly string[] = ['what', 'who', 'reason'];
const NO_WORDS = '—';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the paths that begin with a field go on with; a path that ends there goes on with nothing (a blank). */
function pathsWithin(field: string, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const [first = '', ...rest] = path.split('.');
    return first === field || first === '*' ? [rest.join('.')] : [];
  });
}

/** A row with the person taken out of its free texts; null when there was nothing to take out. */
export function scrubRow(
  row: object,
  fields: readonly string[],
  scrub: (text: string) => string,
): object | null {
  const changed = Object.entries(row).flatMap(([field, value]): readonly [string, unknown][] => {
    const paths = pathsWithin(field, fields);
    if (isObject(value)) {
      const within = scrubRow(value, paths, scrub);
      return within ? [[field, within]] : [];
    }
    if (!paths.includes('') || !isText(value)) return [];
    const scrubbed = scrub(value);
    if (scrubbed === value) return [];
    return [[field, scrubbed.trim() === '' && MUST_SAY.includes(field) ? NO_WORDS : scrubbed]];
  });
  return changed.length === 0 ? null : { ...row, ...Object.fromEntries(changed) };
}

function isAbout(key: string, content: unknown, traces: Traces): boolean {
  // A key may be composed of ids: an image of what differs, such as a remark, does not tell whose it was.
  if (key.split('/').some((id) => traces.ids.has(id))) return true;
  const text = JSON.stringify(content);
  const words = [...traces.ids, ...traces.names, ...traces.numbers].filter(
    (word) => word.length >= MIN_LENGTH,
  );
  return words.some((word) => text.includes(JSON.stringify(word).slice(1, -1)));
}

/** The report of a merge without the lines that tell of the person. */
function scrubReport(report: ExchangeReport, traces: Traces): ExchangeReport {
  const isOther = (line: { readonly key: string }): boolean => !isAbout(line.key, line, traces);
  return {
    ...report,
    conflicts: report.conflicts.filter(isOther),
    leftOut: report.leftOut.filter(isOther),
  };
}

/**
 * A history entry without the person: the label says the neutral word, images that hold a trace are dropped. Nothing
 * before a person was deleted for good can be undone any more, so a missing image is never needed again.
 */
export function scrubEntry(entry: JournalEntry, traces: Traces, neutral: string): JournalEntry {
  const params = Object.fromEntries(
    Object.entries(entry.label.params).map(([key, value]) => [
      key,
      typeof value === 'string' ? scrubText(value, traces, neutral, []).trim() : value,
    ]),
  );
  return {
    ...entry,
    label: { ...entry.label, params },
    changes: entry.changes.filter((change) => !isAbout(change.key, imagesOf(change), traces)),
    ...(entry.report ? { report: scrubReport(entry.report, traces) } : {}),
  };
}
