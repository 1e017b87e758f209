import type { ReactNode } from 'react';
import { memo, useMemo } from 'react';
import type { SheetPage } from '../../shared/documents/paginate.ts';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { A4, recordCount } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { faceUnits, hasChrome } from './faces/faceUnits.tsx';
import { SheetUnit } from './faces/SheetUnit.tsx';
import { unitsOnPage } from './faces/unitsOnPage.tsx';
import { BlankRow, SheetFoot, SheetTable, SheetTableRow, SheetTop } from './SheetParts.tsx';

interface LaidOutSheetProps {
  readonly document: SheetDocument;
  readonly pages: readonly SheetPage[];
  /** 1 = as large as paper; null for printing, without a frame around the page. */
  readonly zoom: number | null;
  /** Pages of the same report before it, and of all of the report; left out = its pages are numbered by themselves. */
  readonly before?: number;
  readonly total?: number;
}

/** The pages of one document. They are drawn again only when they change: of a pack, every document but one stays. */
export const LaidOutSheet = memo(function LaidOutSheet(props: LaidOutSheetProps) {
  const { document, pages, zoom, before = 0, total = pages.length } = props;
  const text = catalogueOf(document.locale);
  const units = useMemo(() => (document.face ? faceUnits(document, document.face) : null), [document]);
  const isFramed = hasChrome(document);
  const frame = isFramed ? '' : ` is-bare is-${document.face?.kind ?? 'table'}`;
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page has no identity but its number
    <Leaf key={index} zoom={zoom} document={document}>
      <section
        className={`sheet-page is-${document.orientation}${frame}`}
        lang={document.locale}
        aria-label={`${document.title} ${text.papers.pageOf({ page: before + index + 1, pages: total })}`}
      >
        {isFramed ? <SheetTop document={document} isFirst={index === 0} /> : null}
        {!isFramed && index === 0 ? <h1 className="sheet-bookmark">{document.title}</h1> : null}
        {units ? (
          unitsOnPage(units, page).map(({ at, unit }) => <SheetUnit key={at} unit={unit} />)
        ) : (
          <PageTable document={document} pages={pages} index={index} />
        )}
        {isFramed ? (
          <SheetFoot document={document} text={text} page={before + index + 1} pages={total} />
        ) : null}
      </section>
    </Leaf>
  ));
});

/**
 * What a page lies on: a sheet of paper of its own, or a frame on a screen. There it is laid out as on paper and drawn smaller; CSS
 * zoom would break lines elsewhere.
 */
function Leaf({
  zoom,
  document: { orientation, face },
  children,
}: {
  readonly zoom: number | null;
  readonly document: SheetDocument;
  readonly children: ReactNode;
}) {
  if (zoom === null) {
    const fitted = face?.kind === 'poster' ? ' is-fitted' : '';
    return <div className={`sheet-leaf is-${orientation}${fitted}`}>{children}</div>;
  }
  const [width, height] = orientation === 'landscape' ? [A4.long, A4.short] : [A4.short, A4.long];
  return (
    <div className="sheet-frame" style={{ width: `${width * zoom}mm`, height: `${height * zoom}mm` }}>
      <div style={{ transform: `scale(${zoom})`, transformOrigin: '0 0' }}>{children}</div>
    </div>
  );
}

/** The rows of one page, with the heading of a group that began on the page before, and rows to write in. */
function PageTable({
  document,
  pages,
  index,
}: {
  readonly document: SheetDocument;
  readonly pages: readonly SheetPage[];
  readonly index: number;
}) {
  const page = pages[index];
  if (!page) return null;
  const before = pages.slice(0, index).reduce((sum, { blankCount }) => sum + blankCount, 0);
  const first = recordCount(document) + before + 1;
  return (
    <SheetTable document={document}>
      <ContinuedGroup document={document} page={page} />
      {page.rowIndexes.map((at) => {
        const row = document.rows[at];
        return row ? <SheetTableRow key={at} document={document} row={row} /> : null;
      })}
      {Array.from({ length: page.blankCount }, (_, blank) => first + blank).map((number) => (
        <BlankRow key={`blank-${number}`} document={document} number={number} />
      ))}
    </SheetTable>
  );
}

/** The heading of a group that began on the page before. */
function ContinuedGroup({ document, page }: { readonly document: SheetDocument; readonly page: SheetPage }) {
  const row = page.continued === null ? undefined : document.rows[page.continued];
  if (row?.kind !== 'group') return null;
  const { papers } = catalogueOf(document.locale);
  return (
    <SheetTableRow document={document} row={{ kind: 'group', text: papers.continued({ group: row.text }) }} />
  );
}
