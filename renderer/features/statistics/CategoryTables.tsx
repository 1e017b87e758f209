import { Table } from 'antd';
import { formatAmount, formatRate } from '../../../shared/stats/formatMetric.ts';
import { WHOLE_SHARE } from '../../../shared/stats/shares.ts';
import { useText } from '../../text/useText.ts';
import type { CategoryRow } from './categoryRows.ts';

interface CategoryTableProps {
  readonly rows: readonly CategoryRow[];
}

/** Visits of each category month by month: the table behind the heat map. */
export function CategoryMonthTable({ rows }: CategoryTableProps) {
  const { text, locale } = useText();
  return (
    <Table<CategoryRow>
      className="month-matrix"
      size="small"
      pagination={false}
      rowKey={(row) => row.figures.categoryId}
      dataSource={[...rows]}
      columns={[
        { title: text.common.category, dataIndex: 'name' },
        ...Array.from({ length: 12 }, (_, index) => ({
          title: text.calendar.month({ month: index + 1 }),
          key: index,
          align: 'right' as const,
          render: (_: unknown, row: CategoryRow) => {
            const month = row.figures.byPart[index];
            return formatAmount(text, locale, 'visits', month?.hasVisits ? month.visits : null);
          },
        })),
      ]}
    />
  );
}

/** Visits and share of each category: the table behind the bars of shares. */
export function CategoryShareTable({ rows }: CategoryTableProps) {
  const { text, locale } = useText();
  return (
    <Table<CategoryRow>
      size="small"
      pagination={false}
      rowKey={(row) => row.figures.categoryId}
      dataSource={[...rows]}
      columns={[
        { title: text.common.category, dataIndex: 'name' },
        {
          title: text.statistics.metrics.visits.name,
          align: 'right',
          render: (_, { figures }) =>
            formatAmount(text, locale, 'visits', figures.hasVisits ? figures.visits : null),
        },
        {
          title: text.statistics.share,
          align: 'right',
          render: (_, { figures }) =>
            formatRate(text, locale, figures.visitShare === null ? null : figures.visitShare / WHOLE_SHARE),
        },
      ]}
    />
  );
}
