import { formatAmount } from '../../../shared/stats/formatMetric.ts';
import type { MetricUnit } from '../../../shared/stats/metricDefinitions.ts';
import { METRIC_DEFINITIONS } from '../../../shared/stats/metricDefinitions.ts';
import type { PeriodFigures } from '../../../shared/stats/periodTypes.ts';
import { useText } from '../../text/useText.ts';
import { changeText } from './changeText.ts';
import { FigureButton } from './FigureButton.tsx';

interface AllFiguresProps {
  readonly figures: PeriodFigures;
  readonly compared: PeriodFigures | null;
}

/** Every figure of the period beside the compared one, with its definition, what it leaves out and how it is rounded. */
export function AllFigures({ figures, compared }: AllFiguresProps) {
  const words = useText();
  const { text, locale } = words;
  return (
    <div className="table-scroll">
      <table className="plain-table all-figures">
        <thead>
          <tr>
            <th scope="col">{text.figures.metric}</th>
            <th scope="col" className="number">
              {text.figures.thisPeriod}
            </th>
            <th scope="col">{text.figures.unit}</th>
            <th scope="col" className="number">
              {text.figures.comparedPeriod}
            </th>
            <th scope="col" className="number">
              {text.figures.change}
            </th>
            <th scope="col">{text.figures.definition}</th>
          </tr>
        </thead>
        <tbody>
          {METRIC_DEFINITIONS.map(({ key, unit, amountOf }) => {
            const { name, definition, excluded } = text.statistics.metrics[key];
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="number">
                  <FigureButton metric={key} amount={amountOf(figures)} />
                </td>
                <td className="all-figures-unit">{text.statistics.units[unit]}</td>
                <td className="number">
                  {formatAmount(text, locale, unit, compared ? amountOf(compared) : null)}
                </td>
                <td className="number">
                  {changeText(words, key, figures, compared) ?? text.common.nothingCounted}
                </td>
                <td className="soft">
                  {definition} {excluded} {rounding(unit)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function rounding(unit: MetricUnit): string {
    if (unit === 'hours') return text.figures.rounding.hours;
    return unit === 'percent' ? text.figures.rounding.percent : '';
  }
}
