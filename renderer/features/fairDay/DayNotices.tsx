import { Alert, Button } from 'antd';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import { dateOfFair } from '../../../shared/fair/dateOfFair.ts';
import type { Fair } from '../../../shared/model/fair.ts';
import { useText } from '../../text/useText.ts';
import type { DayClock } from '../../usecases/dayClock.ts';
import { useToday } from '../../usecases/today.ts';

/** What is odd about time: the clock was set back, or it is not the day of the fair. */
export function DayNotices({ fair, clock }: { readonly fair: Fair; readonly clock: DayClock }) {
  const { text } = useText();
  const today = useToday();
  const words = text.fairDay;
  return (
    <>
      {clock.setBack > 0 ? (
        <Alert
          type="warning"
          showIcon
          banner
          title={words.clockBack({ minutes: clock.setBack, time: clockTime(clock.minute) })}
          action={
            <Button size="small" onClick={clock.trust}>
              {words.clockTrust}
            </Button>
          }
        />
      ) : null}
      {today === dateOfFair(fair) ? null : <Alert type="info" showIcon banner title={words.otherDay} />}
    </>
  );
}
