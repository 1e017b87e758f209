import { Table } from 'antd';
import type { MonthFigures } from '../../../shared/stats/yearTypes.ts';
import { useText } from '../../text/useText.ts';

interface MonthTableProps {
  readonly months: readonly MonthFigures[];
  readonly head: string;
  readonly amountText: (month: MonthFigures) => string;
}

/** One figure month by month: the table behind a chart of bars. */
export function MonthTable({ months, head, amountText }: MonthTableProps) {
  const { text } = useText();
  return (
    <Table<MonthFigures>
      size="small"
      pagination={false}
      rowKey="month"
      dataSource={[...months]}
      columns={[
        { title: text.common.month, render: (_, row) => text.calendar.month({ month: row.month }) },
        { title: head, align: 'right', render: (_, row) => amountText(row) },
      ]}
    />
  );
}
