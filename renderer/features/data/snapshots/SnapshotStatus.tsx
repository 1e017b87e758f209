import { DownloadOutlined, SaveOutlined, UsbOutlined } from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { Alert, App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Result } from '../../../../shared/model/result.ts';
import type { ListSnapshotsOutcome } from '../../../../shared/snapshotFolder.ts';
import type { Problem } from '../../../../shared/text/problem.ts';
import { problemText } from '../../../../shared/text/problem.ts';
import { formatInstant } from '../../../text/formatInstant.ts';
import { useText } from '../../../text/useText.ts';
import { useChangeLogProblem } from '../../../usecases/changeLog.ts';
import { hostProblem } from '../../../usecases/fileOutcome.ts';
import { useSettings } from '../../../usecases/settings.ts';
import {
  changeSnapshotFolder,
  copyPresent,
  keepSnapshot,
  showSnapshotFolder,
  useSnapshotState,
} from '../../../usecases/snapshots.ts';
import { useCopied } from './useCopied.ts';

const TOAST_SECONDS = 8;

interface SnapshotStatusProps {
  /** undefined while the folder is read. */
  readonly listed: ListSnapshotsOutcome | undefined;
  readonly hasFolder: boolean;
}

/** When the last snapshot was kept and where, why it was not, and the buttons to keep one, take one along, choose a folder. */
export function SnapshotStatus({ listed, hasFolder }: SnapshotStatusProps) {
  const { text } = useText();
  const { message } = App.useApp();
  const settings = useSettings();
  const { isRunning, problem } = useSnapshotState();
  const unlogged = useChangeLogProblem();
  const [busy, setBusy] = useState<'keep' | 'copy' | 'folder' | null>(null);
  const sayCopied = useCopied();
  const words = text.snapshots;

  const during = async (what: typeof busy, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    await work().finally(() => setBusy(null));
  };
  const said = <T,>(result: Result<T, Problem>): result is { ok: true; value: T } => {
    if (!result.ok) message.error({ content: problemText(text, result.problem), duration: TOAST_SECONDS });
    return result.ok;
  };
  const keep = (): Promise<void> =>
    during('keep', async () => {
      if (said(await keepSnapshot('manual'))) message.success({ content: words.keptPlain });
    });
  const copy = (askAgain: boolean): Promise<void> =>
    during('copy', async () => sayCopied(await copyPresent(askAgain)));
  const change = (to: 'chosen' | 'own'): Promise<void> =>
    during('folder', async () => {
      const changed = await changeSnapshotFolder(to);
      if (said(changed) && changed.value) message.success({ content: words.folderChanged });
    });
  const isChosen = listed?.place.isChosen ?? false;
  const items: MenuProps['items'] = [
    { key: 'elsewhere', label: words.copyElsewhere, onClick: () => void copy(true) },
    { key: 'show', label: words.showFolder, onClick: () => void showSnapshotFolder() },
    { key: 'change', label: words.changeFolder, onClick: () => void change('chosen') },
    ...(isChosen ? [{ key: 'own', label: words.ownFolder, onClick: () => void change('own') }] : []),
  ];
  const folderProblem = listed?.outcome === 'failed' ? problemText(text, hostProblem(listed)) : null;
  // Damaged records have a place of their own below, with what helps.
  const trouble = problem && problem.code !== 'rowsDamaged' ? problemText(text, problem) : folderProblem;
  return (
    <>
      <p>
        <strong data-testid="last-snapshot">
          {settings?.lastSnapshotAt
            ? words.lastKept({ when: formatInstant(settings.lastSnapshotAt) })
            : words.neverKept}
        </strong>{' '}
        <span className="soft" aria-live="polite">
          {isRunning ? words.running : null}
        </span>
      </p>
      <p className="soft snapshot-place">
        {hasFolder
          ? `${words.place({ label: listed?.place.label ?? '…' })}${isChosen ? '' : words.placeOwn}`
          : words.placeInBrowser}
      </p>
      <p className={unlogged ? 'gap-text' : 'soft'}>
        {unlogged ? problemText(text, unlogged) : words.changesLogged}
      </p>
      {listed?.place.isChoiceLost ? <p className="gap-text">{words.choiceLost}</p> : null}
      <p className={settings?.lastCopyAt ? 'soft' : 'gap-text'}>
        {settings?.lastCopyAt
          ? words.lastCopy({ when: formatInstant(settings.lastCopyAt) })
          : words.neverCopied}
      </p>
      {trouble ? (
        <Alert
          type="error"
          showIcon
          title={words.problemTitle}
          description={trouble}
          action={
            <Button size="small" loading={busy === 'keep'} onClick={() => void keep()}>
              {words.retry}
            </Button>
          }
        />
      ) : null}
      <p className="snapshot-buttons">
        <Button
          type="primary"
          icon={hasFolder ? <UsbOutlined /> : <DownloadOutlined />}
          loading={busy === 'copy'}
          onClick={() => void copy(false)}
          data-testid="save-snapshot"
        >
          {hasFolder ? words.copy : words.download}
        </Button>
        <Button
          icon={<SaveOutlined />}
          loading={busy === 'keep'}
          onClick={() => void keep()}
          data-testid="keep-snapshot"
        >
          {words.keepNow}
        </Button>
        {hasFolder ? (
          <Dropdown menu={{ items }} trigger={['click']}>
            <Button loading={busy === 'folder'}>{words.more}</Button>
          </Dropdown>
        ) : null}
      </p>
    </>
  );
}
