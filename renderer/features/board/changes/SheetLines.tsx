import type { ReactNode } from 'react';
import { paperKey } from '../../../../shared/documents/buildPaper.ts';
import { paperName } from '../../../../shared/documents/paperName.ts';
import type { FairData } from '../../../../shared/fair/fairData.ts';
import type { OutdatedSheet } from '../../../../shared/publication/printedSheets.ts';
import type { Catalogue } from '../../../../shared/text/zh-CN/catalogue.ts';
import { useText } from '../../../text/useText.ts';

function whereText(text: Catalogue, { stalls, isElsewhere }: OutdatedSheet): string {
  const words = text.publication;
  const where = { stalls: stalls.join(text.papers.listSeparator) };
  if (stalls.length === 0) return words.sheetElsewhere;
  return isElsewhere ? words.sheetBoth(where) : words.sheetStalls(where);
}

interface SheetLinesProps {
  readonly data: FairData;
  readonly sheets: readonly OutdatedSheet[];
  readonly actions?: (sheet: OutdatedSheet, name: string) => ReactNode;
}

/** Papers that say something else than when they were printed, each with where. */
export function SheetLines({ data, sheets, actions }: SheetLinesProps) {
  const { text } = useText();
  return (
    <ul className="sheet-lines">
      {sheets.map((sheet) => {
        const key = paperKey(sheet.request);
        const name = paperName(text, data, sheet.request);
        return (
          <li key={key} data-sheet={key}>
            <span>
              <strong>{name}</strong> <small className="soft">{whereText(text, sheet)}</small>
            </span>
            {actions ? <span className="call-acts">{actions(sheet, name)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
