/** What pagination needs to know; all heights in one unit, whichever the caller measured in. */
export interface PageInput {
  readonly rows: readonly {
    readonly height: number;
    readonly isGroup: boolean;
    /** A total stands under no group heading. */
    readonly isTotal?: boolean;
    /** Begins a page of its own. */
    readonly startsPage?: boolean;
  }[];
  /** Height left for rows on each page: the page less head, column heads and foot. */
  readonly room: number;
  readonly blanks: { readonly count: number; readonly fillsPage: boolean; readonly height: number };
}

export interface SheetPage {
  /** Index of the group heading that goes on at the top of this page; null when the page begins with its own. */
  readonly continued: number | null;
  /** Indexes into the rows, in order. */
  readonly rowIndexes: readonly number[];
  readonly blankCount: number;
}

interface OpenPage {
  readonly continued: number | null;
  readonly rowIndexes: number[];
  blankCount: number;
  left: number;
}

function openPage(room: number, continued: number | null = null): OpenPage {
  return { continued, rowIndexes: [], blankCount: 0, left: room };
}

function isEmpty(page: OpenPage): boolean {
  return page.rowIndexes.length === 0 && page.blankCount === 0;
}

/** Height that must fit together with a row: a group heading is never alone at the foot. */
function heightTogether(rows: PageInput['rows'], index: number): number {
  let height = 0;
  for (let at = index; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    height += row.height;
    if (!row.isGroup) break;
  }
  return height;
}

/**
 * Puts rows onto pages: every row once and in order, none split, no page over-full unless a single row (with its
 * heading) is taller than a page, no heading alone at the foot; then the blank rows. A group that goes on over the page
 * has its heading there once more. Where groups have pages of their own, each of them has the blank rows at its end: its
 * pages go to another stall than the next one's. There is always at least one page.
 */
export function paginate({ rows, room, blanks }: PageInput): readonly SheetPage[] {
  const pages: OpenPage[] = [openPage(room)];
  let page = pages[0] ?? openPage(room);
  const turnPage = (continued: number | null = null): void => {
    page = openPage(room - (continued === null ? 0 : (rows[continued]?.height ?? 0)), continued);
    pages.push(page);
  };
  const addBlanks = (continued: number | null): void => {
    for (let placed = 0; placed < blanks.count; placed += 1) {
      if (blanks.height > page.left && !isEmpty(page)) turnPage(continued);
      page.blankCount += 1;
      page.left -= blanks.height;
    }
    if (!blanks.fillsPage || blanks.height <= 0) return;
    const more = Math.max(0, Math.floor(page.left / blanks.height));
    page.blankCount += more;
    page.left -= more * blanks.height;
  };
  let group: number | null = null;
  rows.forEach((row, index) => {
    const together = heightTogether(rows, index);
    const isAfterHeading = rows[index - 1]?.isGroup === true && !isEmpty(page);
    const startsPage = row.startsPage === true && !isEmpty(page) && !isAfterHeading;
    if (startsPage) addBlanks(group);
    if (row.isGroup) group = index;
    if (startsPage || (together > page.left && !isEmpty(page) && !isAfterHeading)) {
      turnPage(row.isGroup || row.isTotal ? null : group);
    }
    page.rowIndexes.push(index);
    page.left -= row.height;
  });
  addBlanks(rows.some(({ startsPage }) => startsPage) ? group : null);
  return pages.map(({ continued, rowIndexes, blankCount }) => ({ continued, rowIndexes, blankCount }));
}
