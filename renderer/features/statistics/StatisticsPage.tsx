import { Button, Space, Spin, Tabs } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { partsOf } from '../../../shared/calendar/dates.ts';
import type { Period } from '../../../shared/calendar/period.ts';
import { parsePeriodId, periodBefore, periodId, periodOfYear } from '../../../shared/calendar/period.ts';
import type { YearCheck } from '../../../shared/stats/checkTypes.ts';
import type { FigureQuery } from '../../../shared/stats/figureRows.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { trendOfYears } from '../../../shared/stats/past/trendOfYears.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { formatPeriod } from '../../../shared/text/formatPeriod.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import { Page } from '../../components/Page.tsx';
import { periodPath, yearPlanPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { PeriodStatistics } from '../../usecases/statistics.ts';
import { usePeriodData, usePeriodStatistics, useStatisticsYears } from '../../usecases/statistics.ts';
import type { DetailsTab } from '../../usecases/statisticsTab.ts';
import { DETAILS_TABS, useStatisticsTab } from '../../usecases/statisticsTab.ts';
import { useToday } from '../../usecases/today.ts';
import { AllFigures } from './AllFigures.tsx';
import { CategoryFigures } from './CategoryFigures.tsx';
import { CheckList } from './CheckList.tsx';
import { ChecksNote } from './ChecksNote.tsx';
import { categoryRows } from './categoryRows.ts';
import { FigureRowsDrawer } from './FigureRowsDrawer.tsx';
import { DrillContext } from './figureDrill.ts';
import { GroupTable } from './GroupTable.tsx';
import { KeyFigure } from './KeyFigure.tsx';
import { PartnerFigures } from './PartnerFigures.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { YearTrend } from './past/YearTrend.tsx';
import { Reading } from './Reading.tsx';
import { StatisticsActions } from './StatisticsActions.tsx';
import { VolunteerFigures } from './VolunteerFigures.tsx';
import { YearCharts } from './YearCharts.tsx';
import './statistics.css';

/** What a clerk is asked for first. */
const KEY_FIGURES = [
  'fairsHeld',
  'visits',
  'uniqueRecipients',
  'distinctVolunteers',
  'participations',
  'serviceMinutes',
  'distinctPartnerUnits',
  'items',
] as const satisfies readonly MetricKey[];

const NO_COMPARISON = 'none';

function comparedOf(search: string, period: Period | null): Period | null {
  const asked = new URLSearchParams(search).get('with');
  if (asked === NO_COMPARISON) return null;
  return (asked === null ? null : parsePeriodId(asked)) ?? (period && periodBefore(period));
}

/** The figures of a period beside those of another: key figures, charts, people, partners, checks, and the rows behind each. */
export function StatisticsPage({ wanted }: { readonly wanted?: string }) {
  const { text } = useText();
  const today = useToday();
  const years = useStatisticsYears();
  const search = useSearch();
  const [, navigate] = useLocation();
  const period = useMemo(() => {
    const asked = wanted === undefined ? null : parsePeriodId(wanted);
    return years ? (asked ?? periodOfYear(years.latestHeld ?? partsOf(today).year)) : null;
  }, [wanted, years, today]);
  const compared = useMemo(() => comparedOf(search, period), [search, period]);
  const statistics = usePeriodStatistics(period, compared);
  if (!years || !period || !statistics) {
    return (
      <Page title={text.statistics.title}>
        <Spin aria-label={text.common.loading} />
      </Page>
    );
  }
  const chooser = (
    <PeriodChooser
      years={years}
      period={period}
      compared={compared}
      onChoose={(chosen, other) => navigate(periodPath(chosen, other))}
    />
  );
  const title = text.figures.titleOf({ period: formatPeriod(text, period) });
  if (statistics.figures.fairsHeld === 0) {
    const { year } = partsOf(period.to);
    return (
      <Page
        title={title}
        actions={
          <>
            {chooser}
            <StatisticsActions period={period} compared={compared} data={null} />
          </>
        }
      >
        <EmptyState
          sentence={text.figures.emptyOf({ period: formatPeriod(text, period) })}
          action={
            <Space>
              <Button type="primary" onClick={() => navigate(yearPlanPath(year))}>
                {text.statistics.openYearPlan}
              </Button>
              <ImportButton target="attendance" label={text.importer.titles.attendance} />
            </Space>
          }
        />
      </Page>
    );
  }
  return (
    <Dashboard
      key={periodId(period)}
      title={title}
      chooser={chooser}
      statistics={statistics}
      compared={compared}
    />
  );
}

interface DashboardProps {
  readonly title: string;
  readonly chooser: React.ReactNode;
  readonly statistics: PeriodStatistics;
  readonly compared: Period | null;
}

function Dashboard({ title, chooser, statistics, compared }: DashboardProps) {
  const { text } = useText();
  const [query, setQuery] = useState<FigureQuery | null>(null);
  const { period } = statistics;
  const { data, checks, share } = usePeriodData(period, compared);
  const details = useRef<HTMLDivElement>(null);
  const showDetails = (): void => {
    details.current?.scrollIntoView({ block: 'start' });
    details.current?.focus({ preventScroll: true });
  };
  const { tab, openTab } = useStatisticsTab(showDetails);
  const missing =
    compared && statistics.comparedFigures === null
      ? text.figures.nothingIn({ period: formatPeriod(text, compared) })
      : '';
  const openChecks = (): void => {
    openTab('checks');
    showDetails();
  };
  return (
    <DrillContext value={setQuery}>
      <Page
        title={title}
        actions={
          <>
            {chooser}
            <StatisticsActions period={period} compared={compared} data={data} />
          </>
        }
      >
        <ChecksNote checks={checks} share={share} beside={missing} onOpen={openChecks} />
        <KeyFigures statistics={statistics} />
        <YearCharts statistics={statistics} />
        <Trend statistics={statistics} />
        <div ref={details} tabIndex={-1} className={`panel statistics-details${data ? '' : ' is-reading'}`}>
          <Details
            statistics={statistics}
            data={data}
            checks={checks}
            share={share}
            tab={tab}
            onTab={openTab}
          />
        </div>
      </Page>
      {query ? (
        <FigureRowsDrawer query={query} data={data} share={share} onClose={() => setQuery(null)} />
      ) : null}
    </DrillContext>
  );
}

function KeyFigures({ statistics: { figures, comparedFigures } }: { readonly statistics: PeriodStatistics }) {
  const { text } = useText();
  return (
    <section aria-label={text.statistics.keyFigures} className="year-figures">
      {KEY_FIGURES.map((metric) => (
        <KeyFigure
          key={metric}
          metric={metric}
          figures={figures}
          compared={comparedFigures?.figures ?? null}
        />
      ))}
    </section>
  );
}

/** The years since the first of which anything is known, past totals in a style of their own. */
function Trend({ statistics: { years, pastTotals, period } }: { readonly statistics: PeriodStatistics }) {
  const [metric, setMetric] = useState<Parameters<typeof YearTrend>[0]['metric']>('visits');
  const trend = useMemo(() => trendOfYears(years, pastTotals), [years, pastTotals]);
  if (trend.length < 2) return null;
  return (
    <div className="trend-panel">
      <YearTrend trend={trend} metric={metric} onMetric={setMetric} period={period} />
    </div>
  );
}

interface DetailsProps {
  readonly statistics: PeriodStatistics;
  readonly data: PeriodData | undefined;
  readonly checks: readonly YearCheck[] | undefined;
  /** How much of it is done, while it takes long. */
  readonly share: number | null;
  readonly tab: DetailsTab;
  readonly onTab: (tab: DetailsTab) => void;
}

function Details({ statistics, data, checks, share, tab, onTab }: DetailsProps) {
  const { text } = useText();
  const { tabs } = text.statistics;
  const { figures, comparedFigures, categories } = statistics;
  const reading = <Reading share={share} />;
  const rows = useMemo(
    () => categoryRows(text, categories, figures.categories),
    [text, categories, figures.categories],
  );
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => onTab(DETAILS_TABS.find((known) => known === key) ?? 'all')}
      items={[
        {
          key: 'all',
          label: text.figures.tabs.all,
          children: <AllFigures figures={figures} compared={comparedFigures?.figures ?? null} />,
        },
        {
          key: 'categories',
          label: text.figures.tabs.categories,
          children: <CategoryFigures rows={rows} total={figures.total} />,
        },
        {
          key: 'volunteers',
          label: tabs.volunteers,
          children: data ? <VolunteerFigures data={data} volunteers={data.volunteerFigures} /> : reading,
        },
        {
          key: 'groups',
          label: text.figures.tabs.groups,
          children: data ? <GroupTable data={data} /> : reading,
        },
        {
          key: 'partners',
          label: tabs.partners,
          children: data ? <PartnerFigures partners={figures.partners} units={data.partnerUnits} /> : reading,
        },
        { key: 'checks', label: tabs.checks, children: checks ? <CheckList checks={checks} /> : reading },
      ]}
    />
  );
}
