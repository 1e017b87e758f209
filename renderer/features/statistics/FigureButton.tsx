import type { CategoryId } from '../../../shared/model/ids.ts';
import { formatAmount } from '../../../shared/stats/formatMetric.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { metricDefinition } from '../../../shared/stats/metricDefinitions.ts';
import { useText } from '../../text/useText.ts';
import { useOpenRows } from './figureDrill.ts';

interface FigureButtonProps {
  readonly metric: MetricKey;
  readonly amount: number | null;
  readonly partId?: string | null;
  readonly categoryId?: CategoryId | null;
  /** What is shown where the plain amount would not say enough, such as a rate with its divisor. */
  readonly shown?: string;
}

/** A figure that shows the rows behind it when it is pressed; “—” has none. */
export function FigureButton({ metric, amount, partId = null, categoryId = null, shown }: FigureButtonProps) {
  const { text, locale } = useText();
  const open = useOpenRows();
  const words = shown ?? formatAmount(text, locale, metricDefinition(metric).unit, amount);
  if (amount === null) return words;
  const { name } = text.statistics.metrics[metric];
  return (
    <button
      type="button"
      className="figure-button"
      title={text.figures.rowsOf({ name })}
      onClick={() => open({ metric, partId, categoryId })}
    >
      {words}
    </button>
  );
}
