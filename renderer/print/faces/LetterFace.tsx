import type { SheetDocument, SheetRow } from '../../../shared/documents/sheetDocument.ts';
import type { Letter } from '../../../shared/documents/sheetFace.ts';
import { SheetFlower } from '../SheetFlower.tsx';
import { SheetTable, SheetTableRow } from '../SheetParts.tsx';
import type { FaceUnit } from './faceUnits.tsx';
import { SealSpace } from './SealSpace.tsx';
import './letterFace.css';

/** Rows that stay together on a page: the fairs of a year and their sum; more of them go over to the next. */
const MOST_TOGETHER = 13;

/** The parts of a letter: head, paragraphs, its table in pieces, and the end with who signs. */
export function letterUnits(document: SheetDocument, letter: Letter): readonly FaceUnit[] {
  return [
    { content: <LetterHead document={document} letter={letter} />, headsNext: true },
    ...letter.paragraphs.map((text) => ({ content: <p className="letter-part letter-paragraph">{text}</p> })),
    { content: <h2 className="letter-part letter-table-title">{letter.tableTitle}</h2>, headsNext: true },
    ...tablePieces(document.rows).map((rows) => ({
      content: <LetterTable document={document} rows={rows} />,
    })),
    { content: <LetterEnd letter={letter} /> },
  ];
}

function tablePieces(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / MOST_TOGETHER) }, (_, index) =>
    rows.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
  );
}

function LetterHead({ document, letter }: { readonly document: SheetDocument; readonly letter: Letter }) {
  return (
    <div className="letter-part letter-head">
      {document.sampleMark ? <div className="letter-sample">{document.sampleMark}</div> : null}
      <div className="letter-title">
        <SheetFlower />
        <span>{letter.title}</span>
      </div>
      <div className="letter-salutation">{letter.salutation}</div>
    </div>
  );
}

function LetterTable({
  document,
  rows,
}: {
  readonly document: SheetDocument;
  readonly rows: readonly SheetRow[];
}) {
  return (
    <div className="letter-part">
      <SheetTable document={document}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a document has no identity but its place
          <SheetTableRow key={index} document={document} row={row} />
        ))}
      </SheetTable>
    </div>
  );
}

function LetterEnd({ letter }: { readonly letter: Letter }) {
  return (
    <div className="letter-part letter-end">
      <p className="letter-note">{letter.note}</p>
      <SealSpace {...letter} on={letter.writtenOn}>
        {letter.closing.map((line) => (
          <p key={line} className="letter-closing">
            {line}
          </p>
        ))}
      </SealSpace>
    </div>
  );
}
