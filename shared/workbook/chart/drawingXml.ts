import { RELATIONSHIPS } from '../packageParts.ts';
import type { SheetChart } from '../workbookModel.ts';
import { cleanText, escapeXml } from '../xmlText.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

function cornerXml(tag: 'from' | 'to', column: number, row: number): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
}

/** A frame on the sheet around the n-th chart; its title is what a screen reader says. */
function frameXml({ title, anchor }: SheetChart, index: number): string {
  const number = index + 1;
  // Number 1 is the drawing itself.
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    cornerXml('from', anchor.fromColumn, anchor.fromRow),
    cornerXml('to', anchor.toColumn, anchor.toRow),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escapeXml(cleanText(title))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${number}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** The drawing of a sheet: a frame for each chart, the n-th of which is its relation `rIdn`. */
export function drawingXml(charts: readonly SheetChart[]): string {
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">${charts.map(frameXml).join('')}</xdr:wsDr>`;
}
