import { Button, Spin } from 'antd';
import { useLocation } from 'wouter';
import { labelDay } from '../../../shared/calendar/dayLabel.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import { formatLabelledDay } from '../../../shared/text/formatDate.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useAction } from '../../components/useAction.tsx';
import { fairPath, livePath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { markHeld } from '../../usecases/closeFair.ts';
import { useFairData } from '../../usecases/fairView.ts';
import { useToday } from '../../usecases/today.ts';

/** The step of a fair that leads to its day: what it is for, and the one button that begins it. */
export function FairDayStart({ fairId }: { readonly fairId: FairId }) {
  const data = useFairData(fairId);
  if (!data) return <Spin />;
  const { fair, stalls } = data;
  return <StartState fair={fair} hasStalls={stalls.length > 0} />;
}

function StartState({ fair, hasStalls }: { readonly fair: Fair; readonly hasStalls: boolean }) {
  const { text, locale } = useText();
  const run = useAction();
  const [, navigate] = useLocation();
  const today = useToday();
  const words = text.fairDay.start;
  const date = dateOfFair(fair);
  const day = formatLabelledDay(text, locale, labelDay(date));
  const enter = (): void => navigate(livePath(fair.id));
  const record = <Button onClick={() => navigate(fairPath(fair.id, 'record'))}>{words.goToRecord}</Button>;
  if (fair.status === 'cancelled') return <EmptyState sentence={text.record.cancelled} />;
  if (fair.status === 'archived') return <EmptyState sentence={words.archived} action={record} />;
  if (!hasStalls) {
    return (
      <EmptyState
        sentence={text.record.noStalls}
        action={
          <Button type="primary" onClick={() => navigate(fairPath(fair.id, 'stalls'))}>
            {text.record.goToStalls}
          </Button>
        }
      />
    );
  }
  if (fair.status === 'held') {
    return (
      <EmptyState
        sentence={date < today ? words.past({ day }) : text.fairDay.intro}
        action={
          <>
            <Button type="primary" size="large" data-testid="fair-day-open" onClick={enter}>
              {words.open}
            </Button>
            {date < today ? record : null}
          </>
        }
      />
    );
  }
  if (date > today) {
    return <EmptyState sentence={`${text.fairDay.intro} ${words.future({ day })}`} />;
  }
  const begin = async (): Promise<void> => {
    const held = await run(() => markHeld({ fairId: fair.id, amending: null }, date), { isQuiet: true });
    if (held.ok) enter();
  };
  return (
    <EmptyState
      sentence={date < today ? words.past({ day }) : text.fairDay.intro}
      action={
        date < today ? (
          record
        ) : (
          <Button type="primary" size="large" data-testid="fair-day-begin" onClick={() => void begin()}>
            {words.button}
          </Button>
        )
      }
    />
  );
}
