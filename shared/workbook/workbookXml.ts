import { RELATIONSHIPS } from './packageParts.ts';
import { absoluteRange, quoteSheetName } from './sheetNames.ts';
import type { Worksheet } from './workbookModel.ts';
import { printedRange } from './worksheetXml.ts';
import { escapeXml } from './xmlText.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function definedNamesXml(sheets: readonly Worksheet[], names: readonly string[]): string {
  const entries = sheets.flatMap((sheet, index) => {
    const quoted = quoteSheetName(names[index] ?? '');
    const name = (key: string, value: string, hidden = ''): string =>
      `<definedName name="_xlnm.${key}" localSheetId="${index}"${hidden}>${escapeXml(`${quoted}!${value}`)}</definedName>`;
    const { repeatRows } = sheet.page;
    return [
      sheet.filterRange ? name('_FilterDatabase', absoluteRange(sheet.filterRange), ' hidden="1"') : '',
      name('Print_Area', absoluteRange(printedRange(sheet))),
      repeatRows ? name('Print_Titles', `$${repeatRows.from}:$${repeatRows.to}`) : '',
    ];
  });
  return `<definedNames>${entries.join('')}</definedNames>`;
}

/** `xl/workbook.xml`: the sheets in order, with their filters, print areas and repeated rows. */
export function workbookXml(sheets: readonly Worksheet[], names: readonly string[]): string {
  const list = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${definedNamesXml(sheets, names)}<calcPr calcId="191029"/></workbook>`;
}
