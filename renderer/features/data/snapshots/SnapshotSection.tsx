import { RestoreButton } from '../../../components/RestoreButton.tsx';
import { useText } from '../../../text/useText.ts';
import { useAppInfo } from '../../../usecases/appInfo.ts';
import { useKeptSnapshots } from '../../../usecases/snapshots.ts';
import { DamagedRows } from './DamagedRows.tsx';
import { KeptSnapshots } from './KeptSnapshots.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';
import '../../../components/list.css';
import './snapshots.css';

/** Snapshots: what the program keeps by itself, what is taken along, the password, and the way back. */
export function SnapshotSection() {
  const { text } = useText();
  const words = text.snapshots;
  const listed = useKeptSnapshots();
  const info = useAppInfo();
  if (!info) return null;
  return (
    <>
      <SnapshotStatus listed={listed} hasFolder={info.hasSnapshotFolder} />
      <DamagedRows />
      <h3 className="section-head">{words.keptTitle}</h3>
      <p className="soft">{words.rule}</p>
      <KeptSnapshots listed={listed} hasFolder={info.hasSnapshotFolder} />
      <p className="snapshot-file">
        <RestoreButton /> <span className="soft">{words.fromFileNote}</span>
      </p>
      <PasswordPart />
    </>
  );
}
