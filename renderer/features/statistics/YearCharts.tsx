import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { periodId } from '../../../shared/calendar/period.ts';
import type { ChartRequest } from '../../../shared/documents/chartSheet.ts';
import type { ChartPaper } from '../../../shared/paperRequest.ts';
import { formatHours } from '../../../shared/stats/formatMetric.ts';
import { comparedParts } from '../../../shared/stats/periodData.ts';
import type { CountedFigures } from '../../../shared/stats/periodTypes.ts';
import { formatCount } from '../../../shared/text/formatNumber.ts';
import { formatPeriod } from '../../../shared/text/formatPeriod.ts';
import { partHeadings, partNames, shortPartNames } from '../../../shared/text/partText.ts';
import { useText } from '../../text/useText.ts';
import type { PeriodStatistics } from '../../usecases/statistics.ts';
import { CategoryMonthTable, CategoryShareTable } from './CategoryTables.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { categoryRows } from './categoryRows.ts';
import { categoryHeatMap, partBars, shareBars } from './chartOptions.ts';
import type { ChartType } from './EChart.tsx';
import { EChart } from './EChart.tsx';
import type { ChartOption } from './echartsCore.ts';
import { useOpenRows } from './figureDrill.ts';
import { MonthTable } from './MonthTable.tsx';

const LINES = 11;

const visitsOf = (part: CountedFigures): number | null => (part.hasVisits ? part.visits : null);
const minutesOf = (part: CountedFigures): number | null => (part.hasPeople ? part.serviceMinutes : null);

/** The four charts of a period, each with its table behind it; a bar or cell shows its rows when it is pressed. */
export function YearCharts({ statistics }: { readonly statistics: PeriodStatistics }) {
  const words = useText();
  const { text, locale } = words;
  const openRows = useOpenRows();
  const { categories, figures, comparedFigures, period } = statistics;
  const { metrics, hours } = text.statistics;
  const rows = useMemo(
    () => categoryRows(text, categories, figures.categories),
    [text, categories, figures.categories],
  );
  const { parts } = figures;
  const options = useMemo(() => {
    const own = parts.map(({ part }) => part);
    const short = shortPartNames(text, own);
    // Outlines only where each part has its counterpart.
    const before = comparedParts({ figures, comparedFigures });
    const bars = (amountOf: (part: CountedFigures) => number | null, format: (amount: number) => string) =>
      partBars(words, {
        names: short,
        amounts: parts.map(amountOf),
        compared: before?.map(amountOf) ?? null,
        format,
      });
    return {
      names: partNames(text, own),
      visits: bars(visitsOf, (visits) => formatCount(locale, visits)),
      hours: bars(minutesOf, (minutes) => formatHours(locale, minutes)),
      heat: categoryHeatMap(words, rows, short),
      shares: shareBars(words, rows),
    };
  }, [words, text, locale, figures, parts, comparedFigures, rows]);
  const headings = partHeadings(
    text,
    parts.map(({ part }) => part),
  );
  const partId = (index: number): string | null => parts[index]?.part.id ?? null;
  const picture = (chart: ChartPaper) => ({
    of: formatPeriod(text, period),
    paper: {
      kind: 'chart' as const,
      chart,
      period: periodId(period),
      compared: comparedFigures && periodId(comparedFigures.period),
    },
  });
  return (
    <div className="chart-grid">
      <PickableChart
        title={headings.visits}
        {...picture('visits')}
        option={options.visits}
        onPick={(index) => openRows({ metric: 'visits', partId: partId(index), categoryId: null })}
        table={<MonthTable parts={parts} metric="visits" head={metrics.visits.name} amountOf={visitsOf} />}
      />
      <PickableChart
        title={headings.heat}
        {...picture('categories')}
        option={options.heat}
        onPick={(index) =>
          openRows({
            metric: 'visits',
            partId: partId(index % parts.length),
            categoryId: rows[Math.floor(index / parts.length)]?.figures.categoryId ?? null,
          })
        }
        table={
          <CategoryMonthTable rows={rows} names={options.names} partIds={parts.map(({ part }) => part.id)} />
        }
      />
      <PickableChart
        title={text.annualReport.sharesHeading}
        {...picture('shares')}
        option={options.shares}
        onPick={(index) =>
          openRows({
            metric: 'visits',
            partId: null,
            categoryId: rows[index]?.figures.categoryId ?? null,
          })
        }
        table={<CategoryShareTable rows={rows} />}
      />
      <PickableChart
        title={headings.hours}
        {...picture('hours')}
        option={options.hours}
        onPick={(index) => openRows({ metric: 'serviceMinutes', partId: partId(index), categoryId: null })}
        table={<MonthTable parts={parts} metric="serviceMinutes" head={hours} amountOf={minutesOf} />}
      />
    </div>
  );
}

interface PickableChartProps {
  readonly title: string;
  /** What it is of, for a saved picture. */
  readonly of: string;
  readonly paper: ChartRequest;
  readonly option: (type: ChartType) => ChartOption;
  /** Told the index of the point that was pressed. */
  readonly onPick: (index: number) => void;
  readonly table: ReactNode;
}

/** A chart whose points show their rows, which can be saved, with its table behind it. */
function PickableChart({ title, of, paper, option, onPick, table }: PickableChartProps) {
  return (
    <ChartPanel
      title={title}
      picture={{ option, of, paper }}
      chart={<EChart label={title} lines={LINES} option={option} onPick={onPick} />}
      table={table}
    />
  );
}
