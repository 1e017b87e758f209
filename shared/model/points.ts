import * as v from 'valibot';
import { Count, FreeText, Instant, IsoDate, Name } from './basic.ts';
import { RedemptionId, VolunteerId } from './ids.ts';

/** Points 积分 that volunteers earn by coming, from a day on; all zero means that none are given from then. */
export const PointsRule = v.strictObject({
  /** First day of the fairs that it holds for. */
  from: IsoDate,
  /** For each full hour of service. */
  perHour: Count,
  /** For each fair served at. */
  perFair: Count,
  /** On top, for each fair at which the person led a stall. */
  leadBonus: Count,
  /** On top, for each fair at which the person served in this post 岗位. */
  perPost: v.array(v.strictObject({ post: v.pipe(v.string(), v.maxLength(30)), points: Count })),
});
export type PointsRule = Readonly<v.InferOutput<typeof PointsRule>>;

/** Something that points are exchanged for, such as charging or a car wash. */
export const Reward = v.strictObject({ name: Name, points: v.pipe(v.number(), v.integer(), v.minValue(1)) });
export type Reward = Readonly<v.InferOutput<typeof Reward>>;

/** Points that a volunteer exchanged 兑换. What was earned is never stored: it follows from attendance and the rules. */
export const Redemption = v.strictObject({
  id: RedemptionId,
  volunteerId: VolunteerId,
  date: IsoDate,
  points: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** What for. */
  what: Name,
  note: FreeText,
  recordedAt: Instant,
});
export type Redemption = Readonly<v.InferOutput<typeof Redemption>>;
