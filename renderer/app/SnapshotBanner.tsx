import { Button } from 'antd';
import { problemText } from '../../shared/text/problem.ts';
import { dataPath } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { useSnapshotState } from '../usecases/snapshots.ts';

/** While snapshots cannot be kept, every screen says so: nothing is safe but what is in the database. */
export function SnapshotBanner({ onGo }: { readonly onGo: (path: string) => void }) {
  const { text } = useText();
  const { problem } = useSnapshotState();
  const words = text.snapshots;
  if (!problem) return null;
  return (
    <div className="sample-banner snapshot-banner" role="alert">
      <strong>{words.problemTitle}</strong>
      <span>{problemText(text, problem)}</span>
      <Button size="small" type="link" onClick={() => onGo(dataPath('backup'))}>
        {words.goThere}
      </Button>
    </div>
  );
}
