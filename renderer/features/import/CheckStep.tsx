import { Alert, Button, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import type { ImportDraft } from '../../../shared/import/importDraft.ts';
import { isWritten } from '../../../shared/import/isWritten.ts';
import type { PreviewRow, RowStatus } from '../../../shared/import/previewTypes.ts';
import { ROW_STATUSES } from '../../../shared/import/previewTypes.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import { patchImport } from '../../usecases/importing.ts';
import type { ShownPreview } from '../../usecases/saveImport.ts';
import { planSize, saveImport, useImportPreview } from '../../usecases/saveImport.ts';
import { keepBefore } from '../../usecases/snapshots.ts';
import { ChangedRows } from './ChangedRows.tsx';
import { LikelyRows } from './LikelyRows.tsx';
import { PlainRows } from './PlainRows.tsx';
import { WordPanel } from './WordPanel.tsx';
import { WrongRows } from './WrongRows.tsx';

/** Every row with what it would do; wrong ones are corrected, doubtful ones decided, and then all is written at once. */
export function CheckStep({ draft }: { readonly draft: ImportDraft }) {
  const { text } = useText();
  const preview = useImportPreview(text);
  if (!preview) return <p className="soft">{text.common.loading}</p>;
  return <CheckedRows draft={draft} preview={preview} />;
}

interface CheckedRowsProps {
  readonly draft: ImportDraft;
  readonly preview: ShownPreview;
}

function CheckedRows({ draft, preview }: CheckedRowsProps) {
  const { text, locale } = useText();
  const words = text.importer;
  const groups = useMemo(() => groupRows(preview.rows), [preview]);
  const first = ROW_STATUSES.find((status) => groups[status].length > 0) ?? 'new';
  const [open, setOpen] = useState<RowStatus>(first);
  const { blank, total, remark, header } = preview.skipped;
  const skipped = words.skipped({ blank, total, other: remark + header });
  return (
    <>
      {preview.words.length > 0 ? <WordPanel draft={draft} words={preview.words} /> : null}
      <Tabs
        activeKey={open}
        onChange={(key) => setOpen(ROW_STATUSES.find((status) => status === key) ?? open)}
        items={ROW_STATUSES.map((status) => ({
          key: status,
          label: (
            <span className={status === 'wrong' && groups.wrong.length > 0 ? 'gap-text' : ''}>
              {words.statuses[status]} {formatCount(locale, groups[status].length)}
            </span>
          ),
        }))}
      />
      <p className="soft">
        {words.statusNotes[open]} {skipped === '' ? null : words.skippedLabel({ what: skipped })}
      </p>
      <RowsOf status={open} rows={groups[open]} draft={draft} />
      <CheckFoot preview={preview} groups={groups} />
    </>
  );
}

type RowGroups = Readonly<Record<RowStatus, readonly PreviewRow[]>>;

function groupRows(rows: readonly PreviewRow[]): RowGroups {
  const of = (status: RowStatus): readonly PreviewRow[] => rows.filter((row) => row.status === status);
  return {
    wrong: of('wrong'),
    likely: of('likely'),
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
  };
}

function RowsOf({
  status,
  rows,
  draft,
}: {
  readonly status: RowStatus;
  readonly rows: readonly PreviewRow[];
  readonly draft: ImportDraft;
}) {
  const { text } = useText();
  if (rows.length === 0) return <p className="panel soft">{text.importer.noneOfThese}</p>;
  if (status === 'wrong') return <WrongRows rows={rows} draft={draft} />;
  if (status === 'likely') return <LikelyRows rows={rows} draft={draft} />;
  if (status === 'changed') return <ChangedRows rows={rows} draft={draft} />;
  return <PlainRows rows={rows} draft={draft} canLeaveOut={status === 'new'} />;
}

function CheckFoot({ preview, groups }: { readonly preview: ShownPreview; readonly groups: RowGroups }) {
  const { text } = useText();
  const words = text.importer;
  const run = useAction();
  const [isSaving, setSaving] = useState(false);
  const count = preview.rows.filter(isWritten).length;
  const undecided = groups.likely.filter(({ decision }) => decision === null).length;
  const left = words.leftFor({ wrong: groups.wrong.length, undecided });
  const size = planSize(preview);
  const isAllSame = groups.same.length === preview.rows.length && preview.rows.length > 0;
  const save = async (): Promise<void> => {
    setSaving(true);
    // An import is one step that can be undone: without a snapshot it goes on, and says so.
    await run(() => keepBefore('beforeImport'), { isQuiet: true });
    await run(() => saveImport(preview));
    setSaving(false);
  };
  return (
    <>
      {isAllSame ? <Alert type="success" showIcon title={words.allSame} /> : null}
      <footer className="import-foot">
        <Button onClick={() => patchImport({ step: 'columns' })}>{words.toColumns}</Button>
        <span className="import-foot-space" />
        {left === '' ? null : <span className="gap-text">{words.leftBehind({ what: left })}</span>}
        <span className="soft">{words.snapshotFirst}</span>
        <Button type="primary" loading={isSaving} disabled={size === 0} onClick={() => void save()}>
          {size === 0 ? words.nothingToSave : words.save({ count })}
        </Button>
      </footer>
    </>
  );
}
