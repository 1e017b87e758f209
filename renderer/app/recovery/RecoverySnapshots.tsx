import { FolderOpenOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Snapshot } from '../../../shared/backup/snapshot.ts';
import { tableNames } from '../../../shared/backup/snapshotFormat.ts';
import { shownTime } from '../../../shared/backup/snapshotName.ts';
import type { DataSet } from '../../../shared/model/tables.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import type { Problem } from '../../../shared/text/problem.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import type { OpenedFile } from '../../usecases/openFiles.ts';
import type { LaterChanges } from '../../usecases/recovery.ts';
import { readForRecovery, readLaterChanges, restoreInPlace } from '../../usecases/recovery.ts';
import type { SnapshotSource } from '../../usecases/restoring.ts';
import { openSnapshot } from '../../usecases/restoring.ts';
import { useKeptSnapshots } from '../../usecases/snapshots.ts';

const MOST_SHOWN = 12;

interface RecoverySnapshotsProps {
  /** What is stored now belongs to a newer program, and must be kept before it is replaced. */
  readonly mustKeep: boolean;
  readonly onRestored: () => void;
}

/** The snapshots of this PC, or a file: one is opened, looked at, and put in the place of what cannot be opened. */
export function RecoverySnapshots({ mustKeep, onRestored }: RecoverySnapshotsProps) {
  const { text } = useText();
  const listed = useKeptSnapshots();
  const words = text.snapshots;
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setIsWorking] = useState(false);

  const during = (work: () => Promise<void>): void => {
    setIsWorking(true);
    setProblem(null);
    void work().finally(() => setIsWorking(false));
  };
  const look = async (opened: OpenedFile, password: string | null): Promise<void> => {
    setFile(opened);
    const read = await readForRecovery(opened, password);
    setFound(read.ok ? { snapshot: read.value, later: await readLaterChanges(read.value) } : null);
    setProblem(read.ok ? null : read.problem);
  };
  const open = (source: SnapshotSource): void =>
    during(async () => {
      setFound(null);
      const opened = await openSnapshot(source);
      if (!opened.ok) setProblem(opened.problem);
      else if (opened.value) await look(opened.value, null);
    });
  const restore = (data: DataSet, name: string): void =>
    during(async () => {
      const restored = await restoreInPlace(data, name, { mustKeep });
      if (restored.ok) onRestored();
      else setProblem(restored.problem);
    });
  const kept = listed?.outcome === 'listed' ? listed.snapshots : [];
  const newest = mustKeep ? undefined : kept[0]?.name;
  const isLookedAt = useRef(false);
  useEffect(() => {
    // The newest is what is wanted nearly always: it lies open already.
    if (newest === undefined || isLookedAt.current) return;
    isLookedAt.current = true;
    open({ kind: 'kept', name: newest });
  });
  return (
    <>
      <p className="soft">
        {listed?.outcome === 'failed'
          ? words.recovery.folderGone
          : listed && kept.length === 0
            ? words.recovery.noKept
            : words.recovery.restoreNote}
      </p>
      <ul className="recovery-list">
        {kept.slice(0, MOST_SHOWN).map(({ name, madeAt, reason, isLocked }) => (
          <li key={name}>
            <Button
              type={file?.name === name ? 'primary' : 'default'}
              disabled={isWorking}
              onClick={() => open({ kind: 'kept', name })}
            >
              {shownTime(madeAt)} · {words.reasons[reason]} {isLocked ? <LockOutlined /> : null}
            </Button>
          </li>
        ))}
        <li>
          <Button icon={<FolderOpenOutlined />} disabled={isWorking} onClick={() => open({ kind: 'file' })}>
            {words.fromFile}
          </Button>
        </li>
      </ul>
      {file && needsPassword(problem) ? (
        <Input.Search
          className="recovery-password"
          type="password"
          aria-label={words.password.first}
          placeholder={words.password.ask}
          enterButton={words.password.open}
          autoFocus
          onSearch={(password) => during(() => look(file, password))}
        />
      ) : null}
      {problem ? (
        <p className="gap-text" role="alert">
          {problemText(text, problem)}
        </p>
      ) : null}
      {file && found ? (
        <SnapshotLine
          key={file.name}
          found={found}
          isWorking={isWorking}
          onRestore={(data) => restore(data, file.name)}
        />
      ) : null}
    </>
  );
}

function needsPassword(problem: Problem | null): boolean {
  return problem?.code === 'snapshotNeedsPassword' || problem?.code === 'snapshotWrongPassword';
}

/** A snapshot that was opened, and what this PC logged after it. */
interface Found {
  readonly snapshot: Snapshot;
  readonly later: LaterChanges | null;
}

interface SnapshotLineProps {
  readonly found: Found;
  readonly isWorking: boolean;
  readonly onRestore: (data: DataSet) => void;
}

/** What is in the snapshot that was opened, and what was changed after it, which comes along unless somebody says no. */
function SnapshotLine({ found: { snapshot, later }, isWorking, onRestore }: SnapshotLineProps) {
  const [takesLater, setTakesLater] = useState(true);
  const { text, locale } = useText();
  const words = text.snapshots;
  const told = tableNames()
    .filter((table) => ['volunteers', 'partnerUnits', 'fairs', 'assignments', 'attendance'].includes(table))
    .map((table) => `${text.data.tables[table]} ${formatCount(locale, snapshot.counts[table])}`);
  return (
    <div className="recovery-found">
      <p>
        <strong>{snapshot.data.community[0]?.name ?? text.data.backup.noCommunity}</strong> ·{' '}
        {formatInstant(snapshot.createdAt)}
        <br />
        <span className="soft">{told.join(text.thisMonth.listSeparator)}</span>
        {later?.lastAt ? (
          <>
            <br />
            <Checkbox
              checked={takesLater}
              onChange={({ target }) => setTakesLater(target.checked)}
              data-testid="recovery-later"
            >
              {words.recovery.later({ count: later.count, when: formatInstant(later.lastAt) })}
            </Checkbox>
          </>
        ) : null}
        {later && !later.isComplete ? (
          <>
            <br />
            <span className="gap-text">{words.recovery.laterEnds}</span>
          </>
        ) : null}
      </p>
      <Button
        type="primary"
        loading={isWorking}
        onClick={() => onRestore(later && takesLater ? later.data : snapshot.data)}
        data-testid="recovery-restore"
      >
        {words.recovery.confirm}
      </Button>
    </div>
  );
}
