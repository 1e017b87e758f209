import * as v from 'valibot';
import type { GoingOn, JournalReader } from '../../../shared/changeLog/catchUp.ts';
import { catchUp } from '../../../shared/changeLog/catchUp.ts';
import { lastLog } from '../../../shared/changeLog/followLogs.ts';
import type { LogHeader, LogLine, LogPosition, ReadLog } from '../../../shared/changeLog/logFormat.ts';
import { LogId, logBytes, positionAfter, readLog } from '../../../shared/changeLog/logFormat.ts';
import { Instant } from '../../../shared/model/basic.ts';
import { Group } from '../../../shared/model/community.ts';
import type { JournalEntry, RecordChange } from '../../../shared/model/journal.ts';
import { stepsOf, takenBack } from '../../../shared/model/recordSteps.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { EMPTY_DATA_SET, SCHEMA_VERSION } from '../../../shared/model/tables.ts';
import { changeLabel } from '../../../shared/text/change.ts';

/* A small office of teams with a journal, and a change log beside it: what the program does, without database and disk. */

const AT = v.parse(Instant, '2026-03-20T09:00:00.000Z');

export interface Work {
  readonly kind: 'make' | 'rename' | 'move' | 'remove' | 'undo' | 'redo';
  readonly team: number;
}

/** An id that sorts by its number. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const whole = (group: Group) => ({ ...group });

export class Office {
  readonly teams = new Map<string, Group>();
  journal: JournalEntry[] = [];
  /** Bytes of each file of the log. */
  readonly files = new Map<string, Uint8Array>();
  position: LogPosition = { newest: null, undone: [], top: null };
  private current: string | null = null;
  private ids = 0;

  private nextId(): string {
    this.ids += 1;
    return idOf(this.ids);
  }

  get data(): DataSet {
    return { ...EMPTY_DATA_SET, groups: [...this.teams.values()] };
  }

  get undone(): string[] {
    return this.journal.flatMap(({ id, undoneAt }) => (undoneAt ? id : []));
  }

  /** The change that would be taken back next. */
  get top(): string | null {
    const last = this.journal.findLast(({ kind, undoneAt }) => kind !== 'note' && undoneAt === null);
    return last?.kind === 'change' ? last.id : null;
  }

  private apply(changes: readonly RecordChange[]): void {
    for (const { key, outcome } of stepsOf(changes)) {
      if (outcome.kind === 'gone') this.teams.delete(key);
      else this.teams.set(key, v.parse(Group, { ...this.teams.get(key), ...outcome.image }));
    }
  }

  private changeFor({ kind, team }: Work, number: number): RecordChange | null {
    const key = `t${team}`;
    const before = this.teams.get(key);
    const at = { table: 'groups', key } as const;
    if (kind === 'make' && !before) {
      const after = v.parse(Group, { id: key, kind: 'team', name: `队${number}`, order: 1, isActive: true });
      return { kind: 'created', ...at, after: whole(after) };
    }
    if (kind === 'remove' && before) return { kind: 'deleted', ...at, before: whole(before) };
    const { name, order } = before ?? {};
    const parts = {
      rename: [{ name }, { name: `新${number}` }],
      move: [{ order }, { order: number }],
    } as const;
    if (!before || (kind !== 'rename' && kind !== 'move')) return null;
    return { kind: 'updated', ...at, before: parts[kind][0], after: parts[kind][1] };
  }

  /** Does one thing. @returns what the log has to hold of it; null when there was nothing to do */
  work(work: Work): LogLine | null {
    if (work.kind === 'undo' || work.kind === 'redo') return this.replay(work.kind);
    const id = this.nextId();
    const change = this.changeFor(work, this.ids);
    if (!change) return null;
    this.journal = this.journal.filter(({ undoneAt }) => undoneAt === null);
    const label = changeLabel('loadSample');
    this.journal.push({
      id,
      at: AT,
      deviceId: 'pc',
      label,
      kind: 'change',
      changes: [change],
      undoneAt: null,
    });
    this.apply([change]);
    return { kind: 'done', id, at: AT, steps: stepsOf([change]), top: id };
  }

  private replay(kind: 'undo' | 'redo'): LogLine | null {
    const entry =
      kind === 'undo'
        ? this.journal.findLast(({ undoneAt }) => undoneAt === null)
        : this.journal.find(({ undoneAt }) => undoneAt !== null);
    if (!entry) return null;
    const changes = kind === 'undo' ? takenBack(entry.changes) : entry.changes;
    this.apply(changes);
    const undoneAt = kind === 'undo' ? AT : null;
    this.journal = this.journal.map((one) => (one.id === entry.id ? { ...one, undoneAt } : one));
    const done = kind === 'undo' ? 'undone' : 'redone';
    return { kind: done, id: entry.id, at: AT, steps: stepsOf(changes), top: this.top };
  }

  log(line: LogLine): void {
    if (this.current === null) throw new Error('No file was begun.');
    const bytes = this.files.get(this.current) ?? new Uint8Array();
    this.files.set(this.current, new Uint8Array([...bytes, ...logBytes([line])]));
    this.position = positionAfter(this.position, line);
  }

  /** Adds what a write that was cut has left. */
  tear(bytes: Uint8Array): void {
    if (this.current === null) return;
    this.files.set(this.current, new Uint8Array([...(this.files.get(this.current) ?? []), ...bytes]));
  }

  get logs(): ReadLog[] {
    return [...this.files.values()].flatMap((bytes) => readLog(bytes) ?? []);
  }

  /** Begins a file that goes on from `previous`. @returns its id */
  begin(previous: string | null, { withdrawn, position, lines }: GoingOn): LogId {
    const id = v.parse(LogId, this.nextId());
    const header: LogHeader = {
      format: 'sunflower-changes',
      version: 1,
      schemaVersion: SCHEMA_VERSION,
      deviceId: 'pc',
      id,
      previous: previous === null ? null : v.parse(LogId, previous),
      withdrawn,
      position,
    };
    this.files.set(id, logBytes([header, ...lines]));
    this.current = id;
    this.position = lines.reduce(positionAfter, position);
    return id;
  }

  /** Goes on in a new file, as before a snapshot. */
  rotate(): LogId {
    return this.begin(this.current, { withdrawn: [], position: this.position, lines: [] });
  }

  /** Starts again, as the program does: goes on where the log ends, with what the journal knows beyond it. */
  async start(): Promise<{ readonly id: LogId; readonly isLinked: boolean }> {
    const last = lastLog(this.logs);
    const goingOn = last ? await catchUp(last, this.reader) : null;
    if (last && goingOn) return { id: this.begin(last.header.id, goingOn), isLinked: true };
    const position = {
      newest: this.journal.findLast(({ kind }) => kind !== 'note')?.id ?? null,
      undone: this.undone,
      top: this.top,
    };
    return { id: this.begin(null, { withdrawn: [], position, lines: [] }), isLinked: false };
  }

  /** Logs what then does not come about, because the program ends. */
  logInVain(work: Work): void {
    const [teams, { journal }] = [new Map(this.teams), this];
    const line = this.work(work);
    if (line) this.log(line);
    this.teams.clear();
    for (const [id, team] of teams) this.teams.set(id, team);
    this.journal = journal;
  }

  private get reader(): JournalReader {
    const { journal } = this;
    return {
      among: async (ids) => journal.flatMap(({ id }) => (ids.includes(id) ? id : [])),
      beyond: async (position) => {
        const newer = journal.filter(({ id, kind }) => kind !== 'note' && id > (position.newest ?? ''));
        const known = journal.filter(({ id }) => id <= (position.newest ?? ''));
        return {
          hasTop: position.top === null || known.some(({ id }) => id === position.top),
          newer,
          undone: this.undone,
          top: this.top,
          differing: known.filter(({ id, undoneAt }) =>
            newer.length > 0
              ? position.undone.includes(id) || undoneAt !== null
              : (undoneAt !== null) !== position.undone.includes(id),
          ),
        };
      },
    };
  }
}
