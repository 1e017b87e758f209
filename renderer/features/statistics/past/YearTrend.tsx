import { Select } from 'antd';
import { useMemo } from 'react';
import type { Period } from '../../../../shared/calendar/period.ts';
import { periodId } from '../../../../shared/calendar/period.ts';
import type { PastMetric } from '../../../../shared/model/pastTotal.ts';
import { formatPastFigure } from '../../../../shared/stats/past/formatPastAmount.ts';
import type { TrendYear } from '../../../../shared/stats/past/trendOfYears.ts';
import { metricsOfTrend } from '../../../../shared/stats/past/trendOfYears.ts';
import { useText } from '../../../text/useText.ts';
import { ChartPanel } from '../ChartPanel.tsx';
import { EChart } from '../EChart.tsx';
import type { TrendKind } from './yearTrendOption.ts';
import { TREND_KINDS, trendBars, yearTrendOption } from './yearTrendOption.ts';
import '../../../components/list.css';
import './past.css';

const LINES = 11;

interface YearTrendProps {
  readonly trend: readonly TrendYear[];
  readonly metric: PastMetric;
  readonly onMetric: (metric: PastMetric) => void;
  /** Which page it stands on. */
  readonly period: Period;
}

/** A figure over the years, counted years and past totals in styles of their own, with the table behind it. */
export function YearTrend({ trend, metric, onMetric, period }: YearTrendProps) {
  const words = useText();
  const { pastYears } = words.text;
  const { bars, option } = useMemo(() => {
    const own = trendBars(words, trend, metric);
    return { bars: own, option: yearTrendOption(words, trend, own) };
  }, [words, trend, metric]);
  const known = metricsOfTrend(trend);
  const chooser = (
    <Select
      value={metric}
      size="small"
      aria-label={pastYears.trend.metric}
      onChange={onMetric}
      options={(known.includes(metric) ? known : [metric, ...known]).map((value) => ({
        value,
        label: pastYears.fields[value],
      }))}
      popupMatchSelectWidth={false}
    />
  );
  const title = pastYears.trend.titleOf({ metric: pastYears.fields[metric] });
  if (known.length === 0) {
    return (
      <section className="panel" aria-label={pastYears.trend.title}>
        <h2 style={{ margin: 0, fontSize: '1em' }}>{pastYears.trend.title}</h2>
        <p className="soft">{pastYears.trend.empty}</p>
      </section>
    );
  }
  const years = trend.map(({ year }) => year);
  return (
    <ChartPanel
      title={title}
      picture={{
        option,
        of: pastYears.trend.span({ from: Math.min(...years), to: Math.max(...years) }),
        paper: { kind: 'chart', chart: 'trend', metric, period: periodId(period), compared: null },
      }}
      chart={
        <>
          <div className="trend-tools">
            {chooser}
            <Kinds kinds={TREND_KINDS.filter((kind) => bars.some((bar) => bar.kind === kind))} />
          </div>
          <EChart label={title} lines={LINES} option={option} />
        </>
      }
      table={
        <>
          <div className="trend-tools">{chooser}</div>
          <TrendTable trend={trend} metric={metric} />
        </>
      }
    />
  );
}

/** The same marks as in the chart, as words: approximate figures say 约 themselves, the others are told here. */
function Kinds({ kinds }: { readonly kinds: readonly TrendKind[] }) {
  const { text } = useText();
  const words = text.pastYears.trend;
  return (
    <ul className="trend-kinds soft" aria-label={words.kinds}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`trend-mark is-${kind}`} aria-hidden="true" />
          {words[kind]}
        </li>
      ))}
    </ul>
  );
}

function TrendTable({ trend, metric }: Pick<YearTrendProps, 'trend' | 'metric'>) {
  const words = useText();
  const { pastYears, common, calendar } = words.text;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{pastYears.year}</th>
            <th scope="col" className="number">
              {pastYears.trend.exact}
            </th>
            <th scope="col" className="number">
              {pastYears.trend.past}
            </th>
            <th scope="col">{pastYears.source}</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ year, figures, source }) => {
            const { exact, past } = figures[metric];
            return (
              <tr key={year}>
                <th scope="row">{calendar.year({ year })}</th>
                <td className="number">
                  {exact === null
                    ? common.nothingCounted
                    : formatPastFigure(words, metric, { amount: exact, isApproximate: false })}
                </td>
                <td className="number">
                  {past ? formatPastFigure(words, metric, past) : common.nothingCounted}
                </td>
                <td>{past ? source : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="soft">{pastYears.trend.caution}</p>
    </>
  );
}
