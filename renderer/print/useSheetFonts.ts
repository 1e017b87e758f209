import { useEffect, useState } from 'react';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';

/** What every paper is set in, in both languages: 10 MB each. */
const ALWAYS = ['10.5pt "Sheet Sans SC"', 'bold 10.5pt "Sheet Sans SC"'] as const;
const FONTS = [
  ...ALWAYS,
  '10.5pt "Sheet Sans JP"',
  'bold 10.5pt "Sheet Sans JP"',
  '10.5pt "Noto Sans"',
  'bold 10.5pt "Noto Sans"',
] as const;

/** Some character (国) of the Chinese font that every paper is set in. */
export const ANY_CHARACTER = '\u56fd';

/** Begins to load what every paper is set in, while its rows are still being read. */
export function beginLoadingFonts(): void {
  // Whether they came is waited for by useSheetFonts.
  for (const font of ALWAYS) document.fonts.load(font, ANY_CHARACTER).catch(() => undefined);
}

/** Loads the fonts of paper for everything that documents say. */
export async function loadSheetFonts(documents: readonly SheetDocument[]): Promise<void> {
  const characters = [...new Set(JSON.stringify(documents, withoutImages))].join('');
  try {
    await Promise.all(FONTS.map((font) => document.fonts.load(font, characters)));
  } catch {
    // A font that cannot be read must not keep the office from printing: the system's font stands in.
  }
}

/** Loads the fonts of paper before anything is measured: another font would give other heights. */
export function useSheetFonts(documents: readonly SheetDocument[]): boolean {
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    loadSheetFonts(documents).then(() => isCurrent && setHasFonts(true));
    return () => {
      isCurrent = false;
    };
  }, [documents]);
  return hasFonts;
}

/** Megabytes of a photo are no characters to look for in a font. */
function withoutImages(key: string, value: unknown): unknown {
  return key === 'image' || key === 'logo' ? undefined : value;
}
