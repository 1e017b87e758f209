import { Table } from 'antd';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import type { PartFigures } from '../../../shared/stats/periodTypes.ts';
import { partNames } from '../../../shared/text/partText.ts';
import { useText } from '../../text/useText.ts';
import { FigureButton } from './FigureButton.tsx';

interface MonthTableProps {
  readonly parts: readonly PartFigures[];
  readonly metric: MetricKey;
  readonly head: string;
  readonly amountOf: (part: PartFigures) => number | null;
}

/** One figure part by part: the table behind a chart of bars. */
export function MonthTable({ parts, metric, head, amountOf }: MonthTableProps) {
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
        {
          title: head,
          align: 'right',
          render: (_, row) => <FigureButton metric={metric} amount={amountOf(row)} partId={row.part.id} />,
        },
      ]}
    />
  );
}
