import { cellTextXml } from './xmlText.ts';

/** Texts of a workbook, each stored once; becomes `sharedStrings.xml`. */
export interface SharedStrings {
  indexOf(text: string): number;
  toXml(): string;
}

/** An empty list of texts. */
export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    toXml() {
      const items = [...indexes.keys()].map((text) => `<si>${cellTextXml(text)}</si>`);
      return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
    },
  };
}
