import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { BoardGrid } from '../../../renderer/features/board/boardKeys.ts';
import { needAfterKey } from '../../../renderer/features/board/boardKeys.ts';
import { NeedId } from '../../../shared/model/ids.ts';

const id = (name: string): NeedId => v.parse(NeedId, name);
const ids = (...names: readonly string[]): readonly NeedId[] => names.map(id);
/** Three stalls, two slots; the second stall needs nobody in the second slot. */
const grid: BoardGrid = [
  [ids('a', 'b'), ids('c')],
  [ids('d'), []],
  [ids('e', 'f', 'g'), ids('h', 'i')],
];
const KEYS = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
const path = (from: string, ...keys: readonly string[]): string =>
  keys.reduce((at, key) => needAfterKey(grid, id(at), key) ?? '?', from);

describe('arrow keys on the board', () => {
  it('go along a stall through the needs of all its slots', () => {
    expect(path('a', 'ArrowRight')).toBe('b');
    expect(path('b', 'ArrowRight')).toBe('c');
    expect(path('e', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toBe('g');
    expect(path('f', 'Home')).toBe('e');
    expect(path('f', 'End')).toBe('i');
  });

  it('go up and down within a slot, over a stall that needs nobody in it', () => {
    expect(path('c', 'ArrowDown')).toBe('h');
    expect(path('b', 'ArrowDown')).toBe('d');
    expect(path('g', 'ArrowUp')).toBe('d');
    expect(path('i', 'ArrowUp')).toBe('c');
  });

  it('stay at the edge, and a page stops there', () => {
    expect(path('a', 'ArrowUp')).toBe('a');
    expect(path('a', 'ArrowLeft')).toBe('a');
    expect(path('i', 'ArrowRight')).toBe('i');
    expect(path('a', 'PageDown')).toBe('e');
    expect(path('h', 'PageUp')).toBe('c');
  });

  it('leave other keys alone, and lead back onto the board from a need that is gone', () => {
    expect(needAfterKey(grid, id('a'), 'x')).toBeNull();
    expect(path('gone', 'ArrowDown')).toBe('a');
  });

  it('never lead off the board', () => {
    const cell = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
    const anyGrid = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyGrid, fc.array(fc.constantFrom(...KEYS), { maxLength: 12 }), (rows, keys) => {
        const made: BoardGrid = rows.map((cells, row) =>
          cells.map((needs, column) => needs.map((index) => id(`${row}/${column}/${index}`))),
        );
        const all = made.flat(2);
        const [first] = all;
        if (first === undefined) return;
        const end = keys.reduce<NeedId>((at, key) => needAfterKey(made, at, key) ?? at, first);
        expect(all).toContain(end);
      }),
    );
  });
});
