import { OFFICE, PACKAGE } from './packageParts.ts';
import type { Workbook } from './workbookModel.ts';
import { cleanText, escapeXml } from './xmlText.ts';

/** `docProps/core.xml`: title, creator and the time of making. */
export function coreXml({
  title,
  creator,
  createdAt,
}: Pick<Workbook, 'title' | 'creator' | 'createdAt'>): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(createdAt)}</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(cleanText(title))}</dc:title><dc:creator>${escapeXml(cleanText(creator))}</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`;
}

/** `docProps/app.xml`. */
export const APP_XML = `<Properties xmlns="${OFFICE}/extended-properties"><Application>Sunflower</Application></Properties>`;
