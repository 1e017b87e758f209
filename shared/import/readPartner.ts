import { validateName } from '../fair/validateFair.ts';
import type { CategoryId } from '../model/ids.ts';
import type { Cadence, PartnerKind, PartnerUnit } from '../model/partner.ts';
import type { Result } from '../model/result.ts';
import { failure, success } from '../model/result.ts';
import { MAX_HEADCOUNT } from '../people/validatePartner.ts';
import type { Problem } from '../text/problem.ts';
import { problem } from '../text/problem.ts';
import type { PartnerField } from './importFields.ts';
import { mapResult } from './mapResult.ts';
import type { NameLookup } from './readNames.ts';
import { lookupList } from './readNames.ts';
import { readPhone } from './readPhone.ts';
import { readCount, readMonths, readYesNo, splitList } from './readValues.ts';
import type { SourceCell } from './sourceTable.ts';
import { isMasked } from './sourceTable.ts';

/** What a row says about a unit and about one of its contacts. */
export interface PartnerEntry {
  readonly unit: Partial<
    Pick<PartnerUnit, 'kind' | 'cadence' | 'typicalHeadcount' | 'brings' | 'requires' | 'isActive' | 'note'>
  > & {
    readonly name?: string;
    readonly categoryIds?: CategoryId[];
    readonly siteNeeds?: Partial<PartnerUnit['siteNeeds']>;
  };
  readonly departments: readonly string[];
  readonly contact: {
    readonly name?: string;
    readonly role?: string;
    readonly phone?: string;
    readonly isLead?: boolean;
  };
}

export const NO_PARTNER_ENTRY: PartnerEntry = { unit: {}, departments: [], contact: {} };

export interface PartnerLookups {
  readonly kinds: NameLookup<PartnerKind>;
  readonly categories: NameLookup<CategoryId>;
  readonly isIgnored: (field: PartnerField, word: string) => boolean;
}

const TEXT_LENGTH = 2000;
const MAX_TABLES = 50;
const FIRST_MONTHS: readonly number[] = [1, 2, 3];

/** How often a unit comes: every month, once a quarter (with its months or without), in chosen months, on request. */
export function readCadence({ text }: SourceCell): Result<Cadence, Problem> {
  const words = text.normalize('NFKC').toLowerCase();
  const inside = /\d/u.test(words)
    ? readMonths({ text: words.replace(/[^\d、,;\s\-–~至到]/gu, ' ').trim(), number: null, flaw: null })
    : null;
  const months = inside?.ok ? inside.value : [];
  // “第一季度” is one quarter of the year, not once in each, and does not say which month.
  if (/第[一二三四1-4]季/u.test(words)) return failure(problem('cadenceUnclear', { text }));
  if (/[单双]月/u.test(words)) {
    const first = words.includes('单') ? 1 : 2;
    return success({ kind: 'chosenMonths', months: [0, 2, 4, 6, 8, 10].map((later) => first + later) });
  }
  if (/季|quarter/u.test(words)) {
    const [first = 1] = months;
    const firstMonth = FIRST_MONTHS.includes(first) ? first : 1;
    return success({ kind: 'quarterly', firstMonth });
  }
  if (/按需|需要时|随时|邀请|不定期|request|needed/u.test(words)) return success({ kind: 'onRequest' });
  if (/每月|每个月|月月|monthly|every month/u.test(words)) return success({ kind: 'monthly' });
  return months.length > 0
    ? success({ kind: 'chosenMonths', months: [...months] })
    : failure(problem('cadenceUnclear', { text }));
}

function readFree({ text }: SourceCell): Result<string, Problem> {
  return text.length > TEXT_LENGTH
    ? failure(problem('textTooLong', { max: TEXT_LENGTH, length: text.length }))
    : success(text);
}

function readNamesList({ text }: SourceCell): Result<readonly string[], Problem> {
  const names = splitList(text);
  for (const name of names) {
    const checked = validateName(name);
    if (!checked.ok) return checked;
  }
  return success(names);
}

/** Understands one cell that is not blank. */
export function readPartnerCell(
  field: PartnerField,
  cell: SourceCell,
  lookups: PartnerLookups,
): Result<Partial<PartnerEntry>, Problem> {
  const unknown = (word: string): Result<Partial<PartnerEntry>, Problem> =>
    lookups.isIgnored(field, word) ? success({}) : failure(problem('valueUnknown', { text: word }));
  const readers = {
    unitName: () => mapResult(validateName(cell.text.replace(/\n/gu, ' ')), (name) => ({ unit: { name } })),
    unitKind: () => {
      const kind = lookups.kinds.find(cell.text);
      return kind ? success({ unit: { kind } }) : unknown(cell.text);
    },
    departments: () => mapResult(readNamesList(cell), (departments) => ({ departments })),
    contactName: () =>
      splitList(cell.text).length > 1
        ? failure(problem('twoNamesInCell', { text: cell.text }))
        : mapResult(validateName(cell.text), (name) => ({ contact: { name } })),
    contactRole: () => mapResult(readFree(cell), (role) => ({ contact: { role } })),
    contactPhone: () =>
      isMasked(cell)
        ? success({})
        : mapResult(readPhone(cell), ({ phone, others }) => ({
            contact: { phone: [phone, ...others].join(' / ') },
          })),
    contactIsLead: () => mapResult(readYesNo(cell), (isLead) => ({ contact: { isLead } })),
    categories: () => {
      const found = lookupList(cell.text, lookups.categories, splitList);
      const strange = found.unknown.find((word) => !lookups.isIgnored(field, word));
      return strange === undefined ? success({ unit: { categoryIds: [...found.values] } }) : unknown(strange);
    },
    cadence: () => mapResult(readCadence(cell), (cadence) => ({ unit: { cadence } })),
    headcount: () =>
      mapResult(readCount(cell, MAX_HEADCOUNT), (typicalHeadcount) => ({ unit: { typicalHeadcount } })),
    brings: () => mapResult(readFree(cell), (brings) => ({ unit: { brings } })),
    power: () => mapResult(readYesNo(cell), (power) => ({ unit: { siteNeeds: { power } } })),
    tent: () => mapResult(readYesNo(cell), (tent) => ({ unit: { siteNeeds: { tent } } })),
    tables: () => mapResult(readCount(cell, MAX_TABLES), (tables) => ({ unit: { siteNeeds: { tables } } })),
    requires: () => mapResult(readFree(cell), (requires) => ({ unit: { requires } })),
    isActive: () => mapResult(readYesNo(cell), (isActive) => ({ unit: { isActive } })),
    note: () => mapResult(readFree(cell), (note) => ({ unit: { note } })),
  } satisfies Record<PartnerField, () => Result<Partial<PartnerEntry>, Problem>>;
  return readers[field]();
}

/** Two entries of one row as one. */
export function joinPartnerEntries(one: PartnerEntry, other: Partial<PartnerEntry>): PartnerEntry {
  const notes = [one.unit.note, other.unit?.note].filter((note) => note !== undefined);
  return {
    unit: {
      ...one.unit,
      ...other.unit,
      ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
      siteNeeds: { ...one.unit.siteNeeds, ...other.unit?.siteNeeds },
    },
    departments: [...one.departments, ...(other.departments ?? [])],
    contact: { ...one.contact, ...other.contact },
  };
}
