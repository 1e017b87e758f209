/** How a document's pages are numbered: pages before it, and all of them. */
export interface PageNumbers {
  readonly before: number;
  readonly total: number;
}

/**
 * Numbers the pages of documents that run on, such as the sections of a report, through all of them; the others are numbered
 * by themselves.
 */
export function runningPages(
  documents: readonly { readonly runsOn: boolean; readonly pages: number }[],
): readonly PageNumbers[] {
  const total = documents.reduce((sum, { runsOn, pages }) => sum + (runsOn ? pages : 0), 0);
  let before = 0;
  return documents.map(({ runsOn, pages }) => {
    if (!runsOn) return { before: 0, total: pages };
    const own = { before, total };
    before += pages;
    return own;
  });
}
