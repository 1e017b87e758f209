import type { DataTable } from './tables.ts';

/**
 * A field of a table that names a record of another table.
 * `must`: without that record this one has no meaning. `may`: it can be without, but a name that leads nowhere is an error.
 * `told`: what people were told or what was drawn; it may name what is long gone.
 */
export interface Reference {
  /** Field, `a.b` for a field of a field, `*` for each of a list. */
  readonly path: string;
  readonly to: DataTable;
  readonly need: 'must' | 'may' | 'told';
  /** Only in rows in which this field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
}

/** Every reference between records, table by table; ids within a record (departments, contacts) are none. */
export const REFERENCES: Readonly<Record<DataTable, readonly Reference[]>> = {
  community: [],
  groups: [],
  categories: [],
  serviceItems: [{ path: 'categoryId', to: 'categories', need: 'must' }],
  partnerUnits: [{ path: 'categoryIds.*', to: 'categories', need: 'may' }],
  volunteers: [
    { path: 'branchId', to: 'groups', need: 'may' },
    { path: 'teamId', to: 'groups', need: 'may' },
    { path: 'gridId', to: 'groups', need: 'may' },
    { path: 'compoundId', to: 'groups', need: 'may' },
    { path: 'skills.*', to: 'categories', need: 'may' },
    { path: 'prefers.*', to: 'categories', need: 'may' },
    { path: 'partnerUnitId', to: 'partnerUnits', need: 'may' },
  ],
  yearPlans: [],
  templates: [
    { path: 'stalls.*.categoryId', to: 'categories', need: 'may' },
    { path: 'stalls.*.serviceItemIds.*', to: 'serviceItems', need: 'may' },
    { path: 'stalls.*.partnerUnitId', to: 'partnerUnits', need: 'may' },
  ],
  fairs: [],
  slots: [{ path: 'fairId', to: 'fairs', need: 'must' }],
  stalls: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'categoryId', to: 'categories', need: 'must' },
    { path: 'serviceItemIds.*', to: 'serviceItems', need: 'may' },
    { path: 'bookingId', to: 'bookings', need: 'may' },
    { path: 'leadVolunteerId', to: 'volunteers', need: 'may' },
    { path: 'teamId', to: 'groups', need: 'may' },
  ],
  needs: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'stallId', to: 'stalls', need: 'must' },
    { path: 'slotId', to: 'slots', need: 'must' },
  ],
  bookings: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'partnerUnitId', to: 'partnerUnits', need: 'must' },
    { path: 'people.*.volunteerId', to: 'volunteers', need: 'may' },
  ],
  assignments: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'needId', to: 'needs', need: 'must' },
    { path: 'stallId', to: 'stalls', need: 'must' },
    { path: 'slotId', to: 'slots', need: 'must' },
    { path: 'volunteerId', to: 'volunteers', need: 'must' },
  ],
  attendance: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    {
      path: 'subjectId',
      to: 'volunteers',
      need: 'must',
      when: { field: 'subjectKind', is: 'volunteer' },
    },
    {
      path: 'subjectId',
      to: 'bookings',
      need: 'must',
      when: { field: 'subjectKind', is: 'partnerUnit' },
    },
    { path: 'stallId', to: 'stalls', need: 'must' },
    { path: 'slotId', to: 'slots', need: 'must' },
  ],
  tallies: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'stallId', to: 'stalls', need: 'must' },
    { path: 'serviceItemId', to: 'serviceItems', need: 'must' },
    { path: 'slotId', to: 'slots', need: 'may' },
    { path: 'recipient.compoundId', to: 'groups', need: 'may' },
  ],
  volunteerPairs: [
    { path: 'firstId', to: 'volunteers', need: 'must' },
    { path: 'secondId', to: 'volunteers', need: 'must' },
  ],
  replies: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'volunteerId', to: 'volunteers', need: 'must' },
    { path: 'slotIds.*', to: 'slots', need: 'told' },
  ],
  publications: [
    { path: 'id', to: 'fairs', need: 'must' },
    { path: 'places.*.volunteerId', to: 'volunteers', need: 'told' },
    { path: 'places.*.needId', to: 'needs', need: 'told' },
  ],
  paperLayouts: [],
  groundPlans: [
    { path: 'id', to: 'fairs', need: 'must' },
    { path: 'tables.*.stallId', to: 'stalls', need: 'told' },
  ],
  pictures: [{ path: 'fairId', to: 'fairs', need: 'must' }],
  countSheets: [
    { path: 'fairId', to: 'fairs', need: 'must' },
    { path: 'id', to: 'stalls', need: 'must' },
  ],
  amendments: [{ path: 'fairId', to: 'fairs', need: 'must' }],
  redemptions: [{ path: 'volunteerId', to: 'volunteers', need: 'must' }],
  pastTotals: [],
  certificates: [{ path: 'volunteerId', to: 'volunteers', need: 'must' }],
};

/** A record as plain fields, whatever its table. */
export type AnyRow = Readonly<Record<string, unknown>>;

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function valuesAt(value: unknown, steps: readonly string[]): readonly unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step !== '*') return valuesAt(fieldOf(value, step), rest);
  return Array.isArray(value) ? value.flatMap((part: unknown) => valuesAt(part, rest)) : [];
}

/** The ids that a record names at a reference; none where it names nothing. */
export function referredIds(row: AnyRow, { path, when }: Reference): readonly string[] {
  if (when && row[when.field] !== when.is) return [];
  return valuesAt(row, path.split('.')).filter((id): id is string => typeof id === 'string');
}

/** A record that another one names. */
export interface Referred {
  readonly table: DataTable;
  readonly id: string;
  readonly need: Reference['need'];
}

/** Every record that a record names. */
export function referencesOf(table: DataTable, row: AnyRow): readonly Referred[] {
  return REFERENCES[table].flatMap((reference) =>
    referredIds(row, reference).map((id): Referred => ({ table: reference.to, id, need: reference.need })),
  );
}

/** The fair that a record belongs to; null for what all fairs share. */
export function fairOfRow(table: DataTable, row: AnyRow): string | null {
  const own = REFERENCES[table].find(({ to, need }) => to === 'fairs' && need === 'must');
  const id = table === 'fairs' ? row.id : own ? row[own.path] : null;
  return typeof id === 'string' ? id : null;
}
