import type { FairData } from '../../fair/fairData.ts';
import type { CountSheet } from '../../model/attendance.ts';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import { attendanceCases } from './attendanceCases.ts';
import type { ClosingCase, ClosingCheck, ClosingCode } from './closingCase.ts';
import { CLOSING_CODES } from './closingCase.ts';
import { countCases } from './countCases.ts';
import { partnerCases } from './partnerCases.ts';

const NO_STALLS: ClosingCase = {
  key: 'noStalls',
  subject: '',
  stall: '',
  one: null,
  other: null,
  at: { section: 'counts', place: null, line: null },
  proposals: [],
};

/** What a clerk should look at before closing, in order of importance; a warning each, never a block. */
export function closingChecks(
  data: FairData,
  sheets: readonly CountSheet[],
  text: Catalogue,
): readonly ClosingCheck[] {
  const found: Partial<Record<ClosingCode, readonly ClosingCase[]>> = {
    noStalls: data.stalls.length === 0 ? [NO_STALLS] : [],
    ...attendanceCases(data),
    ...partnerCases(data),
    ...countCases(data, sheets, text),
  };
  return CLOSING_CODES.map((code) => ({ code, cases: found[code] ?? [] })).filter(
    ({ cases }) => cases.length > 0,
  );
}
