import { fieldDifference } from '../../../renderer/db/journalMiddleware.ts';
import { mergePackage } from '../../../shared/exchange/mergePackage.ts';
import type { BroughtPart, MergePlan } from '../../../shared/exchange/mergeTypes.ts';
import type { RecordStamp } from '../../../shared/exchange/stamp.ts';
import { marksOf, stampKey } from '../../../shared/exchange/stamp.ts';
import { stampChanges } from '../../../shared/exchange/stampChanges.ts';
import type { RecordChange } from '../../../shared/model/journal.ts';
import type { AnyRow } from '../../../shared/model/references.ts';
import type { DataTable } from '../../../shared/model/tables.ts';

/** A PC of a test: rows, stamps and a clock that may be wrong, without a database. */
export class SimulatedPc {
  readonly rows = new Map<DataTable, Map<string, AnyRow>>();
  readonly stamps = new Map<string, RecordStamp>();
  private readonly done: (readonly RecordChange[])[] = [];
  private last = 0;

  constructor(
    readonly replica: string,
    /** What its clock shows beside the right one, in milliseconds. */
    private readonly offset: number,
  ) {}

  table(name: DataTable): Map<string, AnyRow> {
    const rows = this.rows.get(name) ?? new Map<string, AnyRow>();
    this.rows.set(name, rows);
    return rows;
  }

  private tick(now: number): number {
    this.last = Math.max(this.last + 1, now + this.offset);
    return this.last;
  }

  private stamp(changes: readonly RecordChange[], now: number): void {
    for (const stamp of stampChanges(this.stamps, changes, [this.tick(now), this.replica])) {
      this.stamps.set(stamp.id, stamp);
    }
  }

  private set(table: DataTable, key: string, row: AnyRow | null): RecordChange | null {
    const rows = this.table(table);
    const before = rows.get(key);
    if (row) rows.set(key, row);
    else rows.delete(key);
    if (!before) return row && { kind: 'created', table, key, after: row };
    if (!row) return { kind: 'deleted', table, key, before };
    const difference = fieldDifference(before, row);
    return difference && { kind: 'updated', table, key, ...difference };
  }

  /** Writes records in one step, as the program does. */
  write(records: readonly { table: DataTable; key: string; row: AnyRow | null }[], now: number): void {
    const changes = records.flatMap(({ table, key, row }) => this.set(table, key, row) ?? []);
    if (changes.length === 0) return;
    this.stamp(changes, now);
    this.done.push(changes);
  }

  /** Takes the last step back, which is a new write. */
  undo(now: number): void {
    const changes = this.done.pop();
    if (!changes) return;
    const back = changes.toReversed().flatMap((change) => {
      const { table, key } = change;
      if (change.kind === 'created') return this.set(table, key, null) ?? [];
      const present = this.table(table).get(key);
      return (
        this.set(table, key, change.kind === 'deleted' ? change.before : { ...present, ...change.before }) ??
        []
      );
    });
    this.stamp(back, now);
  }

  /** A package of everything. */
  pack(): BroughtPart {
    const rows = new Map([...this.rows].map(([table, own]) => [table, new Map(own)] as const));
    return { replica: this.replica, rows, stamps: new Map(this.stamps) };
  }

  plan(brought: BroughtPart, now: number): MergePlan {
    return mergePackage({ rows: this.rows, stamps: this.stamps }, brought, [
      Math.max(this.last + 1, now + this.offset),
      this.replica,
    ]);
  }

  /** Merges a package as the program does: the fields' marks stay those of who wrote them. */
  merge(brought: BroughtPart, now: number): MergePlan {
    const plan = this.plan(brought, now);
    const changes = plan.rows.flatMap(({ table, key, after }) => this.set(table, key, after) ?? []);
    for (const stamp of plan.stamps) this.stamps.set(stamp.id, stamp);
    const marks = [...this.stamps.values()].flatMap((stamp) => marksOf(stamp).map(([at]) => at));
    const deletions = [...this.stamps.values()].flatMap(({ deleted }) => Object.values(deleted ?? {}));
    this.last = Math.max(this.last, ...marks, ...deletions);
    if (changes.length > 0) this.done.push(changes);
    return plan;
  }

  /** Everything that it holds, to be compared. */
  content(): Readonly<Record<string, AnyRow>> {
    const content: Record<string, AnyRow> = {};
    for (const [table, rows] of this.rows) {
      for (const [key, row] of rows) content[stampKey(table, key)] = row;
    }
    return content;
  }
}
