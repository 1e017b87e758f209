import type { FairData } from '../../../shared/fair/fairData.ts';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { Tap } from '../../../shared/fairDay/tap.ts';
import type { MinuteOfDay } from '../../../shared/model/basic.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { Taps } from './useTaps.ts';

/** The three screens of the fair day. */
export const DAY_VIEWS = ['people', 'counts', 'stalls'] as const;
export type DayView = (typeof DAY_VIEWS)[number];

/** What every screen of the fair day works on. */
export interface DayProps {
  readonly data: FairData;
  readonly lines: readonly DayLine[];
  readonly minute: MinuteOfDay;
  readonly taps: Taps;
}

/** As {@link DayProps}, for what can change the screen. */
export interface DayViewProps extends DayProps {
  readonly view: DayView;
  readonly onView: (view: DayView) => void;
}

/** What the list of people says of the fair; none of it changes by a tap. */
export type ListSetting = Pick<FairData, 'stalls' | 'categories' | 'partnerUnits'>;

/** What the list and its menu do for somebody; always the same functions, or every row is drawn again after every tap. */
export interface PersonActions {
  readonly onTap: (line: DayLine, tap: Tap) => void;
  readonly onMove: (line: DayLine, stall: Stall) => void;
}
