import type { AttendanceFigures } from './figureTypes.ts';

/** Nothing counted. */
export const ZERO_FIGURES: AttendanceFigures = {
  needed: 0,
  covered: 0,
  expected: 0,
  present: 0,
  late: 0,
  leftEarly: 0,
  excused: 0,
  absent: 0,
  walkIn: 0,
  unverified: 0,
  serviceMinutes: 0,
  unverifiedMinutes: 0,
  units: 0,
  unitPeople: 0,
  visits: 0,
  items: 0,
  leaflets: 0,
};

export type FigureKey = keyof AttendanceFigures;

/** Every figure, in the order in which it is printed. */
export const FIGURE_KEYS = [
  'needed',
  'covered',
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'walkIn',
  'unverified',
  'serviceMinutes',
  'unverifiedMinutes',
  'units',
  'unitPeople',
  'visits',
  'items',
  'leaflets',
] as const satisfies readonly FigureKey[];

/** Adds figures up, one by one. */
export function sumFigures(parts: readonly AttendanceFigures[]): AttendanceFigures {
  const sum: { -readonly [K in FigureKey]: number } = { ...ZERO_FIGURES };
  for (const part of parts) {
    for (const key of FIGURE_KEYS) sum[key] += part[key];
  }
  return sum;
}

/** Present ÷ (expected − unverified), with its denominator (rule 16); the rate is null when the denominator is 0. */
export function attendanceRate(figures: Pick<AttendanceFigures, 'present' | 'expected' | 'unverified'>): {
  readonly rate: number | null;
  readonly denominator: number;
} {
  const denominator = figures.expected - figures.unverified;
  return { rate: denominator > 0 ? figures.present / denominator : null, denominator };
}

/** Absent ÷ (expected − unverified), with the same denominator as the attendance rate; null when that is 0. */
export function noShowRate(
  figures: Pick<AttendanceFigures, 'present' | 'absent' | 'expected' | 'unverified'>,
): number | null {
  const { denominator } = attendanceRate(figures);
  return denominator > 0 ? figures.absent / denominator : null;
}

/** Needed places that were filled ÷ needed; null when nothing was needed. */
export function coverageRate({
  covered,
  needed,
}: Pick<AttendanceFigures, 'covered' | 'needed'>): number | null {
  return needed > 0 ? covered / needed : null;
}

/** Places served 志愿服务人次: present and walk-ins. */
export function participationsOf({ present, walkIn }: Pick<AttendanceFigures, 'present' | 'walkIn'>): number {
  return present + walkIn;
}

/** Minutes as hours with one decimal, rounded once from the sum (rule 17). */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
