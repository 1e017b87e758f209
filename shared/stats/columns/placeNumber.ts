import { NONE } from './fairColumns.ts';

/** Stalls and slots have numbers below it. */
const ROOM = 0x10000;

/** One number for a person at a stall in a slot, for sets that are asked thousands of times. */
export function placeNumber(person = 0, slot = NONE, stall = NONE): number {
  return (person * ROOM + slot) * ROOM + stall;
}
