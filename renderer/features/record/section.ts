import type { StallLine } from '../../../shared/attendance/stallLines.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Stall } from '../../../shared/model/fair.ts';
import type { Recording } from '../../usecases/recordView.ts';

/** What every section of the record screen works on. */
export interface SectionProps {
  readonly data: FairData;
  readonly recording: Recording;
}

/** One stall's part of the volunteer sign-in sheet. */
export interface StallSheet {
  readonly stall: Stall;
  readonly lines: readonly StallLine[];
}

/** Columns of a person's line, for the row of a stall to span. */
export const LINE_COLUMNS = 7;
