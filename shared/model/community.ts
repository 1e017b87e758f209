import * as v from 'valibot';
import { AssignmentWeights } from './assignmentWeights.ts';
import { Count, FreeText, Name } from './basic.ts';
import { GroupId } from './ids.ts';
import { ImageData } from './picture.ts';

/** Points 积分 that volunteers earn by coming; all zero means that the office gives none. */
export const PointsRule = v.strictObject({
  /** For each full hour of service. */
  perHour: Count,
  /** For each fair served at. */
  perFair: Count,
  /** On top, for each fair at which the person led a stall. */
  leadBonus: Count,
});
export type PointsRule = Readonly<v.InferOutput<typeof PointsRule>>;

/** The rule of an office that gives no points. */
export const NO_POINTS: PointsRule = { perHour: 0, perFair: 0, leadBonus: 0 };

/** The community and what stands in the head of every paper. One record, key `community`. */
export const Community = v.strictObject({
  id: v.literal('community'),
  name: Name,
  subdistrict: FreeText,
  /** Name of the fair as printed, e.g. “向日葵”邻里服务集市. */
  fairName: Name,
  host: FreeText,
  /** What the head of papers says instead of the host's name, e.g. with those who help to hold the fair; blank = the host. */
  hostLine: FreeText,
  /** Printed in the head of papers; null = the flower. */
  logo: v.nullable(ImageData),
  /** Where the fair is held unless a fair says otherwise. */
  place: FreeText,
  meetingPoint: FreeText,
  phone: FreeText,
  /** Number of residents; null when unknown. */
  residents: v.nullable(Count),
  /** Edition number of the very first fair in this database; later ones count on from there. */
  firstEdition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  /** True for the invented sample community: every screen and print says so. */
  isSample: v.boolean(),
  /** The office chose to keep ID-card numbers; they are never printed (rule 11). */
  keepsIdNumbers: v.boolean(),
  pointsRule: PointsRule,
  /** How people are assigned; the screen says it in words (shared/assign/weightsInWords.ts). */
  assignmentWeights: AssignmentWeights,
});
export type Community = Readonly<v.InferOutput<typeof Community>>;

export const GROUP_KINDS = ['branch', 'team', 'grid', 'compound'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Where a person belongs: party branch 支部, team 队伍, grid 网格 or compound 小区. */
export const Group = v.strictObject({
  id: GroupId,
  kind: v.picklist(GROUP_KINDS),
  name: Name,
  order: Count,
  isActive: v.boolean(),
});
export type Group = Readonly<v.InferOutput<typeof Group>>;
