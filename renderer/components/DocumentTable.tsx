import type { SheetDocument, SheetRow } from '../../shared/documents/sheetDocument.ts';
import { cellText } from '../../shared/documents/sheetDocument.ts';
import type { Locale } from '../../shared/model/settings.ts';
import { useText } from '../text/useText.ts';
import './list.css';
import './editTable.css';
import './documentTable.css';

/** The rows of a document as a table on screen: the same figures in the same order as on paper. */
export function DocumentTable({ document }: { readonly document: SheetDocument }) {
  const { locale } = useText();
  return (
    <div className="table-scroll">
      <table className="plain-table document-table">
        <thead>
          <tr>
            {document.columns.map(({ key, label, kind }) => (
              <th key={key} scope="col" className={kind === 'number' ? 'number' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document have no name but their place.
            <tr key={index} className={row.kind === 'total' ? 'is-total' : ''}>
              <DocumentRow row={row} document={document} locale={locale} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DocumentRowProps {
  readonly row: SheetRow;
  readonly document: SheetDocument;
  readonly locale: Locale;
}

function DocumentRow({ row, document: { columns }, locale }: DocumentRowProps) {
  if (row.kind === 'group') {
    return (
      <th scope="rowgroup" colSpan={columns.length}>
        {row.text}
      </th>
    );
  }
  return columns.map((column, index) => {
    const { key, kind, align } = column;
    return (
      <td key={key} className={kind === 'number' || align === 'right' ? 'number' : ''}>
        {cellText(row.cells[index] ?? '', column, locale)}
      </td>
    );
  });
}
