import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { formatAmount } from '../../../shared/stats/formatMetric.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { metricDefinition } from '../../../shared/stats/metricDefinitions.ts';
import type { YearFigures } from '../../../shared/stats/periodTypes.ts';
import { useText } from '../../text/useText.ts';

interface KeyFigureProps {
  readonly metric: MetricKey;
  readonly figures: YearFigures;
  readonly lastFigures: YearFigures | null;
}

/** One figure of the year, its change from last year, and its definition on hover or focus. */
export function KeyFigure({ metric, figures, lastFigures }: KeyFigureProps) {
  const { text, locale } = useText();
  const { statistics } = text;
  const { unit, amountOf } = metricDefinition(metric);
  const { name, definition } = statistics.metrics[metric];
  const amount = amountOf(figures);
  const last = lastFigures && amountOf(lastFigures);
  const shown = (value: number | null): string => formatAmount(text, locale, unit, value);
  return (
    <div className="panel" style={{ padding: '10px 14px' }}>
      <div className="soft">
        {name}
        <Tooltip title={definition} trigger={['hover', 'focus']}>
          <Button
            type="text"
            size="small"
            icon={<QuestionCircleOutlined />}
            aria-label={`${statistics.definitionOf({ name })}: ${definition}`}
          />
        </Tooltip>
      </div>
      <div>
        <strong style={{ fontSize: '1.7em' }}>{shown(amount)}</strong>{' '}
        {amount === null ? null : statistics.units[unit]}
      </div>
      <div className="soft">{changeText()}</div>
    </div>
  );

  function changeText(): string {
    if (amount === null || last === null) return statistics.noLastYear;
    if (amount === last) return statistics.unchanged;
    const change = shown(Math.abs(amount - last));
    return amount > last ? statistics.more({ change }) : statistics.less({ change });
  }
}
