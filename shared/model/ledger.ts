/** Papers that can be ticked as filed in the ledger 台账, and whose scans can be attached. */
export const PAPER_KINDS = [
  'roster',
  'volunteerSignIn',
  'residentSignIn',
  'tally',
  'partnerSignIn',
  'attendanceTally',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Pages of one paper that can be attached; more would make snapshots slow. */
export const MOST_SCANS = 20;
