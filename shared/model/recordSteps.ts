import type { RecordChange } from './journal.ts';

/** What a record becomes: gone, a whole record, or some of its fields. */
type Outcome =
  | { readonly kind: 'gone' }
  | { readonly kind: 'whole'; readonly image: object }
  | { readonly kind: 'fields'; readonly image: object };

/** One record of a change that is taken back or done again. */
export interface Step extends Pick<RecordChange, 'table' | 'key'> {
  readonly outcome: Outcome;
}

/** What a record is after a step; undefined when it is gone, or was gone already and only some fields of it are known. */
export function afterStep(before: object | undefined, outcome: Outcome): object | undefined {
  switch (outcome.kind) {
    case 'gone':
      return undefined;
    case 'whole':
      return outcome.image;
    case 'fields':
      return before && { ...before, ...outcome.image };
  }
}

function inverse(change: RecordChange): RecordChange {
  const { table, key } = change;
  switch (change.kind) {
    case 'created':
      return { kind: 'deleted', table, key, before: change.after };
    case 'deleted':
      return { kind: 'created', table, key, after: change.before };
    case 'updated':
      return { kind: 'updated', table, key, before: change.after, after: change.before };
  }
}

/** The changes that take others back, the last first. */
export function takenBack(changes: readonly RecordChange[]): readonly RecordChange[] {
  return changes.toReversed().map(inverse);
}

/** The steps that do what a change says. */
export function stepsOf(changes: readonly RecordChange[]): readonly Step[] {
  return changes.map((step): Step => {
    const { table, key } = step;
    if (step.kind === 'deleted') return { table, key, outcome: { kind: 'gone' } };
    return { table, key, outcome: { kind: step.kind === 'created' ? 'whole' : 'fields', image: step.after } };
  });
}
