import type { PaperRequest } from '../desktop.ts';
import type { FairData } from '../fair/fairData.ts';
import { assertNever } from '../model/assertNever.ts';
import type { Locale } from '../model/settings.ts';
import type { Catalogue } from '../text/zh-CN/catalogue.ts';
import { attendanceTally } from './attendanceTally.ts';
import { callList } from './callList.ts';
import type { PaperContext } from './paperContext.ts';
import { paperContext } from './paperContext.ts';
import { partnerSignIn } from './partnerSignIn.ts';
import type { PaperOptions } from './peopleContext.ts';
import { residentSignIn } from './residentSignIn.ts';
import { roster } from './roster.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { tallySheet } from './tallySheet.ts';
import { volunteerSignIn } from './volunteerSignIn.ts';

function buildPaper(context: PaperContext, request: PaperRequest): readonly SheetDocument[] {
  switch (request.kind) {
    case 'roster':
      return roster(context);
    case 'volunteerSignIn':
      return volunteerSignIn(context);
    case 'residentSignIn':
      return residentSignIn(context, request.categoryId);
    case 'tally':
      return tallySheet(context);
    case 'partnerSignIn':
      return partnerSignIn(context);
    case 'attendanceTally':
      return attendanceTally(context);
    case 'callList':
      return callList(context);
    default:
      return assertNever(request);
  }
}

/** Name of a paper within its fair; the same whenever it is made. */
export function paperKey(request: PaperRequest): string {
  return request.kind === 'residentSignIn' ? `${request.kind}-${request.categoryId}` : request.kind;
}

/** The papers of a fair as documents, in the order asked for. */
export function buildPapers(
  data: FairData,
  requests: readonly PaperRequest[],
  text: Catalogue,
  locale: Locale,
  options: PaperOptions,
): readonly SheetDocument[] {
  const context = paperContext(data, text, locale, options);
  return requests.flatMap((request) => buildPaper(context, request));
}

/**
 * Every paper that a fair has, in the order of a pack: a resident sheet for each category with a stall. The call list is
 * none of them: it is for today's phoning only.
 */
export function papersOfFair(data: FairData): readonly PaperRequest[] {
  const served = new Set(data.stalls.map(({ categoryId }) => categoryId));
  return [
    { kind: 'roster' },
    { kind: 'volunteerSignIn' },
    ...data.categories
      .toSorted((a, b) => a.order - b.order)
      .filter(({ id }) => served.has(id))
      .map(({ id }): PaperRequest => ({ kind: 'residentSignIn', categoryId: id })),
    { kind: 'tally' },
    { kind: 'partnerSignIn' },
    { kind: 'attendanceTally' },
  ];
}
