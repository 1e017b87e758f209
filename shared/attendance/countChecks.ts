import type { CountSheet, Tally } from '../model/attendance.ts';
import { countedTallies, sumOrNull } from './countedTallies.ts';

/** Two numbers that should be the same. */
export interface Compared {
  readonly one: number;
  readonly other: number;
  /** Always positive. */
  readonly difference: number;
}

function compared(one: number, other: number): Compared {
  return { one, other, difference: Math.abs(one - other) };
}

function tallied(tallies: readonly Tally[]): readonly Tally[] {
  return countedTallies(tallies.filter(({ source }) => source !== 'namedRows'));
}

/**
 * The sum at the foot of a stall's tally sheet (`one`) against what was typed from it, with the taps of items of which
 * nothing was typed (`other`). @param tallies those of the stall @returns null while one of them is not known
 */
export function compareSheetTotal(tallies: readonly Tally[], sheet: CountSheet | undefined): Compared | null {
  const typed = sumOrNull(tallied(tallies).map(({ visits }) => visits));
  const written = sheet?.visitsTotal ?? null;
  return typed === null || written === null ? null : compared(written, typed);
}

/** The tally of a stall against the lines of its resident sign-in sheet. */
export interface ComparedSources {
  readonly visits: Compared;
  /** Things and leaflets. */
  readonly items: Compared;
  readonly isSame: boolean;
}

/**
 * Tally (`one`) and names (`other`) of a stall; only the tally counts (rule 19). Things are compared where both wrote
 * some down. @param tallies those of the stall @returns null where there are not both
 */
export function compareSources(tallies: readonly Tally[]): ComparedSources | null {
  const sheet = tallied(tallies);
  const named = tallies.filter(({ source }) => source === 'namedRows');
  if (sheet.length === 0 || named.length === 0) return null;
  const sum = (rows: readonly Tally[], key: 'visits' | 'items'): number | null =>
    sumOrNull(rows.map((row) => row[key]));
  const both = (key: 'visits' | 'items'): Compared => {
    const [one, other] = [sum(sheet, key), sum(named, key)];
    return compared(one ?? other ?? 0, other ?? one ?? 0);
  };
  const [visits, items] = [both('visits'), both('items')];
  return { visits, items, isSame: visits.difference === 0 && items.difference === 0 };
}
