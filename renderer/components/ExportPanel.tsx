import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ImportField, ImportTarget } from '../../shared/import/importFields.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { rememberColumns, useExportColumns } from '../usecases/exportLists.ts';
import { useAction } from './useAction.tsx';
import './exportButton.css';

interface ExportPanelProps {
  /** Which list; its columns are remembered by it. */
  readonly list: ImportTarget;
  /** Which rows these are, where “as on screen” would not say it. */
  readonly note?: string;
  readonly fields: readonly ImportField[];
  /** Rows that would be saved. */
  readonly count: number;
  readonly onExport: (
    fields: readonly ImportField[],
    showPhones: boolean,
  ) => Promise<Result<string | null, Problem>>;
  readonly onDone: () => void;
}

/** Chooses the columns of a list, the ones of the last time to begin with, and saves it as a workbook. */
export function ExportPanel({ list, note, fields, count, onExport, onDone }: ExportPanelProps) {
  const { text } = useText();
  const words = text.lists.export;
  const run = useAction();
  const remembered = useExportColumns(list);
  const [showPhones, setShowPhones] = useState(false);
  const labels: Readonly<Record<string, string>> = text.lists[list];
  const chosen = fields.filter((field) => remembered?.includes(field) ?? true);
  const save = async (): Promise<void> => {
    const saved = await run(() => onExport(chosen, showPhones), { isQuiet: true });
    if (saved.ok) {
      setShowPhones(false);
      onDone();
    }
  };
  return (
    <div className="export-panel">
      <p className="soft">{note ?? words.note}</p>
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
}
