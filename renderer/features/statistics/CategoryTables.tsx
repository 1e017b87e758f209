import { Table } from 'antd';
import { formatRate } from '../../../shared/stats/formatMetric.ts';
import { WHOLE_SHARE } from '../../../shared/stats/shares.ts';
import { useText } from '../../text/useText.ts';
import type { CategoryRow } from './categoryRows.ts';
import { FigureButton } from './FigureButton.tsx';

interface CategoryTableProps {
  readonly rows: readonly CategoryRow[];
}

interface CategoryMonthTableProps extends CategoryTableProps {
  readonly names: readonly string[];
  readonly partIds: readonly string[];
}

/** Visits of each category part by part: the table behind the heat map. */
export function CategoryMonthTable({ rows, names, partIds }: CategoryMonthTableProps) {
  const { text } = useText();
  return (
    <Table<CategoryRow>
      className="month-matrix"
      size="small"
      pagination={false}
      rowKey={(row) => row.figures.categoryId}
      dataSource={[...rows]}
      columns={[
        { title: text.common.category, dataIndex: 'name' },
        ...names.map((name, index) => ({
          title: name,
          key: index,
          align: 'right' as const,
          render: (_: unknown, { figures }: CategoryRow) => {
            const part = figures.byPart[index];
            return (
              <FigureButton
                metric="visits"
                amount={part?.hasVisits ? part.visits : null}
                partId={partIds[index] ?? null}
                categoryId={figures.categoryId}
              />
            );
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
          render: (_, { figures }) => (
            <FigureButton
              metric="visits"
              amount={figures.hasVisits ? figures.visits : null}
              categoryId={figures.categoryId}
            />
          ),
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
