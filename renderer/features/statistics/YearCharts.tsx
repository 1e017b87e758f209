import { useMemo } from 'react';
import { formatAmount, formatHours } from '../../../shared/stats/formatMetric.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { useText } from '../../text/useText.ts';
import type { YearStatistics } from '../../usecases/statistics.ts';
import { CategoryMonthTable, CategoryShareTable } from './CategoryTables.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { categoryRows } from './categoryRows.ts';
import { categoryHeatMap, hoursLabel, monthBars, shareBars } from './chartOptions.ts';
import { EChart } from './EChart.tsx';
import { MonthTable } from './MonthTable.tsx';
import './statistics.css';

const LINES = 11;

/** The four charts of a year, each with its table behind it. */
export function YearCharts({ statistics }: { readonly statistics: YearStatistics }) {
  const words = useText();
  const { text, locale } = words;
  const { data, figures } = statistics;
  const { charts, metrics, hours } = text.statistics;
  const rows = useMemo(
    () => categoryRows(text, data.categories, figures.categories),
    [text, data.categories, figures.categories],
  );
  const options = useMemo(
    () => ({
      visits: monthBars(
        words,
        figures.parts,
        (month) => (month.hasVisits ? month.visits : null),
        (visits) => formatCount(words.locale, visits),
      ),
      heat: categoryHeatMap(words, rows),
      shares: shareBars(words, rows),
      hours: monthBars(
        words,
        figures.parts,
        (month) => (month.hasPeople ? month.serviceMinutes : null),
        hoursLabel(words),
      ),
    }),
    [words, figures, rows],
  );
  return (
    <div className="chart-grid">
      <ChartPanel
        title={charts.visitsByMonth}
        chart={<EChart label={charts.visitsByMonth} lines={LINES} option={options.visits} />}
        table={
          <MonthTable
            parts={figures.parts}
            head={metrics.visits.name}
            amountText={(month) =>
              formatAmount(text, locale, 'visits', month.hasVisits ? month.visits : null)
            }
          />
        }
      />
      <ChartPanel
        title={charts.categoryByMonth}
        chart={<EChart label={charts.categoryByMonth} lines={LINES} option={options.heat} />}
        table={<CategoryMonthTable rows={rows} />}
      />
      <ChartPanel
        title={charts.shareByCategory}
        chart={<EChart label={charts.shareByCategory} lines={LINES} option={options.shares} />}
        table={<CategoryShareTable rows={rows} />}
      />
      <ChartPanel
        title={charts.hoursByMonth}
        chart={<EChart label={charts.hoursByMonth} lines={LINES} option={options.hours} />}
        table={
          <MonthTable
            parts={figures.parts}
            head={hours}
            amountText={(month) =>
              month.hasPeople ? formatHours(locale, month.serviceMinutes) : text.common.nothingCounted
            }
          />
        }
      />
    </div>
  );
}
