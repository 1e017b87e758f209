import { hasCome } from '../attendance/serviceMinutes.ts';
import type { FairData } from '../fair/fairData.ts';
import type { MinuteOfDay } from '../model/basic.ts';
import type { Slot, Stall } from '../model/fair.ts';
import type { DayLine } from './dayLines.ts';

/** How a stall stands at a minute of the fair. */
export interface StallNow {
  readonly stall: Stall;
  /** People needed in the slot that runs. */
  readonly needed: number;
  /** Volunteers who are at the stall now. */
  readonly here: readonly DayLine[];
  /** Partner people who are at the fair for this stall, by name or as a headcount. */
  readonly partnerPeople: number;
  /** Volunteers who should be there and of whom nothing is known: whom to phone. */
  readonly missing: readonly DayLine[];
  /** Volunteers still needed. */
  readonly gap: number;
  /** Nobody at all stands there. */
  readonly isUnmanned: boolean;
}

/** The slot that runs at a minute; before the first the first, in a pause and after the last the one before. */
export function slotAt(slots: readonly Slot[], minute: MinuteOfDay): Slot | null {
  const inOrder = slots.toSorted((a, b) => a.start - b.start);
  return inOrder.findLast(({ start }) => start <= minute) ?? inOrder[0] ?? null;
}

/** People whom a stall needs in a slot; none outside of all slots. */
function neededAt({ needs }: Pick<FairData, 'needs'>, stall: Stall, slot: Slot | null): number {
  return needs
    .filter((need) => need.stallId === stall.id && need.slotId === slot?.id)
    .reduce((sum, { count }) => sum + count, 0);
}

function partnerPeopleAt(
  data: FairData,
  lines: readonly DayLine[],
  stall: Stall,
  minute: MinuteOfDay,
): number {
  const { bookingId } = stall;
  if (bookingId === null) return 0;
  const named = lines.filter(({ who }) => who.kind === 'partnerPerson' && who.booking.id === bookingId);
  if (named.some(({ presence }) => presence !== 'expected')) {
    return named.filter(({ presence }) => presence === 'here').length;
  }
  return data.attendance
    .filter(({ subjectKind, subjectId }) => subjectKind === 'partnerUnit' && subjectId === bookingId)
    .filter(({ state, minuteOut }) => hasCome(state) && (minuteOut === null || minuteOut > minute))
    .reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
}

/** Every stall with who is there, who should be, and whether anybody is at all. */
export function stallsNow(
  data: FairData,
  lines: readonly DayLine[],
  minute: MinuteOfDay,
): readonly StallNow[] {
  const slot = slotAt(data.slots, minute);
  return data.stalls.map((stall) => {
    const own = lines.filter(({ who }) => who.kind === 'volunteer' && who.line.stallId === stall.id);
    const here = own.filter(({ presence }) => presence === 'here');
    const isDue = ({ who }: DayLine): boolean =>
      who.kind === 'volunteer' && slot !== null && who.line.slotIds.includes(slot.id);
    const needed = neededAt(data, stall, slot);
    const partnerPeople = partnerPeopleAt(data, lines, stall, minute);
    return {
      stall,
      needed,
      here,
      partnerPeople,
      missing: own.filter((line) => line.presence === 'expected' && isDue(line)),
      gap: Math.max(0, needed - here.length),
      isUnmanned: here.length === 0 && partnerPeople === 0,
    };
  });
}

/** Where one more person helps most: nobody there before many missing; null when nobody is missing anywhere. */
export function neediestStall(stalls: readonly StallNow[]): Stall | null {
  const weight = ({ gap, isUnmanned }: StallNow): number => (isUnmanned ? 1_000 : 0) + gap;
  const short = stalls.filter(({ gap }) => gap > 0).toSorted((a, b) => weight(b) - weight(a));
  return (short[0] ?? stalls[0])?.stall ?? null;
}

/** People whom a stall needs in a slot that begins soon. */
export interface NextNeed {
  readonly stall: Stall;
  readonly slot: Slot;
  readonly needed: number;
  /** Volunteers who are planned for it and have not said no. */
  readonly coming: number;
  readonly gap: number;
}

const MINUTES_AHEAD = 60;

/** What the stalls need in the slots that begin within the next hour, in order of time. */
export function nextNeeds(
  data: FairData,
  lines: readonly DayLine[],
  minute: MinuteOfDay,
): readonly NextNeed[] {
  return data.slots
    .filter(({ start }) => start > minute && start <= minute + MINUTES_AHEAD)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((slot) =>
      data.stalls.flatMap((stall): readonly NextNeed[] => {
        const needed = neededAt(data, stall, slot);
        if (needed === 0) return [];
        const coming = lines.filter(
          ({ who, presence }) =>
            who.kind === 'volunteer' &&
            who.line.stallId === stall.id &&
            who.line.slotIds.includes(slot.id) &&
            (presence === 'expected' || presence === 'here'),
        ).length;
        return [{ stall, slot, needed, coming, gap: Math.max(0, needed - coming) }];
      }),
    );
}
