import { cellTextXml, cleanText, looksLikeFormula } from './xmlText.ts';

/** A text of a workbook: its number, and whether a spreadsheet might take it for a formula (rule 24). */
export interface SharedText {
  readonly index: number;
  readonly isLikeFormula: boolean;
}

/** Texts of a workbook, each stored once; becomes `sharedStrings.xml`. */
export interface SharedStrings {
  /** The entry of a text, cleaned as a cell keeps it. */
  textOf(text: string): SharedText;
  /** The part in pieces, so that many texts are never one long string. */
  toXml(): Generator<string>;
}

const TEXTS_PER_PIECE = 1000;

/** An empty list of texts. */
export function createSharedStrings(): SharedStrings {
  /** By the text as it was given: cleaning the same text again for every cell would take longer than finding it. */
  const given = new Map<string, SharedText>();
  const kept = new Map<string, SharedText>();
  let uses = 0;

  function keep(text: string): SharedText {
    const clean = cleanText(text);
    const entry = kept.get(clean) ?? { index: kept.size, isLikeFormula: looksLikeFormula(clean) };
    kept.set(clean, entry);
    given.set(text, entry);
    return entry;
  }

  return {
    textOf(text) {
      uses += 1;
      return given.get(text) ?? keep(text);
    },
    *toXml() {
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${kept.size}">`;
      let piece = '';
      let texts = 0;
      for (const text of kept.keys()) {
        piece += `<si>${cellTextXml(text)}</si>`;
        texts += 1;
        if (texts % TEXTS_PER_PIECE > 0) continue;
        yield piece;
        piece = '';
      }
      yield `${piece}</sst>`;
    },
  };
}
