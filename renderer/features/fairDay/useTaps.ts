import { useMemo } from 'react';
import { isLate, isLeftEarly } from '../../../shared/attendance/serviceMinutes.ts';
import { clockTime } from '../../../shared/calendar/minutes.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import { badgeCode } from '../../../shared/fairDay/badgeCode.ts';
import type { DayLine } from '../../../shared/fairDay/dayLines.ts';
import type { LineTap } from '../../../shared/fairDay/nextTap.ts';
import { tapsOfScan } from '../../../shared/fairDay/nextTap.ts';
import type { Tap } from '../../../shared/fairDay/tap.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import type { Catalogue } from '../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../text/useText.ts';
import { minuteNow } from '../../usecases/dayClock.ts';
import { tapPartnerPerson } from '../../usecases/tapPartners.ts';
import type { Tapped, WalkInPerson, WalkInPlace } from '../../usecases/tapPeople.ts';
import { tapMove, tapVolunteer, tapWalkIn } from '../../usecases/tapPeople.ts';
import type { Said, SaidBoard } from './saidBoard.ts';
import { createSaidBoard } from './saidBoard.ts';

function sentenceOf(text: Catalogue, tap: Tap, { name, entry }: Tapped): string {
  const { said } = text.fairDay;
  const segment = entry.segments.at(-1);
  const timeOf = (minute: number | null | undefined): string =>
    minute === null || minute === undefined ? '' : clockTime(minute);
  switch (tap) {
    case 'in': {
      const time = timeOf(segment?.minuteIn);
      const isFirst = entry.segments.length <= 1;
      return isFirst && isLate(entry.state) ? said.late({ name, time }) : said.in({ name, time });
    }
    case 'out': {
      const time = timeOf(segment?.minuteOut);
      return isLeftEarly(entry.state) ? said.leftEarly({ name, time }) : said.out({ name, time });
    }
    case 'excused':
    case 'absent':
    case 'clear':
      return said[tap]({ name });
  }
}

/** Everything that can be tapped for people, and what the screen says about the last tap. */
export interface Taps {
  readonly board: SaidBoard;
  readonly say: (kind: Said['kind'], sentence: string, record?: string) => void;
  readonly tap: (line: DayLine, tap: Tap) => Promise<void>;
  readonly move: (line: DayLine, stall: Stall) => Promise<void>;
  readonly walkIn: (person: WalkInPerson, place: WalkInPlace) => Promise<Result<Tapped, Problem>>;
  /** A scanner typed this. */
  readonly scan: (typed: string) => Promise<void>;
}

function tapLine({ line, tap }: LineTap, data: FairData): Promise<Result<Tapped, Problem>> {
  const { who } = line;
  return who.kind === 'volunteer'
    ? tapVolunteer(data.fair.id, who.volunteer, [{ line: who.line, tap }], minuteNow())
    : tapPartnerPerson(who.booking, who.person, tap, minuteNow());
}

/** Several taps of one volunteer are one change. */
function tapTogether(taps: readonly LineTap[], data: FairData): Promise<Result<Tapped, Problem>> | null {
  const [first] = taps;
  if (!first) return null;
  const { who } = first.line;
  if (who.kind !== 'volunteer' || taps.length === 1) return tapLine(first, data);
  const ofVolunteer = taps.flatMap(({ line, tap }) =>
    line.who.kind === 'volunteer' ? [{ line: line.who.line, tap }] : [],
  );
  return tapVolunteer(data.fair.id, who.volunteer, ofVolunteer, minuteNow());
}

/** Taps for people of the fair, each confirmed in words once it is written. */
export function useTaps(data: FairData, lines: readonly DayLine[]): Taps {
  const { text } = useText();
  const board = useMemo(createSaidBoard, []);
  const { say } = board;
  const words = text.fairDay.said;
  const confirm = (result: Result<Tapped, Problem>, tap: Tap, sentence?: string): void => {
    if (!result.ok) say('problem', problemText(text, result.problem));
    else say('saved', sentence ?? sentenceOf(text, tap, result.value));
  };
  const scan = async (typed: string): Promise<void> => {
    const code = badgeCode(typed);
    const own = lines.filter((line) => line.code !== '' && line.code === code);
    if (own.length === 0) {
      const known = data.volunteers.find(({ volunteerNo }) => badgeCode(volunteerNo) === code);
      say('problem', known ? words.notAssigned({ name: known.name }) : words.unknownBadge({ code: typed }));
      return;
    }
    const taps = tapsOfScan(own, minuteNow());
    const work = tapTogether(taps, data);
    if (work === null) say('note', words.already({ name: own[0]?.name ?? '' }));
    else confirm(await work, taps.at(-1)?.tap ?? 'in');
  };
  return {
    board,
    say,
    tap: async (line, tap) => confirm(await tapLine({ line, tap }, data), tap),
    move: async (line, stall) => {
      if (line.who.kind !== 'volunteer') return;
      const place = { stallId: stall.id, slotIds: slotsFromNow(data) };
      const moved = await tapMove(data.fair.id, line.name, line.who.line, place, minuteNow());
      confirm(moved, 'in', words.moved({ name: line.name, number: stall.number }));
    },
    walkIn: async (person, place) => {
      const result = await tapWalkIn(data.fair.id, person, place, minuteNow());
      if (result.ok) confirm(result, 'in');
      return result;
    },
    scan,
  };
}

/** Slots that are not over; after the fair the last one. */
export function slotsFromNow({ slots }: Pick<FairData, 'slots'>): WalkInPlace['slotIds'] {
  const minute = minuteNow();
  const open = slots.filter(({ end }) => end > minute);
  return (open.length > 0 ? open : slots.slice(-1)).map(({ id }) => id);
}
