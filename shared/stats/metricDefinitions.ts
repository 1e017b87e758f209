import { attendanceRate, FIGURE_KEYS } from './sumFigures.ts';
import type { YearFigures } from './yearTypes.ts';

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

/** Keys of all metrics; name and definition (口径) of each are in the catalogues under `statistics.metrics`. */
export const METRIC_KEYS = [
  'fairsPlanned',
  'fairsHeld',
  'fairsPostponed',
  'fairsCancelled',
  ...FIGURE_KEYS,
  'attendanceRate',
  'distinctVolunteers',
  'distinctPartnerUnits',
  'uniqueRecipients',
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

/** A named figure of the year. */
export interface MetricDefinition {
  readonly key: MetricKey;
  readonly unit: MetricUnit;
  /** The figure; null when nothing was counted, which prints “—”. */
  readonly amountOf: (figures: YearFigures) => number | null;
}

const people =
  (key: (typeof FIGURE_KEYS)[number]) =>
  ({ total }: YearFigures): number | null =>
    total.hasPeople ? total[key] : null;
const partners =
  (key: (typeof FIGURE_KEYS)[number]) =>
  ({ total }: YearFigures): number | null =>
    total.hasPartners ? total[key] : null;

const METRICS: Readonly<Record<MetricKey, Omit<MetricDefinition, 'key'>>> = {
  fairsPlanned: { unit: 'fairs', amountOf: (figures) => figures.fairsPlanned },
  fairsHeld: { unit: 'fairs', amountOf: (figures) => figures.fairsHeld },
  fairsPostponed: { unit: 'fairs', amountOf: (figures) => figures.fairsPostponed },
  fairsCancelled: { unit: 'fairs', amountOf: (figures) => figures.fairsCancelled },
  needed: { unit: 'places', amountOf: people('needed') },
  expected: { unit: 'places', amountOf: people('expected') },
  present: { unit: 'places', amountOf: people('present') },
  late: { unit: 'places', amountOf: people('late') },
  leftEarly: { unit: 'places', amountOf: people('leftEarly') },
  excused: { unit: 'places', amountOf: people('excused') },
  absent: { unit: 'places', amountOf: people('absent') },
  walkIn: { unit: 'places', amountOf: people('walkIn') },
  unverified: { unit: 'places', amountOf: people('unverified') },
  serviceMinutes: { unit: 'hours', amountOf: people('serviceMinutes') },
  unverifiedMinutes: { unit: 'hours', amountOf: people('unverifiedMinutes') },
  units: { unit: 'bookings', amountOf: partners('units') },
  unitPeople: { unit: 'people', amountOf: partners('unitPeople') },
  visits: { unit: 'visits', amountOf: ({ total }) => (total.hasVisits ? total.visits : null) },
  items: { unit: 'items', amountOf: ({ total }) => (total.hasItems ? total.items : null) },
  leaflets: { unit: 'leaflets', amountOf: ({ total }) => (total.hasLeaflets ? total.leaflets : null) },
  attendanceRate: { unit: 'percent', amountOf: ({ total }) => attendanceRate(total).rate },
  distinctVolunteers: {
    unit: 'people',
    amountOf: (figures) => (figures.total.hasPeople ? figures.distinctVolunteers : null),
  },
  distinctPartnerUnits: {
    unit: 'units',
    amountOf: (figures) => (figures.total.hasPartners ? figures.distinctPartnerUnits : null),
  },
  uniqueRecipients: { unit: 'people', amountOf: (figures) => figures.uniqueRecipients.sum },
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
