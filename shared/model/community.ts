import * as v from 'valibot';
import { AssignmentWeights } from './assignmentWeights.ts';
import { Count, FreeText, MinutesCap, MonthDay, Name } from './basic.ts';
import { GroupId } from './ids.ts';
import { ImageData } from './picture.ts';
import { PointsRule, Reward } from './points.ts';

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
  /** Rules of points 积分 with the day from which each holds, in order; none = the office gives no points. */
  pointsRules: v.array(PointsRule),
  /** What points can be exchanged for. */
  rewards: v.array(Reward),
  /** Service minutes of one person at one fair that count at most; null = all. Fairs take it over and keep it. */
  minutesCap: MinutesCap,
  /** Last day `MM-DD` of the year of statistics; some superiors close the year before its end. */
  yearClosesOn: MonthDay,
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
