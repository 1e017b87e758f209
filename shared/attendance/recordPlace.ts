/** The parts of the record screen. */
export const RECORD_SECTIONS = ['volunteers', 'partners', 'counts', 'closing'] as const;
export type RecordSection = (typeof RECORD_SECTIONS)[number];

/** Where on the record screen something stands. The ids are as they were stored: what they name may be gone by now. */
export interface RecordPlace {
  readonly section: RecordSection;
  /** A stall, a booking or a partner unit; null = the section as a whole. */
  readonly place: string | null;
  /** A volunteer; null = the place as a whole. */
  readonly line: string | null;
}
