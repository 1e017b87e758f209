import { Table } from 'antd';
import type { PartFigures } from '../../../shared/stats/periodTypes.ts';
import { partNames } from '../../../shared/text/partText.ts';
import { useText } from '../../text/useText.ts';

interface MonthTableProps {
  readonly parts: readonly PartFigures[];
  readonly head: string;
  readonly amountText: (month: PartFigures) => string;
}

/** One figure month by month: the table behind a chart of bars. */
export function MonthTable({ parts, head, amountText }: MonthTableProps) {
  const { text } = useText();
  const names = partNames(
    text,
    parts.map(({ part }) => part),
  );
  return (
    <Table<PartFigures>
      size="small"
      pagination={false}
      rowKey={({ part }) => part.id}
      dataSource={[...parts]}
      columns={[
        { title: text.common.month, render: (_, _row, index) => names[index] },
        { title: head, align: 'right', render: (_, row) => amountText(row) },
      ]}
    />
  );
}
