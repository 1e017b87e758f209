import * as v from 'valibot';
import type { Category } from '../model/category.ts';
import type { MakeId } from '../model/ids.ts';
import type { PartnerKind, PartnerUnit } from '../model/partner.ts';
import { PARTNER_KINDS, PartnerUnit as PartnerUnitSchema } from '../model/partner.ts';
import { maskPhone } from '../people/mask.ts';
import { newPartner } from '../people/newPartner.ts';
import { normaliseName } from '../people/normaliseName.ts';
import { validatePartner } from '../people/validatePartner.ts';
import { problem } from '../text/problem.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { applyPartnerEntry } from './applyPartnerEntry.ts';
import type { DataRow } from './dataRows.ts';
import { dataRows, filledCells } from './dataRows.ts';
import type { ImportField, PartnerField } from './importFields.ts';
import { PARTNER_FIELDS } from './importFields.ts';
import { partnerValue } from './partnerValues.ts';
import type {
  CellProblem,
  FieldChange,
  ImportAnswers,
  ImportPreview,
  ImportSheet,
  MatchCandidate,
  PreviewRow,
} from './previewTypes.ts';
import { IGNORE_WORD, wordKey } from './previewTypes.ts';
import type { PartnerEntry, PartnerLookups } from './readPartner.ts';
import { joinPartnerEntries, NO_PARTNER_ENTRY, readPartnerCell } from './readPartner.ts';
import { refusalOf } from './sourceTable.ts';
import type { UnknownWords } from './unknownWords.ts';
import { collectWords } from './unknownWords.ts';
import { valueText } from './volunteerValues.ts';
import { CATALOGUES, categoryWords, wordsOf } from './wordLookups.ts';

/** Everything that an import of partner units is judged by. */
export interface PartnerImport {
  readonly sheets: readonly ImportSheet[];
  readonly answers: ImportAnswers;
  readonly partnerUnits: readonly PartnerUnit[];
  readonly categories: readonly Category[];
  readonly text: Catalogue;
  readonly makeId: MakeId;
}

const KIND_WORDS: Readonly<Record<PartnerKind, readonly string[]>> = {
  hospital: ['医疗机构', '卫生院', '社区卫生服务中心', '诊所', '医疗'],
  bank: ['金融机构', '金融', '信用社'],
  kindergarten: ['幼教', '托育'],
  canteen: ['餐饮', '饭店', '餐馆'],
  repairShop: ['维修', '五金店', '理发店', '商户', '个体户'],
  school: ['中学', '小学', '大学', '教育机构', '老年大学'],
  lawFirm: ['律所', '法律服务所', '司法所'],
  government: ['机关', '政府部门', '事业单位', '派出所', '街道'],
  company: ['公司', '企事业单位', '民营企业', '国企'],
  other: ['社会组织', '其它', '公益组织'],
};

/** Shortest name that another may contain and be taken for the same unit. */
const TELLING_LENGTH = 3;

function isPartnerField(field: ImportField): field is PartnerField {
  return PARTNER_FIELDS.some((known) => known === field);
}

function openLookups({ categories, answers }: PartnerImport): PartnerLookups {
  return {
    kinds: wordsOf(
      'unitKind',
      PARTNER_KINDS,
      (kind) => [...CATALOGUES.map((text) => text.partners.kinds[kind]), ...KIND_WORDS[kind]],
      answers.words,
    ),
    categories: wordsOf(
      'categories',
      categories.map(({ id }) => id),
      (id) => categories.filter((category) => category.id === id).flatMap(categoryWords),
      answers.words,
    ),
    isIgnored: (field, word) => answers.words[wordKey(field, word)] === IGNORE_WORD,
  };
}

interface Reading {
  readonly entry: PartnerEntry;
  readonly problems: readonly CellProblem[];
}

function readRow(row: DataRow, lookups: PartnerLookups, words: UnknownWords): Reading {
  let entry = NO_PARTNER_ENTRY;
  const problems: CellProblem[] = [];
  for (const { field, column, cell } of filledCells(row)) {
    if (!isPartnerField(field)) continue;
    const refused = refusalOf(cell);
    if (refused) {
      problems.push({ column, problem: refused });
      continue;
    }
    words.see(field, cell.text);
    const read = readPartnerCell(field, cell, lookups);
    if (read.ok) entry = joinPartnerEntries(entry, read.value);
    else {
      problems.push({ column, problem: read.problem });
      if (read.problem.code === 'valueUnknown') words.miss(field, String(read.problem.params.text ?? ''));
    }
  }
  return { entry, problems };
}

/** A unit as its list shows it: one line of text a field, its contacts together. */
function changesBetween(
  before: PartnerUnit,
  after: PartnerUnit,
  names: Pick<PartnerImport, 'text' | 'categories'>,
): readonly FieldChange[] {
  const lineOf = (unit: PartnerUnit, field: PartnerField, as = (text: string) => text): string =>
    field.startsWith('contact')
      ? unit.contacts
          .map((contact) => as(valueText(partnerValue(field, unit, contact, true, names))) || '—')
          .join(' / ')
      : valueText(partnerValue(field, unit, null, true, names));
  return PARTNER_FIELDS.flatMap((field) => {
    const [old, now] = [lineOf(before, field), lineOf(after, field)];
    // What the register holds is shown as in its lists: phones masked (rule 11).
    const shown = field === 'contactPhone' ? lineOf(before, field, maskPhone) : old;
    return old === now ? [] : [{ field, before: shown, after: now }];
  });
}

/** Judges every row of an import of partner units; several rows of one unit bring its departments and contacts. */
export function previewPartners(input: PartnerImport): ImportPreview {
  const { answers, makeId, partnerUnits } = input;
  const { rows, skipped } = dataRows(input.sheets);
  const lookups = openLookups(input);
  const words = collectWords(answers.words);
  const units = new Map<string, PartnerUnit>(partnerUnits.map((unit) => [unit.id, unit]));
  const written = new Map<string, PartnerUnit>();
  const isNew = new Set<string>();
  let lastName = '';

  function judge(row: DataRow): PreviewRow {
    const { entry: read, problems } = readRow(row, lookups, words);
    // A row without a name goes on with the unit above it: its cell is merged, or was left blank.
    const name = read.unit.name ?? lastName;
    lastName = name;
    const entry: PartnerEntry = { ...read, unit: { ...read.unit, name } };
    const base = {
      key: row.key,
      sheetIndex: row.sheet.index,
      rowNumber: row.rowNumber,
      title: name,
      problems,
      notices: [],
      changes: [],
      candidates: [],
      decision: answers.decisions[row.key] ?? null,
    };
    if (name === '') {
      const column = row.sheet.mapping.indexOf('unitName');
      return { ...base, problems: [{ column, problem: problem('nameEmpty') }, ...problems], status: 'wrong' };
    }
    if (problems.length > 0) return { ...base, status: 'wrong' };
    const all = [...units.values()];
    const same = all.find((unit) => normaliseName(unit.name) === normaliseName(name));
    if (same) return judgeKnown(row, { ...entry, unit: { ...entry.unit, name: same.name } }, base, same);
    const near = all.filter((unit) => isNear(unit.name, name));
    const candidates = near.map(
      ({ id, name: known }): MatchCandidate => ({ id, name: known, details: '', reason: 'nearName' }),
    );
    const chosen = base.decision?.kind === 'update' ? units.get(base.decision.id) : undefined;
    if (chosen) {
      const judged = judgeKnown(row, { ...entry, unit: { ...entry.unit, name: chosen.name } }, base, chosen);
      return judged.status === 'wrong' ? judged : { ...judged, candidates, status: 'likely' };
    }
    if (near.length > 0 && base.decision?.kind !== 'new') return { ...base, candidates, status: 'likely' };
    const status = near.length > 0 ? 'likely' : 'new';
    if (base.decision?.kind === 'skip') return { ...base, candidates, status };
    const unit = applyPartnerEntry(newPartner(makeId), entry, makeId);
    return keep(row, unit, { ...base, candidates }, status);
  }

  function isNear(one: string, other: string): boolean {
    const [a, b] = [normaliseName(one), normaliseName(other)];
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length >= TELLING_LENGTH && long.includes(short);
  }

  function keep(
    row: DataRow,
    unit: PartnerUnit,
    base: Omit<PreviewRow, 'status'>,
    status: PreviewRow['status'],
  ): PreviewRow {
    const column = row.sheet.mapping.indexOf('unitName');
    const refused = validatePartner(unit).map((found) => ({ column, problem: found.problem }));
    if (refused.length > 0) return { ...base, problems: refused, status: 'wrong' };
    if (!units.has(unit.id)) isNew.add(unit.id);
    units.set(unit.id, unit);
    written.set(unit.id, unit);
    return { ...base, status };
  }

  function judgeKnown(
    row: DataRow,
    entry: PartnerEntry,
    base: Omit<PreviewRow, 'status'>,
    unit: PartnerUnit,
  ): PreviewRow {
    const after = applyPartnerEntry(unit, entry, makeId);
    const changes = changesBetween(unit, after, input);
    const told = { ...base, changes: isNew.has(unit.id) ? [] : changes };
    if (changes.length === 0) return { ...base, status: isNew.has(unit.id) ? 'new' : 'same' };
    const status = isNew.has(unit.id) ? 'new' : 'changed';
    return base.decision?.kind === 'skip' ? { ...told, status } : keep(row, after, told, status);
  }

  const judged = rows.map(judge);
  return {
    rows: judged,
    skipped,
    words: words.list([]),
    plan: { partnerUnits: [...written.values()].map((unit) => v.parse(PartnerUnitSchema, unit)) },
  };
}
