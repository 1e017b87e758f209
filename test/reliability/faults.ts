import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isHalfFile } from '../../shared/backup/halfFile.ts';
import { snapshotFacts } from '../../shared/backup/snapshotName.ts';
import { snapshotShell } from '../support/snapshotShell.ts';
import { CHANGE_LOG_FAULTS } from './changeLogFaults.ts';
import { type Answer, EARLIER, FAULT_CASES, type FaultCase, NEW_BYTES, type Scene } from './faultCases.ts';

/** What came of one kind of fault. */
export interface FaultResult {
  readonly kind: string;
  readonly ok: boolean;
  /** What the page was told; with what was wrong about it when it is not ok. */
  readonly said: string;
}

/** Every file below a folder, by its way from there. */
function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return [relative(folder, place), readFileSync(place)];
    }),
  );
}

/** A chosen folder with earlier snapshots, a stick, and a list that was saved before. */
async function setScene(): Promise<{
  readonly scene: Scene;
  /** What was pulled so far. */
  readonly pulled: readonly string[];
  putBack(): void;
}> {
  const shell = snapshotShell();
  const [folder, stick] = [join(shell.home, '备份'), join(shell.home, 'U盘')];
  const list = join(shell.home, '名单.xlsx');
  for (const made of [folder, stick]) mkdirSync(made);
  shell.answer = folder;
  await shell.open().chooseSnapshotFolder();
  for (const name of ['sunflower-20260618-170000-000-exit.sunflower', EARLIER]) {
    writeFileSync(join(folder, name), `the data of ${name}`);
  }
  writeFileSync(list, 'an earlier list');
  shell.answer = stick;
  shell.now = new Date(2026, 5, 20, 8, 30);
  const pulled: string[] = [];
  return {
    scene: {
      shell,
      folder,
      stick,
      list,
      pull: (place) => {
        if (pulled.includes(place)) return;
        pulled.push(place);
        renameSync(place, `${place}-pulled`);
      },
    },
    pulled,
    putBack: () => {
      for (const place of pulled) {
        if (existsSync(place)) rmSync(place, { recursive: true });
        renameSync(`${place}-pulled`, place);
      }
    },
  };
}

function wrongWords({ said }: FaultCase, answer: Answer, home: string): string[] {
  const heard = answer.code ?? answer.outcome;
  const words = `${answer.name ?? ''} ${answer.detail ?? ''}`;
  return [
    ...(heard === said ? [] : [`said ${heard}, not ${said}`]),
    ...(/[\\/]/u.test(words) || words.includes(home) ? ['a path was told'] : []),
  ];
}

/** What is not as it should be on the disk; `wasPulled`: a half file may be left on a stick that is gone. */
function wrongFiles(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
  isDone: boolean,
  wasPulled: boolean,
): string[] {
  const wrong: string[] = [];
  for (const [place, bytes] of before) {
    // The memory of folders and a saved list change when the work is done.
    if (isDone && place.endsWith('.json')) continue;
    if (after.get(place)?.equals(bytes) !== true) wrong.push(`${place} is no longer what it was`);
  }
  for (const [place, bytes] of after) {
    if (before.has(place)) continue;
    const name = place.split(/[\\/]/u).at(-1) ?? '';
    if (isHalfFile(name) && !wasPulled) wrong.push(`${place} was left behind`);
    if (!snapshotFacts(name)) continue;
    const isWhole = bytes.equals(NEW_BYTES) || [...before.values()].some((known) => known.equals(bytes));
    if (!isWhole) wrong.push(`${place} is half a file`);
    if (!isDone && !wasPulled) wrong.push(`${place} was kept and said to have failed`);
  }
  return wrong;
}

async function runFault(fault: FaultCase): Promise<FaultResult> {
  const { scene, pulled, putBack } = await setScene();
  const { kind } = fault;
  try {
    const { home } = scene.shell;
    const isPulled = (): boolean => !existsSync(scene.folder) || !existsSync(scene.stick);
    const found = filesBelow(home);
    fault.arrange(scene);
    // A pulled stick is inspected where it was, so what is arranged beside it does not count.
    const before = new Map([...found, ...(pulled.length > 0 || isPulled() ? [] : filesBelow(home))]);
    const answer = await fault.act(scene);
    const wasPulled = pulled.length > 0 || isPulled();
    const told = `${answer.code ?? answer.outcome} (${answer.detail ?? ''})`;
    putBack();
    const after = filesBelow(home);
    const isDone = answer.outcome !== 'failed';
    const wrong = [...wrongWords(fault, answer, home), ...wrongFiles(before, after, isDone, wasPulled)];
    return wrong.length === 0
      ? { kind, ok: true, said: told }
      : { kind, ok: false, said: `${told}: ${wrong.join('; ')}` };
  } catch (error) {
    return { kind, ok: false, said: `threw ${String(error)}` };
  } finally {
    scene.shell.clear();
  }
}

/**
 * Breaks the disk in every way that is known, while snapshots are kept, copied and chosen, changes logged and files saved. Each time the
 * page must be told a code that it has a sentence for and no path, what was there before must be there byte by byte, and
 * no half file may have a final name.
 */
export async function runFaults(): Promise<readonly FaultResult[]> {
  const results: FaultResult[] = [];
  for (const fault of [...FAULT_CASES, ...CHANGE_LOG_FAULTS]) results.push(await runFault(fault));
  return results;
}
