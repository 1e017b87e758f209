import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PrintJob } from '../../shared/desktop.ts';
import { problemText } from '../../shared/text/problem.ts';
import { useText } from '../text/useText.ts';
import { printPapers } from '../usecases/papers.ts';

interface PrintButtonProps {
  readonly job: PrintJob;
  /** What it prints, where the words on it do not say. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Prints one job, beside what it is about. */
export function PrintButton({ job, label, children }: PrintButtonProps) {
  const { text } = useText();
  const { message } = App.useApp();
  const [isWorking, setIsWorking] = useState(false);
  const print = async (): Promise<void> => {
    setIsWorking(true);
    const result = await printPapers(job);
    setIsWorking(false);
    if (!result.ok) message.error(problemText(text, result.problem));
    else if (result.value.kind === 'dialogShown') message.info(text.papers.screen.dialogShown);
  };
  return (
    <Button
      size="small"
      icon={<PrinterOutlined />}
      loading={isWorking}
      onClick={() => void print()}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
