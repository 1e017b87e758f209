import type { Size } from './planGeometry.ts';
import { SIDE } from './planGeometry.ts';

/** Metres from a table to its neighbour: what we would like, and what it must be so that people pass. */
const PITCH = { across: 3, along: 3.5, least: 2.5, mostAcross: 4, mostAlong: 5 } as const;
/** Metres that stay free: the lane in the middle, the strip at the entrance, the edges for marks. */
const FREE = { lane: 3, front: 2.5, back: 1, side: 2.5 } as const;
/** A page in landscape is so many times as wide as the map on it is high. */
const PAGE_SHAPE = 2;
/** The ground of a fair without stalls. */
const EMPTY_GROUND: Size = { width: 20, depth: 12 };

/** Rows of tables on both sides of a lane that leads up from the entrance. */
export interface Rows {
  readonly ground: Size;
  /** Tables in a row on one side of the lane. */
  readonly perSide: number;
  readonly rows: number;
  /** Metres from the middle of a table to the next, along a row and from row to row. */
  readonly across: number;
  readonly along: number;
}

function bounded(side: number): number {
  return Math.min(SIDE.max, Math.max(SIDE.min, Math.ceil(side)));
}

function rowsFor(count: number, perSide: number): number {
  return Math.max(1, Math.ceil(count / (2 * perSide)));
}

function sizeOf(count: number, perSide: number): Size {
  return {
    width: bounded(2 * perSide * PITCH.across + FREE.lane + 2 * FREE.side),
    depth: bounded(rowsFor(count, perSide) * PITCH.along + FREE.front + FREE.back),
  };
}

/** As many tables a row as make the ground shaped like a page. */
function idealPerSide(count: number): number {
  const misfit = (perSide: number): number => {
    const { width, depth } = sizeOf(count, perSide);
    return Math.abs(Math.log(width / depth / PAGE_SHAPE));
  };
  const choices = Array.from({ length: Math.ceil(Math.sqrt(count)) + 1 }, (_, index) => index + 1);
  return choices.reduce((best, perSide) => (misfit(perSide) < misfit(best) ? perSide : best), 1);
}

function pitches({ width, depth }: Size, perSide: number, rows: number) {
  return {
    across: Math.min(PITCH.mostAcross, (width - FREE.lane - 2 * FREE.side) / 2 / perSide),
    along: Math.min(PITCH.mostAlong, (depth - FREE.front - FREE.back) / rows),
  };
}

/** Rows on a ground that is given; null when so many tables do not fit there with room to pass. */
function rowsOn(ground: Size, count: number): Rows | null {
  const candidates = Array.from({ length: Math.max(1, count) }, (_, index) => index + 1)
    .map((perSide) => ({ perSide, rows: rowsFor(count, perSide) }))
    .map(({ perSide, rows }): Rows => ({ ground, perSide, rows, ...pitches(ground, perSide, rows) }))
    .filter(({ across, along }) => across >= PITCH.least && along >= PITCH.least);
  const room = ({ across, along }: Rows): number => Math.min(across / PITCH.across, along / PITCH.along);
  return candidates.reduce<Rows | null>(
    (best, rows) => (best === null || room(rows) > room(best) ? rows : best),
    null,
  );
}

/**
 * Rows of tables for so many stalls, on the ground given, or on one that is as large as they need when none is given or
 * it is too small.
 */
export function rowsOfTables(count: number, given: Size | null): Rows {
  const fitting = given && rowsOn(given, count);
  if (fitting) return fitting;
  const perSide = idealPerSide(Math.max(1, count));
  const ideal = count === 0 ? EMPTY_GROUND : sizeOf(count, perSide);
  const ground = given
    ? { width: Math.max(given.width, ideal.width), depth: Math.max(given.depth, ideal.depth) }
    : ideal;
  const rows = rowsFor(count, perSide);
  return { ground, perSide, rows, ...pitches(ground, perSide, rows) };
}

/** Middle of the table in a row (0 = at the entrance) and place (0 = at the lane) on one side of the lane, in metres. */
export function middleOf(
  { ground, across, along }: Rows,
  side: 'left' | 'right',
  row: number,
  place: number,
): { readonly x: number; readonly y: number } {
  const fromLane = FREE.lane / 2 + across * (place + 0.5);
  return {
    x: ground.width / 2 + (side === 'left' ? -fromLane : fromLane),
    y: ground.depth - FREE.front - along * (row + 0.5),
  };
}
