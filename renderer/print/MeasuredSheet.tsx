import type { SheetDocument, SheetRow } from '../../shared/documents/sheetDocument.ts';
import { recordCount } from '../../shared/documents/sheetDocument.ts';
import { catalogueOf } from '../../shared/text/catalogues.ts';
import { faceUnits, hasChrome } from './faces/faceUnits.tsx';
import { SheetUnit } from './faces/SheetUnit.tsx';
import type { MeasurePlan } from './measurePlan.ts';
import { BlankRow, SheetFoot, SheetTable, SheetTableRow, SheetTop } from './SheetParts.tsx';
import { ANY_CHARACTER } from './useSheetFonts.ts';

interface MeasuredSheetProps {
  readonly document: SheetDocument;
  readonly plan: MeasurePlan;
}

/** What of a document must be laid out to know how high each of its rows or parts is: head, foot, and one of each kind. */
export function MeasuredSheet({ document, plan }: MeasuredSheetProps) {
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
        <MeasuredTable document={document} plan={plan} />
      )}
      {isFramed ? (
        <SheetFoot document={document} text={catalogueOf(document.locale)} page={1} pages={1} />
      ) : null}
    </>
  );
}

/** A row of so many lines, whatever they say; it is measured and read by nobody. */
function rowOfLines(lines: number): SheetRow {
  return { kind: 'record', cells: [Array.from({ length: lines }, () => ANY_CHARACTER).join('\n')] };
}

function MeasuredTable({ document, plan }: MeasuredSheetProps) {
  return (
    <SheetTable document={document}>
      {plan.lineCounts.map((lines) => (
        <SheetTableRow key={`lines-${lines}`} document={document} row={rowOfLines(lines)} />
      ))}
      <SheetTableRow document={document} row={{ kind: 'group', text: ANY_CHARACTER }} />
      <BlankRow document={document} number={recordCount(document) + 1} />
      {plan.unknown.map((at) => {
        const row = document.rows[at];
        return row ? <SheetTableRow key={at} document={document} row={row} /> : null;
      })}
    </SheetTable>
  );
}
