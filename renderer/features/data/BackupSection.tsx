import { SaveOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../../../shared/text/problem.ts';
import { RestoreButton } from '../../components/RestoreButton.tsx';
import { formatInstant } from '../../text/formatInstant.ts';
import { useText } from '../../text/useText.ts';
import { saveSnapshot } from '../../usecases/backup.ts';
import { useSettings } from '../../usecases/settings.ts';

const TOAST_SECONDS = 8;

/** When the last snapshot was made; save one; restore one. */
export function BackupSection() {
  const { text } = useText();
  const { message } = App.useApp();
  const settings = useSettings();
  const [isSaving, setIsSaving] = useState(false);
  const words = text.data.backup;
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const saved = await saveSnapshot(words.fileName).finally(() => setIsSaving(false));
    if (!saved.ok) message.error({ content: problemText(text, saved.problem), duration: TOAST_SECONDS });
    else if (saved.value) {
      const { fileName, rows } = saved.value;
      message.success({ content: words.saved({ name: fileName, rows }), duration: TOAST_SECONDS });
    }
  };
  return (
    <>
      <p>
        <strong data-testid="last-snapshot">
          {settings?.lastSnapshotAt
            ? words.last({ when: formatInstant(settings.lastSnapshotAt) })
            : words.never}
        </strong>
      </p>
      <p className="soft">{words.why}</p>
      <p>
        <Button
          type="primary"
          icon={<SaveOutlined />}
          loading={isSaving}
          onClick={() => void save()}
          data-testid="save-snapshot"
        >
          {words.saveNow}
        </Button>
      </p>
      <p className="soft">{words.restoreNote}</p>
      <RestoreButton />
    </>
  );
}
