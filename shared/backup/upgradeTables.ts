import { DEFAULT_WEIGHTS } from '../assign/problem.ts';
import type { DataTable } from '../model/tables.ts';
import { isDataTable, SCHEMA_VERSION } from '../model/tables.ts';

/** A record of whatever version: plain fields. */
export type LooseRow = Readonly<Record<string, unknown>>;
export type LooseTables = Readonly<Record<string, unknown>>;

/** The rule of points as it was while there was only one. */
const NO_POINTS = { perHour: 0, perFair: 0, leadBonus: 0 };
/** Before every fair: the one rule held always. */
const ALWAYS = '2000-01-01';

type Step = Partial<Record<DataTable, (row: LooseRow) => LooseRow>>;

/** Fields that a version added, with what holds for records that were written before. */
function withDefaults(defaults: LooseRow): (row: LooseRow) => LooseRow {
  return (row) => ({ ...defaults, ...row });
}

/** Papers printed before versions were counted are their first version, made nobody knows when. */
function withSheetVersions(row: LooseRow): LooseRow {
  const { sheets } = row;
  if (!Array.isArray(sheets)) return row;
  const counted = sheets.map((sheet: unknown) =>
    isRow(sheet) ? { version: 1, printedAt: null, ...sheet } : sheet,
  );
  return { ...row, sheets: counted };
}

/** The one rule of points becomes the first of several, unless it gave none. */
function withPointsRules(row: LooseRow): LooseRow {
  const { pointsRule, ...rest } = row;
  const gave = isRow(pointsRule) && Object.values(pointsRule).some((points) => points !== 0);
  const pointsRules = gave ? [{ from: ALWAYS, ...pointsRule, perPost: [] }] : [];
  return { pointsRules, rewards: [], minutesCap: null, ...rest };
}

/** What is done to the records of version N to make them records of version N + 1. A step that shipped is never edited. */
const STEPS: Readonly<Record<number, Step>> = {
  1: {
    community: withDefaults({ keepsIdNumbers: false, pointsRule: NO_POINTS }),
    volunteers: withDefaults({ isErased: false }),
    partnerUnits: withDefaults({ siteNeeds: { power: false, tent: false, tables: 0 }, agreements: [] }),
    bookings: withDefaults({ dueMonth: null }),
  },
  2: {
    partnerUnits: withDefaults({ formerDepartments: [] }),
  },
  3: {
    community: withDefaults({ assignmentWeights: DEFAULT_WEIGHTS }),
    volunteerPairs: withDefaults({ note: '' }),
  },
  5: {
    community: withDefaults({ logo: null, hostLine: '' }),
    fairs: withDefaults({ notice: '', summary: '' }),
    publications: withSheetVersions,
  },
  6: {
    community: withPointsRules,
    fairs: withDefaults({ minutesCap: null }),
    pictures: withDefaults({ paper: null }),
    tallies: withDefaults({ recipient: null }),
  },
  7: {
    community: withDefaults({ yearClosesOn: '12-31' }),
  },
};

/** Tables that a version brought; they begin empty. */
const NEW_TABLES: Readonly<Record<number, readonly DataTable[]>> = {
  1: ['volunteerPairs', 'replies'],
  4: ['publications'],
  5: ['paperLayouts', 'groundPlans', 'pictures'],
  6: ['countSheets', 'amendments', 'redemptions'],
  7: ['pastTotals', 'certificates'],
};

function isRow(value: unknown): value is LooseRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One record of schema `from` as a record of today's schema; what is not a record is returned as it is, to be refused. */
export function upgradeRow(table: DataTable, row: unknown, from: number): unknown {
  let upgraded = row;
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    const step = STEPS[version]?.[table];
    if (step && isRow(upgraded)) upgraded = step(upgraded);
  }
  return upgraded;
}

/** All tables of schema `from` as tables of today's; they still have to be checked against the model. */
export function upgradeTables(tables: LooseTables, from: number): LooseTables {
  const upgraded: Record<string, unknown> = {};
  for (const [name, rows] of Object.entries(tables)) {
    upgraded[name] =
      isDataTable(name) && Array.isArray(rows)
        ? rows.map((row: unknown) => upgradeRow(name, row, from))
        : rows;
  }
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    for (const name of NEW_TABLES[version] ?? []) upgraded[name] ??= [];
  }
  return upgraded;
}
