import { create } from 'zustand';

/** What stands below the charts, in the order of its tabs. */
export const DETAILS_TABS = ['all', 'categories', 'volunteers', 'groups', 'partners', 'checks'] as const;
export type DetailsTab = (typeof DETAILS_TABS)[number];

/** What may be lost of looking at figures: which tab is open, and whether it was left for a record that it led to. */
interface StatisticsState {
  readonly tab: DetailsTab;
  readonly isLeft: boolean;
  readonly openTab: (tab: DetailsTab) => void;
  /** A record is looked at: coming back goes on at the tab. */
  readonly leave: () => void;
  readonly comeBack: () => void;
}

/** Lives as long as the window, so that a look at a record does not lose the place. */
export const useStatisticsStore = create<StatisticsState>((set) => ({
  tab: 'all',
  isLeft: false,
  openTab: (tab) => set({ tab }),
  leave: () => set({ isLeft: true }),
  comeBack: () => set({ isLeft: false }),
}));
