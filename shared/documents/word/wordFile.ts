import { Packer } from 'docx';
import type { Zippable } from 'fflate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Catalogue } from '../../text/zh-CN/catalogue.ts';
import { APP_XML, coreXml } from '../../workbook/documentProperties.ts';
import type { SheetDocument } from '../sheetDocument.ts';
import type { WordPictures } from './wordPicture.ts';
import { wordReport } from './wordReport.ts';

/** What a file says about itself. */
export interface WordFacts {
  readonly title: string;
  readonly creator: string;
  /** UTC instant. */
  readonly createdAt: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Stands first: by it a file is known for what it is. */
const TYPES = '[Content_Types].xml';
const NOTHING = new Uint8Array(0);
/** Pictures are compressed already. */
const PICTURE = /\.(png|jpe?g)$/u;

/**
 * The documents of a report as the bytes of a .docx. The library dates what it writes by its own clock, so what says when the
 * file was made is written here: the same report makes the same bytes.
 * @param pictures of everything in `wordDrawings(documents)`
 */
export async function wordFile(
  documents: readonly SheetDocument[],
  pictures: WordPictures,
  text: Catalogue,
  facts: WordFacts,
): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(wordReport(documents, { text, pictures }, facts));
  const parts = unzipSync(new Uint8Array(packed));
  const properties = {
    'docProps/core.xml': strToU8(DECLARATION + coreXml(facts)),
    'docProps/app.xml': strToU8(DECLARATION + APP_XML),
  };
  const { [TYPES]: types = NOTHING, ...others } = { ...parts, ...properties };
  const files: Zippable = { [TYPES]: types };
  for (const [path, bytes] of Object.entries(others)) {
    if (path.endsWith('/')) continue;
    files[path] = [bytes, { level: PICTURE.test(path) ? 0 : 6 }];
  }
  return zipSync(files, { mtime: facts.createdAt });
}
