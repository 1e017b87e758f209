import { describe, expect, test } from 'vitest';
import { paperKey, papersOfFair } from '../../../shared/documents/buildPaper.ts';
import {
  availablePapers,
  PACK_SECTIONS,
  packSectionOf,
  usualPapers,
} from '../../../shared/documents/packSections.ts';
import type { FairData } from '../../../shared/fair/fairData.ts';
import type { FairStatus } from '../../../shared/model/fair.ts';
import { PLAIN_PAPERS } from '../../../shared/paperRequest.ts';
import { plannedFair } from '../../fixtures/plannedFair.ts';

const planned = plannedFair();

function inState(status: FairStatus): FairData {
  return { ...planned, fair: { ...planned.fair, status } };
}

describe('the papers of a fair', () => {
  test('are every kind there is, each once, and a resident sheet for each category with a stall', () => {
    const keys = availablePapers(planned).map(paperKey);
    expect(new Set(keys).size).toBe(keys.length);
    const plain = PLAIN_PAPERS.filter((kind) => kind !== 'callList');
    expect(keys).toEqual(expect.arrayContaining([...plain]));
    expect(keys.filter((key) => key.startsWith('residentSignIn-'))).toHaveLength(7);
  });

  test('have the list of gaps only while somebody can still be asked', () => {
    const kinds = (data: FairData) => availablePapers(data).map(({ kind }) => kind);
    expect(kinds(planned)).toContain('gapCallList');
    expect(kinds({ ...planned, needs: [] })).not.toContain('gapCallList');
    expect(kinds(inState('held'))).not.toContain('gapCallList');
  });

  test('stand in sections in the order in which they are listed', () => {
    const places = availablePapers(planned).map((paper) => PACK_SECTIONS.indexOf(packSectionOf(paper)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('what is ticked at first', () => {
  test('is what is carried to the fair before it, and what is made of it afterwards', () => {
    const before = usualPapers(planned).map(({ kind }) => kind);
    const after = usualPapers(inState('held')).map(({ kind }) => kind);
    expect(after).toEqual(['attendanceTally', 'summary']);
    expect(before.some((kind) => after.includes(kind))).toBe(false);
    expect(before.length + after.length).toBe(papersOfFair(planned).length);
  });
});
