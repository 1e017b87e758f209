import type { Period } from '../../../shared/calendar/period.ts';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { ExportButton } from '../../components/ExportButton.tsx';
import { useText } from '../../text/useText.ts';
import { exportPeriodAttendance } from '../../usecases/exportLists.ts';

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
