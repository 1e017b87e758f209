import type { FairData } from '../fair/fairData.ts';
import { fairGaps } from '../fair/fairGaps.ts';
import { isToCome } from '../fair/isToCome.ts';
import type { PaperRequest } from '../paperRequest.ts';
import { callLines } from '../publication/callLines.ts';
import { isForAfterwards, isForTheDay, papersOfFair } from './buildPaper.ts';

/** The parts of the print centre's list, in the order in which a clerk takes them. */
export const PACK_SECTIONS = ['ahead', 'square', 'signIn', 'afterwards'] as const;
export type PackSection = (typeof PACK_SECTIONS)[number];

const SECTION_OF = {
  notice: 'ahead',
  gapCallList: 'ahead',
  callList: 'ahead',
  roster: 'ahead',
  rosterBySlot: 'ahead',
  personalSlips: 'ahead',
  supplies: 'square',
  stallMap: 'square',
  tableCards: 'square',
  badges: 'square',
  volunteerSignIn: 'signIn',
  residentSignIn: 'signIn',
  partnerSignIn: 'signIn',
  tally: 'signIn',
  attendanceTally: 'afterwards',
  summary: 'afterwards',
} as const satisfies Record<PaperRequest['kind'], PackSection>;

/** Where a paper stands in the list. */
export function packSectionOf({ kind }: PaperRequest): PackSection {
  return SECTION_OF[kind];
}

/** Every paper that can be made for a fair now: its pack, and the phone lists while there is somebody to phone. */
export function availablePapers(data: FairData): readonly PaperRequest[] {
  const pack = papersOfFair(data);
  const hasGaps = isToCome(data.fair) && fairGaps(data).byNeed.some(({ gap }) => gap > 0);
  const phone: readonly PaperRequest[] = [
    ...(hasGaps ? [{ kind: 'gapCallList' } as const] : []),
    ...(callLines(data).length > 0 ? [{ kind: 'callList' } as const] : []),
  ];
  const [notice, ...others] = pack;
  return notice ? [notice, ...phone, ...others] : phone;
}

/** What is ticked at first: before the fair what is carried to it, afterwards what is made of it. */
export function usualPapers(data: FairData): readonly PaperRequest[] {
  const isOver = data.fair.status === 'held' || data.fair.status === 'archived';
  return papersOfFair(data).filter(isOver ? isForAfterwards : isForTheDay);
}
