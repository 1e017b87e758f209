import { Button, Progress } from 'antd';
import { useText } from '../text/useText.ts';
import { cancelPrint, usePrintProgress } from '../usecases/papers.ts';

/** How far the running print is, with a button that ends it. Shown only when it takes longer than a moment. */
export function PrintProgressLine() {
  const { text } = useText();
  const words = text.papers.screen;
  const progress = usePrintProgress();
  if (progress === undefined) return null;
  const percent = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0;
  return (
    <div className="paper-progress" role="status">
      <div>
        <span>{progress ? words.laying(progress) : words.starting}</span>
        <Button size="small" onClick={() => void cancelPrint()}>
          {words.stop}
        </Button>
      </div>
      <Progress percent={percent} showInfo={false} size="small" />
    </div>
  );
}
