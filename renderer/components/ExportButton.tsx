import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import type { ImportField, ImportTarget } from '../../shared/import/importFields.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { rememberColumns, useExportColumns } from '../usecases/exportLists.ts';
import { useAction } from './useAction.tsx';
import './exportButton.css';

interface ExportButtonProps {
  /** Which list; its columns are remembered by it. */
  readonly list: ImportTarget;
  /** Words of the button where “export” alone would not say what. */
  readonly label?: string;
  readonly fields: readonly ImportField[];
  /** Rows that would be saved, at the moment of asking. */
  readonly count: () => number;
  readonly onExport: (
    fields: readonly ImportField[],
    showPhones: boolean,
  ) => Promise<Result<string | null, Problem>>;
}

/** Saves a list as a workbook: filtered and sorted as on screen, with the columns that were chosen the last time. */
export function ExportButton({ list, label, fields, count: countNow, onExport }: ExportButtonProps) {
  const { text } = useText();
  const words = text.lists.export;
  const run = useAction();
  const remembered = useExportColumns(list);
  const [isOpen, setOpen] = useState(false);
  const [showPhones, setShowPhones] = useState(false);
  const count = isOpen ? countNow() : 0;
  const labels: Readonly<Record<string, string>> = text.lists[list];
  const chosen = fields.filter((field) => remembered?.includes(field) ?? true);
  const save = async (): Promise<void> => {
    const saved = await run(() => onExport(chosen, showPhones), { isQuiet: true });
    if (saved.ok) {
      setOpen(false);
      setShowPhones(false);
    }
  };
  const content = (
    <div className="export-panel">
      <p className="soft">{words.note}</p>
      <Checkbox.Group
        className="export-columns"
        value={[...chosen]}
        options={fields.map((field) => ({ value: field, label: labels[field] ?? field }))}
        onChange={(values) => void rememberColumns(list, values)}
      />
      <div className="export-tools">
        <Button size="small" type="link" onClick={() => void rememberColumns(list, [...fields])}>
          {words.all}
        </Button>
      </div>
      <Checkbox checked={showPhones} onChange={(event) => setShowPhones(event.target.checked)}>
        {words.showPhones}
      </Checkbox>
      <p className="soft">{words.phonesNote}</p>
      <Button type="primary" disabled={count === 0 || chosen.length === 0} onClick={() => void save()}>
        {words.save({ count })}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setOpen} content={content}>
      <Button icon={<FileExcelOutlined />}>{label ?? words.button}</Button>
    </Popover>
  );
}
