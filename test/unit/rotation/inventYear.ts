import type {
  DueVisit,
  RotationProblem,
  RotationProblemUnit,
} from '../../../shared/rotation/rotationProblem.ts';
import { DEFAULT_ROTATION_WEIGHTS } from '../../../shared/rotation/rotationProblem.ts';
import { mulberry32 } from '../../../shared/sample/dice.ts';

const CATEGORIES = ['haircut', 'repair', 'legal', 'government', 'finance', 'culture'];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export interface InventedYear {
  readonly seed: number;
  readonly units: number;
  /** Months whose fair is cancelled. */
  readonly cancelled?: readonly number[];
  /** Part of the units, of a hundred, that come monthly, quarterly and in chosen months; the rest comes on request. */
  readonly shares?: readonly [number, number, number];
  /** The first month of every quarterly unit; any, unless given. */
  readonly firstMonth?: number;
  /** Visits of a hundred that are planned somewhere already. */
  readonly planned?: number;
}

/** A large community's year: units of all cadences, invented, the same for the same seed. */
export function inventYear(input: InventedYear): RotationProblem {
  const { seed, units, cancelled = [], shares = [25, 40, 25], planned = 0 } = input;
  const random = mulberry32(seed);
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const months = MONTHS.filter((month) => !cancelled.includes(month));
  const visitOf = (due: number, options: readonly number[], people: number, taken: Set<number>): DueVisit => {
    const wanted = int(1, 100) <= planned ? options[int(0, options.length - 1)] : undefined;
    const present = wanted === undefined || taken.has(wanted) ? null : wanted;
    if (present !== null) taken.add(present);
    return { due, present, options, people };
  };
  const unitOf = (index: number): RotationProblemUnit => {
    const die = int(1, 100);
    const [monthly, quarterly, chosen] = shares;
    const people = int(1, 12);
    const taken = new Set<number>();
    const isClinic = int(1, 10) === 1;
    const base = {
      id: `u${String(index).padStart(3, '0')}`,
      categories: isClinic ? ['medical'] : [CATEGORIES[int(0, 5)] ?? ''],
      tables: int(0, 3),
      power: int(1, 10) <= 4,
      fixed: [],
      askMonths: [],
    };
    const visits = (dues: readonly number[], optionsOf: (due: number) => readonly number[]) =>
      dues.map((due) => visitOf(due, optionsOf(due), people, taken));
    if (die <= monthly) return { ...base, visits: visits(months, (due) => [due]) };
    if (die <= monthly + quarterly) {
      const first = input.firstMonth ?? int(1, 3);
      const quarter = (due: number): readonly number[] =>
        months.filter((month) => Math.ceil(month / 3) === Math.ceil(due / 3));
      return { ...base, visits: visits([first, first + 3, first + 6, first + 9], quarter) };
    }
    if (die <= monthly + quarterly + chosen) {
      const dues = [...new Set(Array.from({ length: int(1, 6) }, () => int(1, 12)))].toSorted(
        (a, b) => a - b,
      );
      const near = (due: number): readonly number[] => months.filter((month) => Math.abs(month - due) <= 1);
      return { ...base, visits: visits(dues, near) };
    }
    return { ...base, visits: [], askMonths: months };
  };
  return {
    months: months.map((month) => ({ month, served: [] })),
    units: Array.from({ length: units }, (_, index) => unitOf(index)),
    categories: CATEGORIES,
    clinic: 'medical',
    weights: DEFAULT_ROTATION_WEIGHTS,
  };
}
