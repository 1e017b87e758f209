import type { Period } from '../calendar/period.ts';
import { isInPeriod } from '../calendar/period.ts';
import type { IsoDate } from '../model/basic.ts';
import type { Category } from '../model/category.ts';
import type { Fair } from '../model/fair.ts';
import type { CategoryId, FairId, PartnerUnitId } from '../model/ids.ts';
import type { PartnerUnit } from '../model/partner.ts';
import { countedDate, fairsHeldIn, isMoved, isPostponed } from './countedFair.ts';
import type { FairTally } from './fairTally.ts';
import { COUNTED } from './fairTally.ts';
import { partIndexOf, partsOfPeriod } from './periodParts.ts';
import type {
  CategoryFiguresOfPeriod,
  CountedFigures,
  KnownRecipients,
  PartFigures,
  PartnerFiguresOfPeriod,
  PeriodFigures,
} from './periodTypes.ts';
import { countPeople, retentionOf } from './retention.ts';
import { sharesOf } from './shares.ts';
import { FIGURE_KEYS, ZERO_FIGURES } from './sumFigures.ts';

/** A fair that was held, with what it adds. */
export interface CountedFair {
  readonly fair: Fair;
  readonly tally: FairTally;
}

/** What the figures of a period are made of. */
export interface PeriodInput {
  readonly period: Period;
  /** Every fair that was scheduled or held in the period; more do no harm. */
  readonly fairs: readonly Fair[];
  /** The tally of every held fair of the period; of those before it too where `knowsBefore`. */
  readonly tallies: ReadonlyMap<FairId, FairTally>;
  readonly categories: readonly Category[];
  readonly partnerUnits: readonly PartnerUnit[];
  /** How many people have numbers. */
  readonly peopleCount: number;
  /** True when all fairs before the period are here: only then it is known who is new. */
  readonly knowsBefore: boolean;
  readonly today: IsoDate;
}

/** Sums while they grow: a number a figure, and what was counted at all. */
interface Sums {
  readonly figures: Float64Array;
  counted: number;
}

function createSums(): Sums {
  return { figures: new Float64Array(FIGURE_KEYS.length), counted: 0 };
}

function addRow(sums: Sums, tally: FairTally, row: number): void {
  sums.counted |= tally.counted[row] ?? 0;
  const from = row * FIGURE_KEYS.length;
  for (let column = 0; column < FIGURE_KEYS.length; column += 1) {
    sums.figures[column] = (sums.figures[column] ?? 0) + (tally.figures[from + column] ?? 0);
  }
}

function countedFigures({ figures, counted }: Sums): CountedFigures {
  const own = { ...ZERO_FIGURES };
  for (const [column, key] of FIGURE_KEYS.entries()) own[key] = figures[column] ?? 0;
  return {
    ...own,
    hasPeople: (counted & COUNTED.people) > 0,
    hasPartners: (counted & COUNTED.partners) > 0,
    hasVisits: (counted & COUNTED.visits) > 0,
    hasItems: (counted & COUNTED.items) > 0,
    hasLeaflets: (counted & COUNTED.leaflets) > 0,
  };
}

function sumOf(fairs: readonly CountedFair[], categoryId: CategoryId | null): CountedFigures {
  const sums = createSums();
  for (const { tally } of fairs) {
    for (const [row, id] of tally.categories.entries()) {
      if (categoryId === null || id === categoryId) addRow(sums, tally, row);
    }
  }
  return countedFigures(sums);
}

function knownRecipients(fairs: readonly CountedFair[]): KnownRecipients {
  const known = fairs.flatMap(({ fair }) => (fair.uniqueRecipients === null ? [] : [fair.uniqueRecipients]));
  return {
    sum: known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    fairsKnown: known.length,
  };
}

/** Categories that get a row, in printed order: every active one, and every other that was used (rules 5, 6). */
export function categoriesToShow(
  categories: readonly Category[],
  usedIds: Iterable<CategoryId>,
): readonly CategoryId[] {
  const used = new Set(usedIds);
  const known = categories
    .filter((category) => category.isActive || used.has(category.id))
    .toSorted((a, b) => a.order - b.order)
    .map((category) => category.id);
  return [...known, ...[...used].filter((id) => !known.includes(id))];
}

function categoryFigures(
  categories: readonly Category[],
  held: readonly CountedFair[],
  byPart: readonly (readonly CountedFair[])[],
): readonly CategoryFiguresOfPeriod[] {
  const used = held.flatMap(({ tally }) => tally.categories);
  const rows = categoriesToShow(categories, used).map((categoryId) => ({
    ...sumOf(held, categoryId),
    categoryId,
    byPart: byPart.map((fairs) => sumOf(fairs, categoryId)),
  }));
  const shares = sharesOf(rows.map((row) => row.visits));
  return rows.map((row, index) => ({ ...row, visitShare: shares[index] ?? null }));
}

function partnerFigures(
  units: readonly PartnerUnit[],
  held: readonly CountedFair[],
  byPart: readonly (readonly CountedFair[])[],
): readonly PartnerFiguresOfPeriod[] {
  const ofUnit = (fairs: readonly CountedFair[], id: PartnerUnitId) =>
    fairs.flatMap(({ tally }) => tally.partners.filter(({ partnerUnitId }) => partnerUnitId === id));
  const came = new Set(held.flatMap(({ tally }) => tally.partners.map(({ partnerUnitId }) => partnerUnitId)));
  const registered = units.filter((unit) => unit.isActive || came.has(unit.id)).map((unit) => unit.id);
  return [...new Set([...registered, ...came])].map((partnerUnitId) => {
    const rows = ofUnit(held, partnerUnitId);
    return {
      partnerUnitId,
      fairsExpected: rows.filter(({ isExpected }) => isExpected).length,
      fairsPresent: rows.filter(({ people }) => people > 0).length,
      peopleExpected: rows.reduce((sum, row) => sum + row.peopleExpected, 0),
      people: rows.reduce((sum, row) => sum + row.people, 0),
      byPart: byPart.map((fairs) => {
        const own = ofUnit(fairs, partnerUnitId);
        return own.length > 0 ? own.reduce((sum, row) => sum + row.people, 0) : null;
      }),
    };
  });
}

/** The fairs that count in the period with their tallies, in the order in which they were held. */
function countedFairs({
  period,
  fairs,
  tallies,
}: Pick<PeriodInput, 'period' | 'fairs' | 'tallies'>): readonly CountedFair[] {
  return fairsHeldIn(fairs, period).map((fair) => {
    const tally = tallies.get(fair.id);
    if (!tally) throw new Error(`The fair ${fair.id} was held and has no tally.`);
    return { fair, tally };
  });
}

/**
 * The figures of a period: per month, category, category × month and partner unit, and their totals. Every figure is a
 * sum over the tallies of the fairs held in it, so the parts add up to the totals; 校验 counts them again another way.
 * Throws when a held fair of the period has no tally: a figure that leaves a fair out must never be shown.
 */
export function periodFigures(input: PeriodInput): PeriodFigures {
  const { period, categories, partnerUnits, peopleCount } = input;
  const held = countedFairs(input);
  const scheduled = input.fairs.filter((fair) => isInPeriod(fair.scheduledDate, period));
  const parts = partsOfPeriod(period);
  const byPart = parts.map((_, index) =>
    held.filter(({ fair }) => partIndexOf(parts, countedDate(fair)) === index),
  );
  const partners = partnerFigures(partnerUnits, held, byPart);
  return {
    period,
    fairsPlanned: scheduled.length,
    fairsHeld: held.length,
    fairsPostponed: scheduled.filter(isPostponed).length,
    fairsCancelled: scheduled.filter(({ status }) => status === 'cancelled').length,
    total: sumOf(held, null),
    distinctVolunteers: countPeople(held, peopleCount),
    distinctPartnerUnits: partners.filter((partner) => partner.fairsPresent > 0).length,
    uniqueRecipients: knownRecipients(held),
    retention: input.knowsBefore ? retentionOf(input) : null,
    parts: parts.map((part, index): PartFigures => {
      const fairs = byPart[index] ?? [];
      return {
        ...sumOf(fairs, null),
        part,
        heldFairIds: fairs.map(({ fair }) => fair.id),
        movedFairIds: fairs.filter(({ fair }) => isMoved(fair)).map(({ fair }) => fair.id),
        uniqueRecipients: knownRecipients(fairs).sum,
        distinctVolunteers: countPeople(fairs, peopleCount),
      };
    }),
    categories: categoryFigures(categories, held, byPart),
    partners,
  };
}
