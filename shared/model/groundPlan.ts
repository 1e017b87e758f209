import * as v from 'valibot';
import { FairId, PlanMarkId, StallId } from './ids.ts';

/** Metres from the upper left corner of the ground. */
const Metres = v.pipe(v.number(), v.minValue(0), v.maxValue(200));
/** Length of a side of the ground in metres. */
const Side = v.pipe(v.number(), v.minValue(5), v.maxValue(200));

/** What is marked on the ground besides tables. */
export const PLAN_MARKS = ['entrance', 'power', 'firstAid', 'meeting', 'water', 'toilet', 'parking'] as const;
export type PlanMarkKind = (typeof PLAN_MARKS)[number];

/** A table of a stall; `x` and `y` are its middle. */
export const PlanTable = v.strictObject({
  stallId: StallId,
  x: Metres,
  y: Metres,
  /** Stands lengthwise from top to bottom instead of from left to right. */
  isTurned: v.boolean(),
});
export type PlanTable = Readonly<v.InferOutput<typeof PlanTable>>;

export const PlanMark = v.strictObject({
  id: PlanMarkId,
  kind: v.picklist(PLAN_MARKS),
  x: Metres,
  y: Metres,
});
export type PlanMark = Readonly<v.InferOutput<typeof PlanMark>>;

/** The ground plan 场地平面图 of a fair; its key is the fair's. */
export const GroundPlan = v.strictObject({
  id: FairId,
  width: Side,
  depth: Side,
  tables: v.array(PlanTable),
  marks: v.array(PlanMark),
});
export type GroundPlan = Readonly<v.InferOutput<typeof GroundPlan>>;
