import type { FaceMark } from '../sheetFace.ts';

/** Told apart without colour: filled, only drawn around, or hatched with a dashed outline. */
export type BarStyle = 'solid' | 'outline' | 'hatched';

/** A bar from zero; null = nothing counted, which is not zero. */
export interface ChartBar {
  readonly style: BarStyle;
  readonly value: number | null;
  /** Stands above it; blank = not labelled. */
  readonly text: string;
}

/** What stands above one name of the axis. */
export interface ChartColumn {
  /** Name under the axis, and what else is said there, line by line. */
  readonly lines: readonly string[];
  /** From left to right. */
  readonly bars: readonly ChartBar[];
}

/** What a style of bars means. */
export interface ChartKey {
  readonly style: BarStyle;
  readonly text: string;
}

/** Columns over an axis, all from zero and in one scale. */
export interface ColumnChart {
  readonly kind: 'columns';
  /** What it shows, for people who do not see it. */
  readonly label: string;
  readonly columns: readonly ChartColumn[];
  /** Blank where there is one style only. */
  readonly keys: readonly ChartKey[];
  /** In millimetres, with the names under the axis. */
  readonly height: number;
}

export interface HeatRow {
  readonly label: string;
  /** Left out where the row is no category. */
  readonly mark?: FaceMark;
  /** `share` of the largest cell, 0…1; null = nothing counted. */
  readonly cells: readonly { readonly share: number | null; readonly text: string }[];
}

/** Figures in a grid, the larger the darker. */
export interface HeatChart {
  readonly kind: 'heat';
  readonly label: string;
  /** Names of the columns, line by line. */
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly HeatRow[];
}

export type FaceChart = ColumnChart | HeatChart;
