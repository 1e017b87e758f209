import { UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../../../../shared/text/problem.ts';
import { TOAST_SECONDS, useDoneToast, useTakeBack } from '../../../components/useDoneToast.tsx';
import { useText } from '../../../text/useText.ts';
import type { PackagePreview } from '../../../usecases/previewPackage.ts';
import { openPackage } from '../../../usecases/previewPackage.ts';
import { takePackage } from '../../../usecases/takePackage.ts';
import { PackageDialog } from './PackageDialog.tsx';

/** Choose a package, see what it would change, then take it in as one step or leave it. */
export function TakePackage() {
  const { text, locale } = useText();
  const { message } = App.useApp();
  const sayDone = useDoneToast();
  const takeBack = useTakeBack();
  const [preview, setPreview] = useState<PackagePreview | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const words = text.exchange.take;

  const open = async (): Promise<void> => {
    setIsWorking(true);
    const opened = await openPackage({ text, locale }).finally(() => setIsWorking(false));
    if (opened.ok) setPreview(opened.value);
    else message.error({ content: problemText(text, opened.problem), duration: TOAST_SECONDS * 2 });
  };
  const take = async (): Promise<void> => {
    if (!preview) return;
    setIsWorking(true);
    const taken = await takePackage(preview, { text, locale }).finally(() => setIsWorking(false));
    setPreview(null);
    if (!taken.ok) {
      message.error({ content: problemText(text, taken.problem), duration: TOAST_SECONDS * 2 });
      return;
    }
    const { from, news } = taken.value;
    const count = news.reduce((sum, table) => sum + table.created + table.changed + table.deleted, 0);
    if (count === 0) sayDone('info', words.doneNothing);
    else {
      sayDone(
        'success',
        <>
          {words.done({ from, count })}
          <Button type="link" size="small" onClick={takeBack}>
            {text.common.undo}
          </Button>
        </>,
        TOAST_SECONDS,
      );
    }
  };
  return (
    <section className="exchange-way">
      <h3 className="section-head">{words.title}</h3>
      <p className="soft">{words.note}</p>
      <p>
        <Button
          icon={<UploadOutlined />}
          loading={isWorking && !preview}
          onClick={() => void open()}
          data-testid="open-package"
        >
          {words.choose}
        </Button>
      </p>
      {preview ? (
        <PackageDialog
          preview={preview}
          isWorking={isWorking}
          onTake={() => void take()}
          onCancel={() => setPreview(null)}
        />
      ) : null}
    </section>
  );
}
