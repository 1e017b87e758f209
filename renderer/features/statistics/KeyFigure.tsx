import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { formatAmount } from '../../../shared/stats/formatMetric.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { metricDefinition } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodFigures } from '../../../shared/stats/periodTypes.ts';
import { useText } from '../../text/useText.ts';
import { changeText } from './changeText.ts';
import { FigureButton } from './FigureButton.tsx';

interface KeyFigureProps {
  readonly metric: MetricKey;
  readonly figures: PeriodFigures;
  /** Null where nothing was held in the compared period. */
  readonly compared: PeriodFigures | null;
}

/** One figure of the period with its definition, the rows behind it, and its change from the compared period. */
export function KeyFigure({ metric, figures, compared }: KeyFigureProps) {
  const words = useText();
  const { text, locale } = words;
  const { unit, amountOf } = metricDefinition(metric);
  const { name, definition, excluded } = text.statistics.metrics[metric];
  const amount = amountOf(figures);
  const change = changeText(words, metric, figures, compared);
  const before = compared && amountOf(compared);
  const explained = [definition, excluded].filter(Boolean).join(' ');
  return (
    <div className="panel year-figure">
      <div className="soft year-figure-name">
        {name}
        <Tooltip title={explained} trigger={['hover', 'focus']}>
          <Button
            type="text"
            size="small"
            icon={<QuestionCircleOutlined />}
            aria-label={`${text.statistics.definitionOf({ name })}: ${explained}`}
          />
        </Tooltip>
      </div>
      <div className="year-figure-amount">
        <strong>
          <FigureButton metric={metric} amount={amount} />
        </strong>{' '}
        {amount === null ? null : text.statistics.units[unit]}
      </div>
      <div className="soft">{note()}</div>
    </div>
  );

  function note(): string {
    const own = ownNote();
    if (own) return own;
    if (change === null || before === null) return ' ';
    return text.figures.than({ change, value: formatAmount(text, locale, unit, before) });
  }

  /** What a figure says of itself, which matters more than a comparison. */
  function ownNote(): string | null {
    if (metric === 'fairsHeld') return text.figures.held({ planned: figures.fairsPlanned });
    if (metric !== 'uniqueRecipients') return null;
    const { fairsKnown } = figures.uniqueRecipients;
    return text.statistics.recipientsKnown({ known: fairsKnown, held: figures.fairsHeld });
  }
}
