import { useMemo } from 'react';
import { buildPapers, paperKey } from '../../../../shared/documents/buildPaper.ts';
import type { SheetDocument } from '../../../../shared/documents/sheetDocument.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { PaperLayout } from '../../../../shared/model/paperLayout.ts';
import { defaultLayout } from '../../../../shared/model/paperLayout.ts';
import type { PaperRequest } from '../../../../shared/paperRequest.ts';
import { useText } from '../../../text/useText.ts';
import { editionsNow, usePaperExtras } from '../../../usecases/loadPapers.ts';

/** A paper that is set up: as the program makes it, as it is now, and what about it can be masked. */
export interface LayoutDocuments {
  readonly plain: readonly SheetDocument[];
  readonly now: readonly SheetDocument[];
  readonly layouts: ReadonlyMap<string, PaperLayout>;
  /** It shows phone numbers, or names, that can be hidden. */
  readonly hasPhones: boolean;
  readonly hasNames: boolean;
}

const NO_LAYOUTS: ReadonlyMap<string, PaperLayout> = new Map();

/** The documents of a paper, live; undefined while reading. */
export function useLayoutDocuments(data: FairData, request: PaperRequest): LayoutDocuments | undefined {
  const { text, locale } = useText();
  const extras = usePaperExtras(data.fair.id, request);
  const plain = useMemo(() => {
    // Photos are no part of what is set up, and comparing them would take longer than all of the rest.
    const build = (showPhones: boolean, own: PaperLayout): readonly SheetDocument[] =>
      buildPapers(data, [request], text, locale, { showPhones, layouts: new Map([[own.id, own]]) });
    const bare = defaultLayout(paperKey(request));
    const documents = build(false, bare);
    const said = JSON.stringify(documents);
    return {
      documents,
      hasPhones: said !== JSON.stringify(build(true, bare)),
      hasNames: said !== JSON.stringify(build(false, { ...bare, names: 'masked' })),
    };
  }, [data, request, text, locale]);
  const now = useMemo(() => {
    if (!extras) return null;
    const editions = editionsNow(data, [request], text);
    return buildPapers(data, [request], text, locale, { ...extras, showPhones: false, editions });
  }, [data, request, text, locale, extras]);
  if (!now) return undefined;
  return {
    plain: plain.documents,
    now,
    layouts: extras?.layouts ?? NO_LAYOUTS,
    hasPhones: plain.hasPhones,
    hasNames: plain.hasNames,
  };
}
