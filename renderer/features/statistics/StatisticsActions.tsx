import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import type { Period } from '../../../shared/stats/period.ts';
import { calendarYearOf } from '../../../shared/stats/period.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { ExportButton } from '../../components/ExportButton.tsx';
import { useText } from '../../text/useText.ts';
import { exportPeriodAttendance } from '../../usecases/exportLists.ts';
import { exportYearWorkbook } from '../../usecases/statistics.ts';

/** Saves who came in the period as a list that can be imported again. */
export function AttendanceButton({
  period,
  data,
}: {
  readonly period: Period;
  readonly data: PeriodData | undefined;
}) {
  const { text, locale } = useText();
  return (
    <ExportButton
      list="attendance"
      label={text.lists.export.attendance}
      fields={EXPORT_FIELDS.attendance}
      count={() => data?.held.reduce((sum, { columns }) => sum + columns.places.figures.length, 0) ?? 0}
      onExport={(fields, showPhones) => exportPeriodAttendance(period, fields, showPhones, locale)}
    />
  );
}

/** Saves the year workbook. */
export function WorkbookButton({ period }: { readonly period: Period }) {
  const { text, locale } = useText();
  const { message } = App.useApp();
  const [isExporting, setIsExporting] = useState(false);
  const year = calendarYearOf(period);
  const exportYear = async (): Promise<void> => {
    if (year === null) return;
    setIsExporting(true);
    try {
      const saved = await exportYearWorkbook(year, locale);
      if (!saved.ok) message.error(problemText(text, saved.problem));
      else if (saved.value !== null) message.success(text.statistics.exported({ name: saved.value }));
    } finally {
      setIsExporting(false);
    }
  };
  if (year === null) return null;
  return (
    <Button type="primary" icon={<DownloadOutlined />} loading={isExporting} onClick={exportYear}>
      {isExporting ? text.statistics.exporting : text.statistics.export}
    </Button>
  );
}
