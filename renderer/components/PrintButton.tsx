import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PrintJob } from '../../shared/desktop.ts';
import { printPapers } from '../usecases/papers.ts';
import { usePaperRun } from './usePaperRun.ts';

interface PrintButtonProps {
  readonly job: PrintJob;
  /** What it prints, where the words on it do not say. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Prints one job, beside what it is about. */
export function PrintButton({ job, label, children }: PrintButtonProps) {
  const { working, run } = usePaperRun(job);
  return (
    <Button
      size="small"
      icon={<PrinterOutlined />}
      loading={working !== null}
      onClick={() => void run('print', printPapers)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
