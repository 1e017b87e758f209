import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { shownTime } from '../../../../shared/backup/snapshotName.ts';
import type { ListSnapshotsOutcome, StoredSnapshot } from '../../../../shared/snapshotFolder.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { useRestore } from '../../../components/useRestore.tsx';
import { useText } from '../../../text/useText.ts';
import { hostProblem } from '../../../usecases/fileOutcome.ts';
import { copySnapshot } from '../../../usecases/snapshots.ts';
import { useCopied } from './useCopied.ts';

const KILOBYTE = 1024;

interface KeptSnapshotsProps {
  /** undefined while the folder is read. */
  readonly listed: ListSnapshotsOutcome | undefined;
  readonly hasFolder: boolean;
}

/** The snapshots that are kept, newest first; each can be looked at, restored, and taken along. */
export function KeptSnapshots({ listed, hasFolder }: KeptSnapshotsProps) {
  const { text } = useText();
  const { open, isOpening, dialogs } = useRestore();
  const words = text.snapshots;
  if (!listed) return null;
  if (listed.outcome === 'failed') {
    return <p className="gap-text">{problemText(text, hostProblem(listed))}</p>;
  }
  if (listed.snapshots.length === 0) return <p className="soft">{words.noneKept}</p>;
  return (
    <div className="snapshot-list">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.madeAt}</th>
            <th scope="col">{words.columns.reason}</th>
            <th scope="col" className="number">
              {words.columns.size}
            </th>
            <th scope="col">{words.columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {listed.snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.name}
              snapshot={snapshot}
              hasFolder={hasFolder}
              isOpening={isOpening}
              onLook={() => open({ kind: 'kept', name: snapshot.name })}
            />
          ))}
        </tbody>
      </table>
      {dialogs}
    </div>
  );
}

interface SnapshotRowProps {
  readonly snapshot: StoredSnapshot;
  readonly hasFolder: boolean;
  readonly isOpening: boolean;
  readonly onLook: () => void;
}

function SnapshotRow({ snapshot, hasFolder, isOpening, onLook }: SnapshotRowProps) {
  const { text } = useText();
  const words = text.snapshots;
  const sayCopied = useCopied();
  const when = shownTime(snapshot.madeAt);
  return (
    <tr>
      <td className="snapshot-time">{when}</td>
      <td>
        {words.reasons[snapshot.reason]}{' '}
        {snapshot.isLocked ? (
          <span className="soft">
            <LockOutlined /> {words.locked}
          </span>
        ) : null}
      </td>
      <td className="number">{shownSize(snapshot.size)}</td>
      <td>
        <Button
          type="link"
          size="small"
          disabled={isOpening}
          aria-label={words.lookAt({ when })}
          onClick={onLook}
        >
          {words.look}
        </Button>
        <Button
          type="link"
          size="small"
          onClick={() => void copySnapshot(snapshot.name, false).then(sayCopied)}
        >
          {hasFolder ? words.copy : words.download}
        </Button>
      </td>
    </tr>
  );
}

function shownSize(bytes: number): string {
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}
