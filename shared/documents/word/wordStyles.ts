import type { IParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import { AlignmentType } from 'docx';
import type { Locale } from '../../model/settings.ts';
import { halfPoints, pointTwips, THIN_RULE, twips } from './wordMeasures.ts';
import type { WordStyle } from './wordText.ts';

/**
 * Fonts that every office PC with Windows has. Letters and figures are Arial, ideographs Microsoft YaHei; a character that it
 * lacks is taken by Word from another font of the PC.
 */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;
/** Quotation marks and dashes are of both scripts: in a Chinese text they are as wide as an ideograph. */
const HINT = { 'zh-CN': { hint: 'eastAsia' }, en: {} } as const satisfies Record<Locale, object>;

/** What a spelling check takes Latin and Chinese text for. */
const LANGUAGE = {
  'zh-CN': { value: 'en-US', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
} as const satisfies Record<Locale, object>;

/** Grey that is still read on a copy. */
export const SOFT = '444444';

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph' | 'next' | 'quickFormat'>;

/** Names that Word knows its own styles by, whatever the language of its menus. */
const NAMES: Readonly<Partial<Record<WordStyle, string>>> = {
  Subtitle: 'Subtitle',
  BodyText: 'Body Text',
  BodyText3: 'Body Text 3',
  NoSpacing: 'No Spacing',
  Caption: 'caption',
  Header: 'header',
  Footer: 'footer',
};

function own(id: WordStyle, look: Look): IParagraphStyleOptions {
  return { id, name: NAMES[id] ?? id, basedOn: 'Normal', quickFormat: true, ...look };
}

function heading(points: number, before: number, after: number, level: number) {
  const run: IRunStylePropertiesOptions = { size: halfPoints(points), bold: true, color: '000000' };
  const spacing = { before: twips(before), after: twips(after) };
  return {
    run,
    paragraph: { spacing, keepNext: true, keepLines: true, outlineLevel: level },
    next: 'BodyText',
    quickFormat: true,
  };
}

/** Styles of a report: Word’s own headings, so that the navigation pane and a table of contents find them. */
export function wordStyles(locale: Locale): IStylesOptions {
  const isChinese = locale === 'zh-CN';
  const indent = isChinese ? { firstLine: pointTwips(21), firstLineChars: 200 } : {};
  const grey = { style: 'single', size: THIN_RULE, color: '999999', space: 4 } as const;
  return {
    default: {
      document: {
        run: { font: { ...FONT, ...HINT[locale] }, size: halfPoints(10.5), language: LANGUAGE[locale] },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      title: {
        run: { size: halfPoints(34), bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } },
        next: 'Subtitle',
        quickFormat: true,
      },
      heading1: heading(16, 0, 3, 0),
      heading2: heading(12.5, 3.2, 1.2, 1),
    },
    paragraphStyles: [
      own('Subtitle', {
        run: { size: halfPoints(28) },
        paragraph: { alignment: AlignmentType.CENTER },
        next: 'BodyText',
      }),
      own('BodyText', {
        run: { size: halfPoints(11) },
        paragraph: {
          indent,
          spacing: { after: twips(1.5), line: 340, lineRule: 'auto' },
          ...(isChinese ? { alignment: AlignmentType.BOTH } : {}),
        },
      }),
      own('BodyText3', {
        run: { size: halfPoints(9), color: SOFT },
        paragraph: { spacing: { before: twips(1), after: 0 } },
      }),
      own('NoSpacing', { paragraph: { spacing: { before: 0, after: 0 } } }),
      own('Caption', {
        run: { size: halfPoints(9.5) },
        paragraph: { spacing: { before: 40, after: twips(2) } },
      }),
      own('Header', {
        run: { size: halfPoints(9), color: SOFT },
        paragraph: { border: { bottom: grey } },
      }),
      own('Footer', { run: { size: halfPoints(9) }, paragraph: { alignment: AlignmentType.CENTER } }),
    ],
  };
}
