import { App, Spin } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Redirect } from 'wouter';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import { dayLines } from '../../../shared/fairDay/dayLines.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { useKeptEqual } from '../../components/useKeptEqual.ts';
import { fairPath } from '../../navigation/paths.ts';
import { useDayClock } from '../../usecases/dayClock.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { CounterView } from './CounterView.tsx';
import { DayNotices } from './DayNotices.tsx';
import type { DayView, DayViewProps } from './dayProps.ts';
import { FairDayHead } from './FairDayHead.tsx';
import { PeopleView } from './PeopleView.tsx';
import { StallsView } from './StallsView.tsx';
import { DAY_KEYS, useDayKey } from './useDayKey.ts';
import { useTaps } from './useTaps.ts';
import './fairDay.css';

/** The day of the fair, over the whole window: checking in, counting, who is where. Every tap is saved by itself. */
export function FairDayPage({ fairId }: { readonly fairId: FairId }) {
  const data = useFairData(fairId);
  if (data === undefined) return <Spin fullscreen />;
  // Not begun yet, archived or gone: the step of the fair says why and what to do.
  if (data?.fair.status !== 'held') return <Redirect to={fairPath(fairId, 'day')} replace />;
  return <OpenDay data={data} />;
}

const keyOfLine = ({ key }: DayLine): string => key;

function OpenDay({ data }: { readonly data: FairData }) {
  const [view, setView] = useState<DayView>('people');
  const clock = useDayClock();
  const kept = useKeptEqual(
    useMemo(() => dayLines(data), [data]),
    keyOfLine,
  );
  const lines = useMemo(() => [...kept.values()], [kept]);
  const taps = useTaps(data, lines);
  const props = { data, lines, minute: clock.minute, taps };
  const { message } = App.useApp();
  // What was done before is told no longer: it would lie over the buttons of the day.
  useEffect(() => message.destroy(), [message]);
  useDayKey(DAY_KEYS.people, () => setView('people'));
  useDayKey(DAY_KEYS.counts, () => setView('counts'));
  useDayKey(DAY_KEYS.stalls, () => setView('stalls'));
  return (
    <div className="fair-day">
      <FairDayHead {...props} view={view} onView={setView} />
      <DayNotices fair={data.fair} clock={clock} />
      <main className="fair-day-main">
        <ViewContent {...props} view={view} onView={setView} />
      </main>
    </div>
  );
}

function ViewContent({ view, ...props }: DayViewProps) {
  switch (view) {
    case 'people':
      return <PeopleView {...props} />;
    case 'counts':
      return <CounterView {...props} />;
    case 'stalls':
      return <StallsView {...props} />;
    default:
      return assertNever(view);
  }
}
