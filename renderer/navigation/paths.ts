import type { RecordPlace } from '../../shared/attendance/recordPlace.ts';
import type { Period } from '../../shared/calendar/period.ts';
import { periodId } from '../../shared/calendar/period.ts';
import type { HistoryFilter } from '../../shared/history/filterHistory.ts';
import type { ImportTarget } from '../../shared/import/importFields.ts';
import type { FairId } from '../../shared/model/ids.ts';

/** The steps of a fair, in the order in which a clerk takes them. */
export const FAIR_STEPS = ['stalls', 'board', 'papers', 'day', 'record'] as const;
export type FairStep = (typeof FAIR_STEPS)[number];

/** Every screen of a fair: its steps, asking people by phone, which belongs to the board, and the ground plan, to the papers. */
export const FAIR_VIEWS = [...FAIR_STEPS, 'replies', 'plan'] as const;
export type FairView = (typeof FAIR_VIEWS)[number];

/** Address of every screen inside the app (after the #). */
export const PATHS = {
  thisMonth: '/',
  yearPlan: '/year',
  fairs: '/fair',
  volunteers: '/volunteers',
  partners: '/partners',
  statistics: '/statistics',
  data: '/data',
  history: '/history',
  import: '/import',
} as const;

/** Address of the volunteers with the form for a new one open. */
export const NEW_VOLUNTEER_PATH = `${PATHS.volunteers}?new=1`;

/** Address of the search for people who were entered twice. */
export const DUPLICATES_PATH = `${PATHS.volunteers}/duplicates`;

/** Address of merging two people; the first is proposed to stay. */
export function mergePath(staysId: string, goesId: string): string {
  return `${DUPLICATES_PATH}/${encodeURIComponent(staysId)}/${encodeURIComponent(goesId)}`;
}

/** Address of the partner units with the form for a new one open. */
export const NEW_PARTNER_PATH = `${PATHS.partners}?new=1`;

/** Where a list is looked at after it was imported. */
export const LIST_PATHS = {
  volunteers: PATHS.volunteers,
  partners: PATHS.partners,
  attendance: PATHS.statistics,
} as const satisfies Record<ImportTarget, string>;

/** Address of the import of a kind of list. */
export function importPath(target: ImportTarget): string {
  return `${PATHS.import}/${target}`;
}

/** The parts of “Data & settings”. */
export const DATA_SECTIONS = [
  'community',
  'categories',
  'groups',
  'assigning',
  'points',
  'privacy',
  'backup',
  'exchange',
  'sample',
  'display',
  'about',
] as const;
export type DataSection = (typeof DATA_SECTIONS)[number];

/** Address of one part of “Data & settings”. */
export function dataPath(section: DataSection): string {
  return `${PATHS.data}?section=${section}`;
}

/** Address of the history with only these changes. A bare “?” takes what another screen was asked for out of the address. */
export function historyPath(filter: Partial<HistoryFilter> = {}): string {
  const asked = new URLSearchParams();
  for (const [name, wanted] of Object.entries(filter)) {
    if (wanted !== null && wanted !== '') asked.set(name, wanted);
  }
  return `${PATHS.history}?${asked}`;
}

/** An address that asks for nothing besides, whatever the screen before was asked for. */
export function freshPath(path: string): string {
  return path.includes('?') ? path : `${path}?`;
}

/** Address of one screen of a fair. */
export function fairPath(fairId: FairId, step: FairView): string {
  return `${PATHS.fairs}/${fairId}/${step}`;
}

/** Address of the record of a fair at one of its lines. */
export function recordPath(fairId: FairId, { section, place, line }: RecordPlace): string {
  const asked = new URLSearchParams({ section });
  if (place !== null) asked.set('place', place);
  if (line !== null) asked.set('line', line);
  return `${fairPath(fairId, 'record')}?${asked}`;
}

/** Addresses of the screens of a fair that take the whole window: its day, and the running board. */
export const LIVE_PATH = '/live';
export const RUNNING_PATH = '/running';

/** Address of the day of a fair, over the whole window. */
export function livePath(fairId: FairId): string {
  return `${LIVE_PATH}/${fairId}`;
}

/** Address of asking by phone, at one person. */
export function phonePath(fairId: FairId, volunteerId: string): string {
  return `${fairPath(fairId, 'replies')}?person=${encodeURIComponent(volunteerId)}`;
}

/** Address of the board with an errand: repairing the plan, or showing what changed since it was published. */
export function boardErrandPath(fairId: FairId, errand: 'repair' | 'changes'): string {
  return `${fairPath(fairId, 'board')}?${errand}=1`;
}

/** Address of the board where it is noted that somebody cannot come. */
export function unablePath(fairId: FairId, volunteerId: string): string {
  return `${fairPath(fairId, 'board')}?unable=${encodeURIComponent(volunteerId)}`;
}

/** Address of a fair's papers with only these chosen, by their keys; the first is shown. */
export function papersPath(fairId: FairId, keys: readonly string[]): string {
  return `${fairPath(fairId, 'papers')}?only=${encodeURIComponent(keys.join(','))}`;
}

/** Address of a year's plan. */
export function yearPlanPath(year: number): string {
  return `${PATHS.yearPlan}/${year}`;
}

/** The parts of a year's plan. */
export const YEAR_VIEWS = ['fairs', 'rotation'] as const;
export type YearPlanView = (typeof YEAR_VIEWS)[number];

/** Address of one part of a year's plan. */
export function yearViewPath(year: number, view: YearPlanView): string {
  return view === 'fairs' ? yearPlanPath(year) : `${yearPlanPath(year)}?view=${view}`;
}

/** Address of a year's figures. */
export function statisticsPath(year: number): string {
  return `${PATHS.statistics}/${year}`;
}

/** Address of a period's figures; `compared` left out = the same days a year before, null = no comparison. */
export function periodPath(period: Period, compared?: Period | null): string {
  const address = `${PATHS.statistics}/${periodId(period)}`;
  return compared === undefined ? address : `${address}?with=${compared ? periodId(compared) : 'none'}`;
}

/** What the address of a year's figures can ask for besides: its report, its attendance table, or the totals of past years. */
export const STATISTICS_ERRANDS = ['report', 'matrix', 'past'] as const;
export type StatisticsErrand = (typeof STATISTICS_ERRANDS)[number];

/** Address of a year's figures with something of it open. */
export function statisticsErrandPath(year: number, errand: StatisticsErrand): string {
  return `${statisticsPath(year)}?show=${errand}`;
}

/** Papers of which there is one a person. */
export const PEOPLE_PAPERS = ['records', 'certificates'] as const;
export type PeoplePapersKind = (typeof PEOPLE_PAPERS)[number];

/** Address of the volunteers with papers for many of them open. */
export function peoplePapersPath(kind: PeoplePapersKind): string {
  return `${PATHS.volunteers}?papers=${kind}`;
}

/** Address of one volunteer's page. */
export function volunteerPath(volunteerId: string): string {
  return `${PATHS.volunteers}/${encodeURIComponent(volunteerId)}`;
}

/** Address of one partner unit's page. */
export function partnerPath(partnerUnitId: string): string {
  return `${PATHS.partners}/${encodeURIComponent(partnerUnitId)}`;
}

/** The parts of a fair's stalls step. */
export const STALL_VIEWS = ['stalls', 'details', 'partners'] as const;
export type StallView = (typeof STALL_VIEWS)[number];

/** Address of one part of a fair's stalls step. */
export function stallsPath(fairId: FairId, view: StallView): string {
  return `${fairPath(fairId, 'stalls')}?view=${view}`;
}
