import type { FairData } from '../fair/fairData.ts';
import type { Locale } from '../model/settings.ts';
import type { PaperRequest, PlainPaper } from '../paperRequest.ts';
import { PLAIN_PAPERS } from '../paperRequest.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { applyLayout } from './applyLayout.ts';
import { attendanceTally } from './attendanceTally.ts';
import { badges } from './badges.ts';
import { callList } from './callList.ts';
import { fairSummary } from './fairSummary.ts';
import { gapCallList } from './gapCallList.ts';
import { notice } from './notice.ts';
import type { FairPaperOptions, PaperContext } from './paperContext.ts';
import { paperContext } from './paperContext.ts';
import { partnerSignIn } from './partnerSignIn.ts';
import { personalSlips } from './personalSlips.ts';
import { residentSignIn } from './residentSignIn.ts';
import { roster } from './roster.ts';
import { rosterBySlot } from './rosterBySlot.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { stallMap } from './stallMap.ts';
import { suppliesList } from './suppliesList.ts';
import { tableCards } from './tableCards.ts';
import { tallySheet } from './tallySheet.ts';
import { volunteerSignIn } from './volunteerSignIn.ts';

const BUILDERS = {
  notice,
  gapCallList,
  callList,
  roster,
  rosterBySlot,
  personalSlips,
  supplies: suppliesList,
  stallMap,
  tableCards,
  badges,
  volunteerSignIn,
  partnerSignIn,
  tally: tallySheet,
  attendanceTally,
  summary: fairSummary,
} as const satisfies Record<PlainPaper, (context: PaperContext) => readonly SheetDocument[]>;

/** Name of a paper within its fair; the same whenever it is made. */
export function paperKey(request: PaperRequest): string {
  return request.kind === 'residentSignIn' ? `${request.kind}-${request.categoryId}` : request.kind;
}

/** The papers of a fair as documents, in the order asked for, each as the office has set it up. */
export function buildPapers(
  data: FairData,
  requests: readonly PaperRequest[],
  text: Catalogue,
  locale: Locale,
  options: FairPaperOptions,
): readonly SheetDocument[] {
  const { layouts, editions } = options;
  const context = paperContext(data, text, locale, options);
  return requests.flatMap((request) => {
    const key = paperKey(request);
    const masks = layouts?.get(key);
    const own: PaperContext = masks
      ? paperContext(data, text, locale, {
          ...options,
          showPhones: options.showPhones || masks.phones === 'full',
          masksNames: masks.names === 'masked',
        })
      : context;
    const documents =
      request.kind === 'residentSignIn'
        ? residentSignIn(own, request.categoryId)
        : BUILDERS[request.kind](own);
    const edition = editions?.get(key);
    return documents.map((document) => ({
      ...applyLayout(document, layouts?.get(document.id)),
      ...(edition === undefined ? {} : { edition }),
    }));
  });
}

/** Papers that belong to no pack: they are for today's phoning only. */
const PHONE_LISTS: readonly PaperRequest['kind'][] = ['gapCallList', 'callList'];
/** Papers that are made after the fair. */
const AFTER_THE_FAIR: readonly PaperRequest['kind'][] = ['attendanceTally', 'summary'];

/** True for lists that are only for today's phoning: they have no versions. */
export function isForThePhone({ kind }: PaperRequest): boolean {
  return PHONE_LISTS.includes(kind);
}

/** True for papers that are made after the fair. */
export function isForAfterwards({ kind }: PaperRequest): boolean {
  return AFTER_THE_FAIR.includes(kind);
}

/** True for a paper that is carried to the fair; the others are for the phone or made after it. */
export function isForTheDay(request: PaperRequest): boolean {
  return !isForThePhone(request) && !isForAfterwards(request);
}

/** Every paper that a fair has, in the order of a pack: a resident sheet for each category with a stall. */
export function papersOfFair(data: FairData): readonly PaperRequest[] {
  const served = new Set(data.stalls.map(({ categoryId }) => categoryId));
  const residents = data.categories
    .toSorted((a, b) => a.order - b.order)
    .filter(({ id }) => served.has(id))
    .map(({ id }): PaperRequest => ({ kind: 'residentSignIn', categoryId: id }));
  return PLAIN_PAPERS.filter((kind) => !PHONE_LISTS.includes(kind)).flatMap(
    (kind): readonly PaperRequest[] => (kind === 'partnerSignIn' ? [...residents, { kind }] : [{ kind }]),
  );
}
