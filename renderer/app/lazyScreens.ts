import { lazy } from 'react';

/* Each screen is loaded when it is first opened, so that the first one is there at once. */

export const ThisMonthPage = lazy(async () => ({
  default: (await import('../features/thisMonth/ThisMonthPage.tsx')).ThisMonthPage,
}));
export const YearPlanPage = lazy(async () => ({
  default: (await import('../features/yearPlan/YearPlanPage.tsx')).YearPlanPage,
}));
export const StallsPage = lazy(async () => ({
  default: (await import('../features/stalls/StallsPage.tsx')).StallsPage,
}));
export const BoardPage = lazy(async () => ({
  default: (await import('../features/board/BoardPage.tsx')).BoardPage,
}));
export const PapersPage = lazy(async () => ({
  default: (await import('../features/papers/PapersPage.tsx')).PapersPage,
}));
export const FairDayStart = lazy(async () => ({
  default: (await import('../features/fairDay/FairDayStart.tsx')).FairDayStart,
}));
export const FairDayPage = lazy(async () => ({
  default: (await import('../features/fairDay/FairDayPage.tsx')).FairDayPage,
}));
export const RunningBoard = lazy(async () => ({
  default: (await import('../features/fairDay/RunningBoard.tsx')).RunningBoard,
}));
export const RecordPage = lazy(async () => ({
  default: (await import('../features/record/RecordPage.tsx')).RecordPage,
}));
export const RepliesPage = lazy(async () => ({
  default: (await import('../features/replies/RepliesPage.tsx')).RepliesPage,
}));
export const GroundPlanPage = lazy(async () => ({
  default: (await import('../features/groundPlan/GroundPlanPage.tsx')).GroundPlanPage,
}));
export const VolunteersPage = lazy(async () => ({
  default: (await import('../features/volunteers/VolunteersPage.tsx')).VolunteersPage,
}));
export const DuplicatesPage = lazy(async () => ({
  default: (await import('../features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
}));
export const MergePage = lazy(async () => ({
  default: (await import('../features/duplicates/MergePage.tsx')).MergePage,
}));
export const PartnersPage = lazy(async () => ({
  default: (await import('../features/partners/PartnersPage.tsx')).PartnersPage,
}));
export const StatisticsPage = lazy(async () => ({
  default: (await import('../features/statistics/StatisticsPage.tsx')).StatisticsPage,
}));
export const ImportPage = lazy(async () => ({
  default: (await import('../features/import/ImportPage.tsx')).ImportPage,
}));
export const DataPage = lazy(async () => ({
  default: (await import('../features/data/DataPage.tsx')).DataPage,
}));
export const HistoryPage = lazy(async () => ({
  default: (await import('../features/history/HistoryPage.tsx')).HistoryPage,
}));
export const WelcomePage = lazy(async () => ({
  default: (await import('../features/welcome/WelcomePage.tsx')).WelcomePage,
}));
export const FindAnything = lazy(async () => ({
  default: (await import('./FindAnything.tsx')).FindAnything,
}));
