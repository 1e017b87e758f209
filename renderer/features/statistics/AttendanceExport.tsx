import { Modal } from 'antd';
import type { Period } from '../../../shared/calendar/period.ts';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { ExportPanel } from '../../components/ExportPanel.tsx';
import { useText } from '../../text/useText.ts';
import { exportPeriodAttendance } from '../../usecases/exportLists.ts';

interface AttendanceExportProps {
  readonly isOpen: boolean;
  readonly period: Period;
  /** Undefined while it is read. */
  readonly data: PeriodData | undefined;
  readonly onClose: () => void;
}

/** Saves who came in the period as a list that can be imported again. */
export function AttendanceExport({ isOpen, period, data, onClose }: AttendanceExportProps) {
  const { text, locale } = useText();
  return (
    <Modal
      open={isOpen}
      destroyOnHidden
      width="42em"
      title={text.lists.export.attendance}
      footer={null}
      onCancel={onClose}
    >
      <ExportPanel
        list="attendance"
        note={text.lists.export.attendanceNote}
        fields={EXPORT_FIELDS.attendance}
        count={data?.held.reduce((sum, { columns }) => sum + columns.places.figures.length, 0) ?? 0}
        onExport={(fields, showPhones) => exportPeriodAttendance(period, fields, showPhones, locale)}
        onDone={onClose}
      />
    </Modal>
  );
}
