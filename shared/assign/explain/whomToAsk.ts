import type { FairData } from '../../fair/fairData.ts';
import { fairGaps } from '../../fair/fairGaps.ts';
import type { Need } from '../../model/fair.ts';
import type { ProblemCode } from '../../text/problem.ts';
import type { YearLoad } from '../assignmentCase.ts';
import type { GapPerson } from './explainGap.ts';
import { explainGap } from './explainGap.ts';

/** What a word on the phone may settle. Who answered already is not asked the same again. */
const ASKABLE: readonly ProblemCode[] = [
  'onlyFirstSlot',
  'awayInMonth',
  'awayOnDate',
  'slotLimitReached',
  'yearLimitReached',
];

/** Needs of a fair that lack people, in the order of the board. */
export function openNeeds(data: FairData): readonly { readonly need: Need; readonly gap: number }[] {
  const gaps = new Map(fairGaps(data).byNeed.map(({ needId, gap }) => [needId, gap]));
  return data.stalls.flatMap((stall) =>
    data.slots.flatMap((slot) =>
      data.needs
        .filter((need) => need.stallId === stall.id && need.slotId === slot.id)
        .map((need) => ({ need, gap: gaps.get(need.id) ?? 0 }))
        .filter(({ gap }) => gap > 0),
    ),
  );
}

/** Whom to ask by phone for an open need: at most one thing stands in their way, and a word may settle it. */
export function whomToAsk(data: FairData, load: YearLoad, need: Need, most: number): readonly GapPerson[] {
  return explainGap(data, need.id, load)
    .filter(({ problems }) => problems.length < 2 && problems.every(({ code }) => ASKABLE.includes(code)))
    .slice(0, most);
}
