import type { GroundPlan } from '../model/groundPlan.ts';
import type { ImageData } from '../model/picture.ts';
import type { FaceChart } from './report/faceChart.ts';
import type { ReportCover } from './report/reportCover.ts';
import type { SheetColumn, SheetRow } from './sheetDocument.ts';

/*
 * What papers that are no tables look like. The rows of the document stay the source: a face shows the same cells in
 * another shape, and a workbook shows them as the table that they are.
 */

/** Category's mark: first character and colour, so that grey prints still tell. */
export interface FaceMark {
  readonly initial: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** A place on a personal slip. */
export interface SlipPlace {
  readonly time: string;
  readonly stallNo: string;
  readonly category: string;
  readonly stall: string;
  readonly post: string;
  /** Blank for whoever does not lead the stall. */
  readonly lead: string;
  readonly mark: FaceMark;
}

/** A personal slip 个人通知单: several to a page, cut apart. */
export interface Slip {
  readonly name: string;
  readonly volunteerNo: string;
  readonly team: string;
  /** By time. */
  readonly places: readonly SlipPlace[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** A table card 桌牌: A4 folded across the middle, the same on both sides. */
export interface Tent {
  readonly number: string;
  readonly name: string;
  readonly category: string;
  readonly mark: FaceMark;
  /** What is on offer, in one line of text. */
  readonly items: string;
  /** Partner unit whose people stand there; blank for volunteers. */
  readonly unit: string;
}

/** A name badge 胸牌 with the volunteer number as QR code. */
export interface Badge {
  readonly name: string;
  readonly role: string;
  /** Team or unit. */
  readonly belongs: string;
  /** Blank for partners' people, who have none. */
  readonly volunteerNo: string;
  /** What the QR code says, for checking in at the fair; blank = no code. */
  readonly code: string;
  readonly stalls: string;
  readonly marks: readonly FaceMark[];
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

/** What one category offers, on the poster. */
export interface PosterOffer {
  readonly mark: FaceMark;
  readonly title: string;
  /** What is done there; a line that is blank is left out. */
  readonly items: string;
  readonly stalls: string;
  /** Who comes for it; blank = our own people. */
  readonly units: string;
}

/** The notice poster 公告: one page that is read from two metres. A text that is blank is left out. */
export interface Poster {
  /** Who invites, small above the headline. */
  readonly kicker: string;
  readonly headline: string;
  /** Edition and theme. */
  readonly subline: string;
  /** What changes everything, such as a new date; stands out. */
  readonly alert: string;
  readonly year: string;
  /** Month and day, largest of all, with the weekday before or after it as the language has it. */
  readonly day: { readonly before: string; readonly date: string; readonly after: string };
  /** The holiday in which the day is. */
  readonly dayLabel: string;
  readonly time: { readonly label: string; readonly value: string };
  readonly place: { readonly label: string; readonly value: string };
  readonly offersTitle: string;
  readonly offers: readonly PosterOffer[];
  readonly guests: { readonly label: string; readonly value: string };
  readonly notes: readonly { readonly label: string; readonly value: string }[];
  /** The office's own words, a paragraph each. */
  readonly words: readonly string[];
  readonly phone: { readonly label: string; readonly value: string };
  readonly host: string;
  /** Space for the date of posting; the seal goes over it. */
  readonly postedOn: string;
}

/** A bar with its value; null = nothing counted, which is not zero. */
export interface FaceBar {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly mark: FaceMark;
}

export interface FacePhoto {
  readonly image: ImageData;
  readonly caption: string;
}

/** A large figure with how it changed. A text that is blank is left out. */
export interface FaceKeyFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly change: string;
  /** How it is counted. */
  readonly note: string;
}

/** One part of a report, from top to bottom. */
export type FaceBlock =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** Begins a page of its own. */
      readonly startsPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly figures: readonly {
        readonly label: string;
        readonly value: string;
        readonly unit: string;
        /** How it is counted. */
        readonly note: string;
      }[];
    }
  | { readonly kind: 'bars'; readonly bars: readonly FaceBar[] }
  | { readonly kind: 'chart'; readonly chart: FaceChart }
  | { readonly kind: 'keyFigures'; readonly figures: readonly FaceKeyFigure[] }
  /** What a reader must know before using the figures. */
  | { readonly kind: 'alert'; readonly text: string }
  /** Rows of the document as a table: all of them under its columns, or some under columns of their own. */
  | { readonly kind: 'rows'; readonly rows?: readonly SheetRow[]; readonly columns?: readonly SheetColumn[] }
  /** The document's notes and who signs: once, and not at the foot of every page. */
  | { readonly kind: 'end' }
  | { readonly kind: 'photos'; readonly photos: readonly FacePhoto[] };

/** A certificate of service hours 志愿服务时长证明: one page in a frame, to be signed and sealed. */
export interface CertificateFace {
  readonly title: string;
  readonly number: string;
  /** Before and after the name, which stands largest; a text that is blank is left out. */
  readonly before: string;
  readonly name: string;
  readonly volunteerNo: string;
  /** When and where, a line each. */
  readonly after: readonly string[];
  readonly figures: readonly { readonly value: string; readonly unit: string; readonly label: string }[];
  readonly sentences: readonly string[];
  /** How it is counted, in small print. */
  readonly definitions: readonly string[];
  readonly signer: string;
  readonly seal: string;
  readonly host: string;
  readonly issuedOn: string;
}

/** A letter of thanks 感谢信; the rows of the document are its table. */
export interface Letter {
  readonly title: string;
  readonly salutation: string;
  /** Those that the program writes and the office's own. */
  readonly paragraphs: readonly string[];
  readonly tableTitle: string;
  readonly closing: readonly string[];
  readonly note: string;
  readonly signer: string;
  readonly seal: string;
  readonly host: string;
  readonly writtenOn: string;
}

export type SheetFace =
  | {
      readonly kind: 'slips';
      readonly slips: readonly Slip[];
      /** Which fair and on which day: the head of the page stays behind when slips are cut apart. */
      readonly occasion: { readonly fair: string; readonly day: string };
      /** Said when there are none. */
      readonly nobody: string;
    }
  | {
      readonly kind: 'tents';
      readonly tents: readonly Tent[];
      /** Word at the line along which a card is folded. */
      readonly fold: string;
    }
  | { readonly kind: 'badges'; readonly badges: readonly Badge[]; readonly nobody: string }
  | {
      readonly kind: 'map';
      /** Size of the ground in metres. */
      readonly width: number;
      readonly depth: number;
      readonly tables: readonly MapTable[];
      readonly marks: readonly MapMark[];
    }
  | { readonly kind: 'poster'; readonly poster: Poster }
  | { readonly kind: 'certificate'; readonly certificate: CertificateFace }
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'cover'; readonly cover: ReportCover }
  | { readonly kind: 'report'; readonly blocks: readonly FaceBlock[] };
