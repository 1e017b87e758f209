import {
  FileExcelOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  FolderOutlined,
  PrinterOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { PrintJob } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { useAppInfo } from '../usecases/appInfo.ts';
import {
  type PaperOutcome,
  printPapers,
  savePapersFolder,
  savePapersPdf,
  savePapersWord,
  savePapersWorkbook,
} from '../usecases/papers.ts';
import { PrintProgressLine } from './PrintProgressLine.tsx';
import { usePaperRun } from './usePaperRun.ts';
import './paperActions.css';

interface PaperActionsProps {
  /** Null when nothing was chosen: the buttons say so. */
  readonly job: PrintJob | null;
  /** Offers to save each paper as a file of its own. */
  readonly hasFolder?: boolean;
  /** Offers to save the papers as one document of Word. */
  readonly hasWord?: boolean;
}

/** The pictures are drawn by what is loaded then: the start does not wait for it. */
async function saveWord(job: PrintJob): Promise<Result<PaperOutcome, Problem>> {
  return savePapersWord(job, async (documents) => {
    const { drawWordPictures } = await import('../print/word/drawWordPictures.ts');
    return drawWordPictures(documents);
  });
}

/** Print, save as PDF, as workbook, as document of Word, or each paper by itself; with how far a long one is, and a way to end it. */
export function PaperActions({ job, hasFolder = false, hasWord = false }: PaperActionsProps) {
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
      {hasWord ? (
        <Button
          icon={<FileWordOutlined />}
          loading={working === 'word'}
          onClick={() => run('word', saveWord)}
        >
          {words.word}
        </Button>
      ) : null}
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
      {working === null || working === 'word' ? null : <PrintProgressLine />}
    </div>
  );
}
