import { FileExcelOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { PrintJob } from '../../shared/desktop.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Problem } from '../../shared/text/problem.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { useAppInfo } from '../usecases/appInfo.ts';
import type { PaperOutcome } from '../usecases/papers.ts';
import { printPapers, savePapersPdf, savePapersWorkbook } from '../usecases/papers.ts';
import './paperActions.css';

/** Print, save as PDF, save as workbook. Without a job nothing was chosen, and the buttons say so. */
export function PaperActions({ job }: { readonly job: PrintJob | null }) {
  const { text } = useText();
  const { message } = App.useApp();
  const info = useAppInfo();
  const [working, setWorking] = useState<string | null>(null);
  const run = async (
    name: string,
    work: (job: PrintJob) => Promise<Result<PaperOutcome, Problem>>,
  ): Promise<void> => {
    if (!job) {
      message.warning(text.papers.screen.nothingChosen);
      return;
    }
    setWorking(name);
    const result = await work(job);
    setWorking(null);
    if (!result.ok) message.error(problemText(text, result.problem));
    else if (result.value.kind === 'saved')
      message.success(text.papers.screen.savedAs({ name: result.value.name }));
    else if (result.value.kind === 'dialogShown') message.info(text.papers.screen.dialogShown);
  };
  return (
    <div className="paper-actions">
      <Button
        type="primary"
        icon={<PrinterOutlined />}
        loading={working === 'print'}
        onClick={() => run('print', printPapers)}
      >
        {text.papers.screen.print}
      </Button>
      <Tooltip title={info?.canSavePdf === false ? text.papers.screen.pdfByDialog : ''}>
        <Button
          icon={<FilePdfOutlined />}
          loading={working === 'pdf'}
          onClick={() => run('pdf', savePapersPdf)}
        >
          {text.papers.screen.pdf}
        </Button>
      </Tooltip>
      <Button
        icon={<FileExcelOutlined />}
        loading={working === 'workbook'}
        onClick={() => run('workbook', savePapersWorkbook)}
      >
        {text.papers.screen.workbook}
      </Button>
    </div>
  );
}
