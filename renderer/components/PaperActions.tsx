import { FileExcelOutlined, FilePdfOutlined, FolderOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { PrintJob } from '../../shared/desktop.ts';
import { useText } from '../text/useText.ts';
import { useAppInfo } from '../usecases/appInfo.ts';
import { printPapers, savePapersFolder, savePapersPdf, savePapersWorkbook } from '../usecases/papers.ts';
import { PrintProgressLine } from './PrintProgressLine.tsx';
import { usePaperRun } from './usePaperRun.ts';
import './paperActions.css';

interface PaperActionsProps {
  /** Null when nothing was chosen: the buttons say so. */
  readonly job: PrintJob | null;
  /** Offers to save each paper as a file of its own. */
  readonly hasFolder?: boolean;
}

/** Print, save as PDF, as workbook, or each paper by itself; with how far a long one is, and a way to end it. */
export function PaperActions({ job, hasFolder = false }: PaperActionsProps) {
  const { text } = useText();
  const words = text.papers.screen;
  const info = useAppInfo();
  const { working, run } = usePaperRun(job);
  const canSavePdf = info?.canSavePdf !== false;
  return (
    <div className="paper-actions">
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        loading={working === 'print'}
        onClick={() => run('print', printPapers)}
      >
        {words.print}
      </Button>
      <Tooltip title={canSavePdf ? '' : words.pdfByDialog}>
        <Button
          icon={<FilePdfOutlined />}
          loading={working === 'pdf'}
          onClick={() => run('pdf', savePapersPdf)}
        >
          {words.pdf}
        </Button>
      </Tooltip>
      <Button
        icon={<FileExcelOutlined />}
        loading={working === 'workbook'}
        onClick={() => run('workbook', savePapersWorkbook)}
      >
        {words.workbook}
      </Button>
      {hasFolder ? (
        <Tooltip title={canSavePdf ? words.folderHint : words.folderZip}>
          <Button
            icon={<FolderOutlined />}
            loading={working === 'folder'}
            onClick={() => run('folder', savePapersFolder)}
          >
            {words.folder}
          </Button>
        </Tooltip>
      ) : null}
      {working === null ? null : <PrintProgressLine />}
    </div>
  );
}
