import {
  DesktopOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  LogoutOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { clockSpan, clockTime } from '../../../shared/calendar/minutes.ts';
import { fairSpan } from '../../../shared/fairDay/dayLines.ts';
import { slotAt } from '../../../shared/fairDay/stallsNow.ts';
import { visitsSoFar } from '../../../shared/fairDay/visitsSoFar.ts';
import { formatFairMonth } from '../../../shared/text/formatDate.ts';
import { Flower } from '../../components/Flower.tsx';
import { fairPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { openRunningBoard } from '../../usecases/runningBoard.ts';
import type { DayViewProps } from './dayProps.ts';
import { DAY_VIEWS } from './dayProps.ts';
import { DAY_KEYS } from './useDayKey.ts';
import { useLastTap } from './useLastTap.ts';

/** Over every screen of the fair day: the time, how it stands, undo of the last tap, and the way out. */
export function FairDayHead(props: DayViewProps) {
  const { data, lines, minute, view, onView } = props;
  const { text } = useText();
  const [, navigate] = useLocation();
  const words = text.fairDay;
  const { fair } = data;
  const { label, takeBack } = useLastTap(props);
  const expected = lines.filter(({ who }) => who.kind !== 'volunteer' || !who.line.isWalkIn).length;
  const here = lines.filter(({ presence }) => presence === 'here').length;
  const visits = visitsSoFar(data).reduce((sum, row) => sum + row.visits, 0);
  const undoHint = label === null ? words.nothingToUndo : words.undoOf({ what: label });
  return (
    <header className="fair-day-head">
      <Flower size={32} />
      <div className="fair-day-title">
        <h1>{words.title({ month: formatFairMonth(text, fair.id) })}</h1>
        <SlotNow {...props} />
      </div>
      <Segmented
        size="large"
        aria-label={words.views.label}
        value={view}
        options={DAY_VIEWS.map((value) => ({ value, label: words.views[value], title: DAY_KEYS[value] }))}
        onChange={onView}
      />
      <div className="fair-day-figures">
        <strong data-testid="day-here">{words.here({ here, expected })}</strong>
        <strong data-testid="day-visits">{words.visits({ visits })}</strong>
      </div>
      <time className="fair-day-clock">{clockTime(minute)}</time>
      <Tooltip title={undoHint}>
        <Button
          size="large"
          icon={<UndoOutlined />}
          disabled={label === null}
          data-testid="undo-tap"
          aria-label={undoHint}
          onClick={takeBack}
        >
          {words.undo}
        </Button>
      </Tooltip>
      <Tooltip title={words.openBoardHint}>
        <Button
          size="large"
          icon={<DesktopOutlined />}
          aria-label={words.openBoard}
          onClick={() => void openRunningBoard(fair.id)}
        />
      </Tooltip>
      <FullScreenButton />
      <Tooltip title={words.leaveHint}>
        <Button
          size="large"
          icon={<LogoutOutlined />}
          data-testid="leave-day"
          onClick={() => navigate(fairPath(fair.id, 'record'))}
        >
          {words.leave}
        </Button>
      </Tooltip>
    </header>
  );
}

function SlotNow({ data, minute }: DayViewProps) {
  const { text } = useText();
  const words = text.fairDay;
  const { start, end } = fairSpan(data);
  const slot = slotAt(data.slots, minute);
  const number = data.slots.findIndex(({ id }) => id === slot?.id) + 1;
  const sentence = ((): string => {
    if (minute < start) return words.beforeStart({ time: clockTime(start) });
    if (minute >= end || !slot) return words.afterEnd;
    return words.slot({ number, span: clockSpan(slot.start, slot.end) });
  })();
  return <span className="soft">{sentence}</span>;
}

function FullScreenButton() {
  const { text } = useText();
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = (): void => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const label = isFull ? text.fairDay.fullScreenEnd : text.fairDay.fullScreen;
  const change = (): Promise<void> =>
    isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <Tooltip title={label}>
      <Button
        size="large"
        icon={isFull ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
        aria-label={label}
        // A browser may refuse; the window is as large as it was then.
        onClick={() => void change().catch(() => setIsFull(document.fullscreenElement !== null))}
      />
    </Tooltip>
  );
}
