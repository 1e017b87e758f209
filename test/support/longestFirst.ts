import { basename } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that take longest, whatever their size: begun last they would keep one worker busy while the others wait. */
const LONGEST = [
  'clerksLine.test.ts',
  'importPeople.test.ts',
  'paperEntry.test.ts',
  'sameRows.test.ts',
  'largePack.test.ts',
  'people.test.ts',
  'changeAfterPublishing.test.ts',
  'killDuringTaps.test.ts',
];

function rankOf({ moduleId }: TestSpecification): number {
  const at = LONGEST.indexOf(basename(moduleId));
  return at < 0 ? LONGEST.length : at;
}

/** Vitest's order, but for the longest files, which come first. */
export class LongestFirst extends BaseSequencer {
  /** @returns the files in the order in which workers take them */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    return inOrder.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
