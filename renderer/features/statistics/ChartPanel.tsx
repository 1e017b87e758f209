import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';

interface ChartPanelProps {
  readonly title: string;
  readonly chart: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
}

/** A chart with the table behind it, one click or key away. */
export function ChartPanel({ title, chart, table }: ChartPanelProps) {
  const { text } = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <section className="panel" aria-label={title} style={{ minWidth: 0 }}>
      <header style={{ display: 'flex', alignItems: 'center', gap: 8, marginBottom: 6 }}>
        <h2 style={{ flex: 1, margin: 0, fontSize: '1em' }}>{title}</h2>
        <Button
          type="text"
          size="small"
          icon={isTable ? <BarChartOutlined /> : <TableOutlined />}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? text.statistics.showChart : text.statistics.showTable}
        </Button>
      </header>
      {isTable ? table : chart}
    </section>
  );
}
