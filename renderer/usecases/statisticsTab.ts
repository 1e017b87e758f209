import { useEffect, useEffectEvent } from 'react';
import type { DetailsTab } from '../stores/statisticsStore.ts';
import { DETAILS_TABS, useStatisticsStore } from '../stores/statisticsStore.ts';

export type { DetailsTab };
export { DETAILS_TABS };

interface OpenTab {
  readonly tab: DetailsTab;
  readonly openTab: (tab: DetailsTab) => void;
}

/**
 * Which tab below the charts is open.
 * @param onComingBack called when the page is shown again after a record was looked at that the tab had led to
 */
export function useStatisticsTab(onComingBack: () => void): OpenTab {
  const tab = useStatisticsStore((state) => state.tab);
  const openTab = useStatisticsStore((state) => state.openTab);
  const comeBack = useEffectEvent(() => {
    const { isLeft, comeBack: end } = useStatisticsStore.getState();
    if (!isLeft) return;
    end();
    onComingBack();
  });
  useEffect(() => comeBack(), []);
  return { tab, openTab };
}

/** A record is opened from a tab: coming back goes on there. */
export function useLeaveForRecord(): () => void {
  return useStatisticsStore((state) => state.leave);
}
