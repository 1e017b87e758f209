import type { PeriodFigures } from './periodTypes.ts';
import type { FigureKey } from './sumFigures.ts';
import { attendanceRate, coverageRate, noShowRate, participationsOf } from './sumFigures.ts';

/** What a metric is counted in. `hours`: the value is whole minutes, shown as hours; `percent`: a share of 1. */
export type MetricUnit =
  | 'fairs'
  | 'places'
  | 'people'
  | 'hours'
  | 'bookings'
  | 'units'
  | 'visits'
  | 'items'
  | 'leaflets'
  | 'percent';

/** Keys of all metrics in printed order; name and definition (口径) of each are in the catalogues under `statistics.metrics`. */
export const METRIC_KEYS = [
  'fairsPlanned',
  'fairsHeld',
  'fairsPostponed',
  'fairsCancelled',
  'visits',
  'uniqueRecipients',
  'items',
  'leaflets',
  'distinctVolunteers',
  'newVolunteers',
  'returningVolunteers',
  'lapsedVolunteers',
  'participations',
  'serviceMinutes',
  'unverifiedMinutes',
  'needed',
  'covered',
  'coverageRate',
  'expected',
  'present',
  'late',
  'leftEarly',
  'excused',
  'absent',
  'walkIn',
  'unverified',
  'attendanceRate',
  'noShowRate',
  'distinctPartnerUnits',
  'units',
  'unitPeople',
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

/** A named figure of a period. */
export interface MetricDefinition {
  readonly key: MetricKey;
  readonly unit: MetricUnit;
  /** The figure; null when nothing was counted, which prints “—”. */
  readonly amountOf: (figures: PeriodFigures) => number | null;
}

const people =
  (key: FigureKey) =>
  ({ total }: PeriodFigures): number | null =>
    total.hasPeople ? total[key] : null;
const partners =
  (key: FigureKey) =>
  ({ total }: PeriodFigures): number | null =>
    total.hasPartners ? total[key] : null;

const METRICS: Readonly<Record<MetricKey, Omit<MetricDefinition, 'key'>>> = {
  fairsPlanned: { unit: 'fairs', amountOf: (figures) => figures.fairsPlanned },
  fairsHeld: { unit: 'fairs', amountOf: (figures) => figures.fairsHeld },
  fairsPostponed: { unit: 'fairs', amountOf: (figures) => figures.fairsPostponed },
  fairsCancelled: { unit: 'fairs', amountOf: (figures) => figures.fairsCancelled },
  visits: { unit: 'visits', amountOf: ({ total }) => (total.hasVisits ? total.visits : null) },
  uniqueRecipients: { unit: 'people', amountOf: (figures) => figures.uniqueRecipients.sum },
  items: { unit: 'items', amountOf: ({ total }) => (total.hasItems ? total.items : null) },
  leaflets: { unit: 'leaflets', amountOf: ({ total }) => (total.hasLeaflets ? total.leaflets : null) },
  distinctVolunteers: {
    unit: 'people',
    amountOf: (figures) => (figures.total.hasPeople ? figures.distinctVolunteers : null),
  },
  newVolunteers: { unit: 'people', amountOf: ({ retention }) => retention?.newcomers ?? null },
  returningVolunteers: { unit: 'people', amountOf: ({ retention }) => retention?.returning ?? null },
  lapsedVolunteers: { unit: 'people', amountOf: ({ retention }) => retention?.lapsed ?? null },
  participations: {
    unit: 'places',
    amountOf: ({ total }) => (total.hasPeople ? participationsOf(total) : null),
  },
  serviceMinutes: { unit: 'hours', amountOf: people('serviceMinutes') },
  unverifiedMinutes: { unit: 'hours', amountOf: people('unverifiedMinutes') },
  needed: { unit: 'places', amountOf: people('needed') },
  covered: { unit: 'places', amountOf: people('covered') },
  coverageRate: { unit: 'percent', amountOf: ({ total }) => coverageRate(total) },
  expected: { unit: 'places', amountOf: people('expected') },
  present: { unit: 'places', amountOf: people('present') },
  late: { unit: 'places', amountOf: people('late') },
  leftEarly: { unit: 'places', amountOf: people('leftEarly') },
  excused: { unit: 'places', amountOf: people('excused') },
  absent: { unit: 'places', amountOf: people('absent') },
  walkIn: { unit: 'places', amountOf: people('walkIn') },
  unverified: { unit: 'places', amountOf: people('unverified') },
  attendanceRate: { unit: 'percent', amountOf: ({ total }) => attendanceRate(total).rate },
  noShowRate: { unit: 'percent', amountOf: ({ total }) => noShowRate(total) },
  distinctPartnerUnits: {
    unit: 'units',
    amountOf: (figures) => (figures.total.hasPartners ? figures.distinctPartnerUnits : null),
  },
  units: { unit: 'bookings', amountOf: partners('units') },
  unitPeople: { unit: 'people', amountOf: partners('unitPeople') },
};

/** Every metric in printed order. */
export const METRIC_DEFINITIONS: readonly MetricDefinition[] = METRIC_KEYS.map((key) => ({
  key,
  ...METRICS[key],
}));

/** The definition of one metric. */
export function metricDefinition(key: MetricKey): MetricDefinition {
  return { key, ...METRICS[key] };
}
