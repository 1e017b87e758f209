import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ComponentProps } from 'react';
import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { ExportPanel } from './ExportPanel.tsx';

interface ExportButtonProps extends Omit<ComponentProps<typeof ExportPanel>, 'count' | 'onDone'> {
  /** Rows that would be saved, at the moment of asking. */
  readonly count: () => number;
}

/** Saves a list as a workbook: filtered and sorted as on screen, with the columns that were chosen the last time. */
export function ExportButton({ count, ...panel }: ExportButtonProps) {
  const { text } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={<ExportPanel {...panel} count={isOpen ? count() : 0} onDone={() => setOpen(false)} />}
    >
      <Button icon={<FileExcelOutlined />}>{text.lists.export.button}</Button>
    </Popover>
  );
}
