import type { ReactNode, Ref } from 'react';
import type { SheetColumn, SheetDocument, SheetRow } from '../../shared/documents/sheetDocument.ts';
import { cellText, columnGroups, numberColumn } from '../../shared/documents/sheetDocument.ts';
import { imageAddress } from '../../shared/model/picture.ts';
import type { Catalogue } from '../../shared/text/zh-CN/catalogue.ts';
import { SheetFlower } from './SheetFlower.tsx';

/** Title, edition and head lines of a sheet. */
export function SheetTop({
  document,
  isFirst,
}: {
  readonly document: SheetDocument;
  /** Only the first page's title is a heading: it becomes the document's bookmark in a PDF. */
  readonly isFirst: boolean;
}) {
  const Title = isFirst ? 'h1' : 'div';
  return (
    <div className="sheet-top" data-part="top">
      <div className="sheet-title">
        {document.logo ? (
          <img className="sheet-logo" src={imageAddress(document.logo)} alt="" />
        ) : (
          <SheetFlower />
        )}
        <Title className="sheet-name">{document.title}</Title>
        <div>{document.subtitle}</div>
        {document.sampleMark ? <div className="sheet-mark">{document.sampleMark}</div> : null}
      </div>
      <div className="sheet-facts">
        {document.head.map(({ label, value }) => (
          <span key={label}>
            <b>{label} </b>
            {value}
          </span>
        ))}
      </div>
    </div>
  );
}

function cellClass(column: SheetColumn): string | undefined {
  return [alignClass(column), column.isLight ? 'is-light' : ''].filter(Boolean).join(' ') || undefined;
}

function alignClass(column: SheetColumn): string | undefined {
  if (column.align === 'center' || (!column.align && column.kind === 'sign')) return 'to-center';
  if (column.align === 'right' || (!column.align && column.kind === 'number')) return 'to-right';
  return undefined;
}

/** The table with its head; rows come as children. */
export function SheetTable({
  document,
  children,
  isHeadless = false,
  ref,
}: {
  readonly document: SheetDocument;
  readonly children: ReactNode;
  /** Rows of a table whose head is measured by itself. */
  readonly isHeadless?: boolean;
  readonly ref?: Ref<HTMLTableElement>;
}) {
  const total = document.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    // A block of its own: Chromium stretches the rows of a table that is a flex item and has a head of two rows.
    <div>
      <table
        className="sheet-table"
        ref={ref}
        style={document.fontSize === undefined ? undefined : { fontSize: `${document.fontSize}pt` }}
      >
        <colgroup>
          {document.columns.map((column) => (
            <col key={column.key} style={{ width: `${(column.width / total) * 100}%` }} />
          ))}
        </colgroup>
        {isHeadless ? null : <SheetHead columns={document.columns} />}
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The column heads: one row, or two where some columns stand under a common heading. */
function SheetHead({ columns }: { readonly columns: readonly SheetColumn[] }) {
  const groups = columnGroups(columns);
  const grouped = groups.filter(({ label }) => label !== null);
  return (
    <thead>
      <tr>
        {groups.map(({ label, columns: own }) =>
          label === null ? (
            own.map((column) => (
              <th key={column.key} scope="col" rowSpan={grouped.length > 0 ? 2 : 1}>
                {column.label}
              </th>
            ))
          ) : (
            // A column that the office moved away leaves its common heading on both sides.
            <th key={own[0]?.key} scope="colgroup" colSpan={own.length}>
              {label}
            </th>
          ),
        )}
      </tr>
      {grouped.length > 0 ? (
        <tr>
          {grouped.flatMap(({ columns: own }) =>
            own.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            )),
          )}
        </tr>
      ) : null}
    </thead>
  );
}

const ROW_CLASS = { group: 'is-group', total: 'is-total', record: '' } as const;

/** One row of a sheet: a group heading across the table, or cells. */
export function SheetTableRow({
  document,
  row,
}: {
  readonly document: SheetDocument;
  readonly row: SheetRow;
}) {
  if (row.kind === 'group') {
    return (
      <tr className={ROW_CLASS.group}>
        <td colSpan={document.columns.length}>{row.text}</td>
      </tr>
    );
  }
  return (
    <tr className={row.isGap ? 'is-gap' : ROW_CLASS[row.kind]} style={{ height: `${document.rowHeight}mm` }}>
      {document.columns.map((column, index) => {
        const cell = row.cells[index] ?? '';
        return (
          <td key={column.key} className={cellClass(column)}>
            {cellText(cell, column, document.locale)}
          </td>
        );
      })}
    </tr>
  );
}

/** A row to write in; `number` goes on counting when rows are numbered. */
export function BlankRow({
  document,
  number,
}: {
  readonly document: SheetDocument;
  readonly number: number;
}) {
  const numbered = numberColumn(document);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; in a PDF for people who do not see it, empty rows are no content
    <tr style={{ height: `${document.rowHeight}mm` }} aria-hidden="true">
      {document.columns.map((column, index) => (
        <td key={column.key} className={alignClass(column)}>
          {index === numbered ? number : ''}
        </td>
      ))}
    </tr>
  );
}

/** True for a report that has its notes and who signs once, at its end. */
function endsInFace({ face }: SheetDocument): boolean {
  return face?.kind === 'report' && face.blocks.some(({ kind }) => kind === 'end');
}

/** Notes, who signs, and the page's number. */
export function SheetFoot({
  document,
  text,
  page,
  pages,
}: {
  readonly document: SheetDocument;
  readonly text: Catalogue;
  readonly page: number;
  readonly pages: number;
}) {
  const { notes, signatures } = endsInFace(document) ? { notes: [], signatures: [] } : document;
  return (
    <div className="sheet-foot" data-part="foot">
      {notes.length > 0 ? (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <div className="sheet-foot-line">
        {signatures.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line to sign on has no identity but its place
          <span className="sheet-sign" key={index}>
            {label}
          </span>
        ))}
        {document.edition ? <span className="sheet-edition">{document.edition}</span> : null}
        <span className="sheet-number">{text.papers.pageOf({ page, pages })}</span>
      </div>
    </div>
  );
}
