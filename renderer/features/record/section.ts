import type { SignInPart } from '../../../shared/attendance/signInSheet.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { Recording } from '../../usecases/recordView.ts';

/** What every section of the record screen works on. */
export interface SectionProps {
  readonly data: FairData;
  readonly recording: Recording;
}

/** One stall's part of the volunteer sign-in sheet. */
export type StallSheet = SignInPart;

/** Columns of a person's line, for the row of a stall to span. */
export const LINE_COLUMNS = 8;
