import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';
import { recordCount } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { faceUnits, hasChrome } from './faces/faceUnits.tsx';
import { SheetUnit } from './faces/SheetUnit.tsx';
import { BlankRow, SheetFoot, SheetTable, SheetTableRow, SheetTop } from './SheetParts.tsx';

/** A whole document in one piece, to be measured: head, every row or part, a blank row, foot. */
export function MeasuredSheet({ document }: { readonly document: SheetDocument }) {
  const isFramed = hasChrome(document);
  return (
    <>
      {isFramed ? <SheetTop document={document} isFirst={false} /> : null}
      {document.face ? (
        faceUnits(document, document.face).map((unit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a face has no identity but its place
          <SheetUnit key={index} unit={unit} />
        ))
      ) : (
        <SheetTable document={document}>
          {document.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a document has no identity but its place
            <SheetTableRow key={index} document={document} row={row} />
          ))}
          <BlankRow document={document} number={recordCount(document) + 1} />
        </SheetTable>
      )}
      {isFramed ? (
        <SheetFoot document={document} text={catalogueOf(document.locale)} page={1} pages={1} />
      ) : null}
    </>
  );
}
