import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import { cleanText } from '../../workbook/xmlText.ts';

/** How letters look where the style of the paragraph does not say it. */
export type Letters = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** A text as runs, a line break where it has one; characters that XML forbids are left out. */
export function runsOf(text: string, letters: Letters = {}): readonly TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...letters, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Styles of paragraphs, by Word’s own ids: Word, WPS and LibreOffice show their names in the user’s language. */
export type WordStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'BodyText'
  | 'BodyText3'
  | 'NoSpacing'
  | 'Caption'
  | 'Header'
  | 'Footer';

export type ParagraphLook = Omit<IParagraphOptions, 'text' | 'children' | 'style'>;

/** A paragraph of one text. */
export function paragraphOf(
  style: WordStyle,
  text: string,
  look: ParagraphLook = {},
  letters: Letters = {},
): Paragraph {
  return new Paragraph({ ...look, style, children: [...runsOf(text, letters)] });
}

/** A paragraph of pieces. */
export function paragraphWith(
  style: WordStyle,
  children: readonly ParagraphChild[],
  look: ParagraphLook = {},
): Paragraph {
  return new Paragraph({ ...look, style, children });
}
