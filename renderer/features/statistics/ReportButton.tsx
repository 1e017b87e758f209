import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Period } from '../../../shared/calendar/period.ts';
import { periodId } from '../../../shared/calendar/period.ts';
import { reportTitle } from '../../../shared/documents/report/reportContext.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useText } from '../../text/useText.ts';

interface ReportButtonProps {
  readonly period: Period;
  /** What it is compared with; null = nothing. */
  readonly compared: Period | null;
}

/** Opens the report of a period to look at, print, and save as PDF or workbook. */
export function ReportButton({ period, compared }: ReportButtonProps) {
  const { text } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<FileTextOutlined />} onClick={() => setIsOpen(true)} data-testid="annual-report">
        {text.annualReport.open}
      </Button>
      {isOpen ? (
        <PeoplePaperDrawer
          title={reportTitle(text, period)}
          paper={{
            kind: 'annualReport',
            period: periodId(period),
            compared: compared && periodId(compared),
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
