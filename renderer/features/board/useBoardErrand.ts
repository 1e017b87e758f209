import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { VolunteerId } from '../../../shared/model/ids.ts';
import { useLatest } from '../../components/useLatest.ts';
import { fairPath } from '../../navigation/paths.ts';

interface ErrandSetting {
  readonly data: FairData;
  readonly isToCome: boolean;
  readonly onUnable: (id: VolunteerId) => void;
  readonly onRepair: () => void;
  readonly onChanges: () => void;
}

/** Does what the address that led here asks for, once: somebody cannot come, repair, or show what changed. */
export function useBoardErrand(setting: ErrandSetting): void {
  const search = useSearch();
  const [, navigate] = useLocation();
  const latest = useLatest({ ...setting, navigate });
  const done = useRef('');
  useEffect(() => {
    const isNew = search !== done.current;
    done.current = search;
    if (search === '' || !isNew) return;
    const errand = new URLSearchParams(search);
    const { data, isToCome, onUnable, onRepair, onChanges, navigate: go } = latest();
    // Whoever comes back here, or reloads, is not asked again.
    go(fairPath(data.fair.id, 'board'), { replace: true });
    if (!isToCome) return;
    const unable = data.volunteers.find(({ id }) => id === errand.get('unable'));
    if (unable) onUnable(unable.id);
    else if (errand.has('repair')) onRepair();
    else if (errand.has('changes')) onChanges();
  }, [search, latest]);
}
