import type { FairData } from '../fair/fairData.ts';
import type { Stall } from '../model/fair.ts';
import type { StallLine } from './stallLines.ts';
import { stallLines } from './stallLines.ts';

/** A line of the sign-in sheet with the number that is printed before it. */
export interface NumberedLine extends StallLine {
  /** Null for walk-ins, who write themselves into the blank rows. */
  readonly number: number | null;
}

/** One stall's part of the volunteer sign-in sheet. */
export interface SignInPart {
  readonly stall: Stall;
  readonly lines: readonly NumberedLine[];
}

/** The volunteer sign-in sheet as printed: stall by stall, one running number over all of them. */
export function signInSheet(data: FairData): readonly SignInPart[] {
  const known = new Set(data.volunteers.map(({ id }) => id));
  let printed = 0;
  return data.stalls.map((stall) => ({
    stall,
    lines: stallLines(data, stall)
      .filter(({ volunteerId }) => known.has(volunteerId))
      .map((line) => {
        if (line.isWalkIn) return { ...line, number: null };
        printed += 1;
        return { ...line, number: printed };
      }),
  }));
}
