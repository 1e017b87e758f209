import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { problem, problemText } from '../../../shared/text/problem.ts';
import { useText } from '../../text/useText.ts';
import { exportWorkbook } from '../../usecases/exportWorkbook.ts';

interface WorkbookButtonProps {
  readonly period: Period;
  readonly compared: Period | null;
}

/** Saves the year workbook; shows how far it is, and a button that ends it. Leaving the page ends it too. */
export function WorkbookButton({ period, compared }: WorkbookButtonProps) {
  const { text, locale } = useText();
  const { message } = App.useApp();
  const running = useRef<AbortController | null>(null);
  /** How much is done, 0…1; null while nothing is made. */
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setShare(0);
    try {
      const saved = await exportWorkbook(period, compared, locale, {
        signal: controller.signal,
        onProgress: setShare,
      });
      if (!saved.ok) message.error(problemText(text, saved.problem));
      else if (saved.value !== null) message.success(text.statistics.exported({ name: saved.value }));
    } catch (error) {
      message.error(problemText(text, problem('workFailed', { detail: String(error) })));
    } finally {
      running.current = null;
      setShare(null);
    }
  };
  if (share === null) {
    return (
      <Button type="primary" icon={<DownloadOutlined />} onClick={() => void save()}>
        {text.statistics.export}
      </Button>
    );
  }
  return (
    <Space.Compact>
      <Button type="primary" loading>
        {text.statistics.exporting({ percent: Math.floor(share * 100) })}
      </Button>
      <Button
        icon={<CloseOutlined />}
        aria-label={text.statistics.stopExporting}
        title={text.statistics.stopExporting}
        onClick={() => running.current?.abort()}
      />
    </Space.Compact>
  );
}
