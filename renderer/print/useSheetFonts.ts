import { useEffect, useState } from 'react';
import type { SheetDocument } from '../../shared/documents/sheetDocument.ts';

const FONTS = [
  '10.5pt "Sheet Sans SC"',
  'bold 10.5pt "Sheet Sans SC"',
  '10.5pt "Sheet Sans JP"',
  '10.5pt "Noto Sans"',
] as const;

/** Loads the fonts of paper before anything is measured: another font would give other heights. */
export function useSheetFonts(documents: readonly SheetDocument[]): boolean {
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const characters = [...new Set(JSON.stringify(documents, withoutImages))].join('');
    Promise.all(FONTS.map((font) => document.fonts.load(font, characters))).then(
      () => isCurrent && setHasFonts(true),
      // A font that cannot be read must not keep the office from printing: the system's font stands in.
      () => isCurrent && setHasFonts(true),
    );
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
