import type { ReactNode } from 'react';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { SheetFace } from '../../../shared/documents/sheetFace.ts';
import { assertNever } from '../../../shared/model/assertNever.ts';

/** A part of a face, as wide as the page and never split. */
export interface FaceUnit {
  readonly content: ReactNode;
  /** Never stands alone at the foot of a page: the next part belongs to it. */
  readonly headsNext?: boolean;
}

const BARE: readonly SheetFace['kind'][] = ['tents', 'badges', 'poster'];

/** True for a paper with our head and foot; the others use the page to its edge. */
export function hasChrome({ face }: Pick<SheetDocument, 'face'>): boolean {
  return !face || !BARE.includes(face.kind);
}

/** The parts of a face from top to bottom. */
export function faceUnits(document: SheetDocument, face: SheetFace): readonly FaceUnit[] {
  switch (face.kind) {
    case 'slips':
      return [];
    case 'tents':
      return [];
    case 'badges':
      return [];
    case 'map':
      return [];
    case 'poster':
      return [];
    case 'report':
      return [];
    default:
      return assertNever(face);
  }
}
