import { Button, Spin } from 'antd';
import { Redirect, useLocation } from 'wouter';
import { fairIdOfDate } from '../../shared/calendar/dates.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { fairPath, PATHS } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { useFairs } from '../usecases/registers.ts';
import { useToday } from '../usecases/today.ts';

/** “Fair” in the navigation opens this month's fair, else the next one, else the last one there is. */
export function LatestFair() {
  const { text } = useText();
  const [, navigate] = useLocation();
  const fairs = useFairs();
  const month = fairIdOfDate(useToday());
  if (!fairs) return <Spin />;
  const chosen = fairs.find((fair) => fair.id >= month && fair.status !== 'cancelled') ?? fairs.at(-1);
  if (chosen) return <Redirect to={fairPath(chosen.id, 'stalls')} replace />;
  return (
    <EmptyState
      sentence={text.fair.noFairYet}
      action={
        <Button type="primary" onClick={() => navigate(PATHS.yearPlan)}>
          {text.fair.goToYearPlan}
        </Button>
      }
    />
  );
}
