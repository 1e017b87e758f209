import type { ReactNode } from 'react';
import type { SheetDocument, SheetRow } from '../../../shared/documents/sheetDocument.ts';
import type { SheetFace } from '../../../shared/documents/sheetFace.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';
import { badgeUnits } from './BadgesFace.tsx';
import { CertificatePage } from './CertificatePage.tsx';
import { CoverFace } from './CoverFace.tsx';
import { letterUnits } from './LetterFace.tsx';
import { mapUnits } from './MapFace.tsx';
import { PosterFace } from './PosterFace.tsx';
import { reportUnits } from './ReportFace.tsx';
import { slipUnits } from './SlipsFace.tsx';
import { tentUnits } from './TentsFace.tsx';

/** A part of a face, as wide as the page and never split. */
export interface FaceUnit {
  readonly content: ReactNode;
  /** Never stands alone at the foot of a page: the next part belongs to it. */
  readonly headsNext?: boolean;
  readonly startsPage?: boolean;
  /** Head of a long table or some rows of it: what of it is on one page becomes one table, under its head. */
  readonly table?: TablePart;
}

export interface TablePart {
  /** With the columns of the table. */
  readonly document: SheetDocument;
  /** Blank = its head. */
  readonly rows: readonly SheetRow[];
}

const BARE: readonly SheetFace['kind'][] = ['tents', 'badges', 'poster', 'certificate', 'letter', 'cover'];

/** True for a paper with our head and foot; the others use the page to its edge. */
export function hasChrome({ face }: Pick<SheetDocument, 'face'>): boolean {
  return !face || !BARE.includes(face.kind);
}

/** The parts of a face from top to bottom. */
export function faceUnits(document: SheetDocument, face: SheetFace): readonly FaceUnit[] {
  switch (face.kind) {
    case 'slips':
      return slipUnits(face);
    case 'tents':
      return tentUnits(document, face.tents, face.fold);
    case 'badges':
      return badgeUnits(document, face.badges, face.nobody);
    case 'map':
      return mapUnits(document, face);
    case 'poster':
      return [{ content: <PosterFace document={document} poster={face.poster} /> }];
    case 'certificate':
      return [{ content: <CertificatePage document={document} certificate={face.certificate} /> }];
    case 'letter':
      return letterUnits(document, face.letter);
    case 'cover':
      return [{ content: <CoverFace document={document} cover={face.cover} /> }];
    case 'report':
      return reportUnits(document, face.blocks);
    default:
      return assertNever(face);
  }
}
