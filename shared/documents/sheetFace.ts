import type { GroundPlan } from '../model/groundPlan.ts';
import type { ImageData } from '../model/picture.ts';

/*
 * What papers that are no tables look like. The rows of the document stay the source: a face shows the same cells in
 * another shape, and a workbook shows them as the table that they are.
 */

/** Category's mark: first character and colour, so that grey prints still tell. */
export interface FaceMark {
  readonly initial: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Key of the category's icon; null where there is none. */
  readonly icon: string | null;
}

/** A personal slip 个人通知单: several to a page, cut apart. */
export interface Slip {
  readonly name: string;
  /** Number and team. */
  readonly note: string;
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly foot: readonly string[];
}

/** A table card 桌牌: A4 folded across the middle, the same on both sides. */
export interface Tent {
  readonly number: string;
  readonly title: string;
  readonly mark: FaceMark;
  readonly category: string;
  readonly lines: readonly string[];
  readonly host: string;
}

/** A name badge 胸牌 with the volunteer number as QR code. */
export interface Badge {
  readonly name: string;
  readonly role: string;
  readonly note: string;
  /** What the code says; blank = no code. */
  readonly code: string;
  readonly mark: FaceMark | null;
  readonly fair: string;
}

/** A table on the map with what is written on it. */
export interface MapTable {
  readonly x: number;
  readonly y: number;
  readonly isTurned: boolean;
  readonly number: string;
  readonly label: string;
  readonly mark: FaceMark;
}

/** A mark on the map with its word. */
export interface MapMark {
  readonly kind: GroundPlan['marks'][number]['kind'];
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** One part of a poster or summary, from top to bottom. */
export type FaceBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isLead?: boolean }
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string }[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly bars: readonly { readonly label: string; readonly value: number; readonly mark: FaceMark }[];
    }
  | {
      readonly kind: 'offers';
      readonly offers: readonly {
        readonly title: string;
        readonly mark: FaceMark;
        readonly lines: readonly string[];
        readonly stalls: string;
      }[];
    }
  /** The rows of the document as a small table. */
  | { readonly kind: 'rows' }
  | {
      readonly kind: 'photos';
      readonly photos: readonly { readonly image: ImageData; readonly caption: string }[];
    }
  | { readonly kind: 'closing'; readonly lines: readonly string[] };

export type SheetFace =
  | { readonly kind: 'slips'; readonly slips: readonly Slip[] }
  | { readonly kind: 'tents'; readonly tents: readonly Tent[] }
  | { readonly kind: 'badges'; readonly badges: readonly Badge[] }
  | {
      readonly kind: 'map';
      /** Size of the ground in metres. */
      readonly width: number;
      readonly depth: number;
      readonly tables: readonly MapTable[];
      readonly marks: readonly MapMark[];
    }
  | { readonly kind: 'poster'; readonly headline: string; readonly blocks: readonly FaceBlock[] }
  | { readonly kind: 'report'; readonly blocks: readonly FaceBlock[] };
