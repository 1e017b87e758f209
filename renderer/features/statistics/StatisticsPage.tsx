import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Select, Space, Spin, Tabs } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { partsOf } from '../../../shared/calendar/dates.ts';
import { EXPORT_FIELDS } from '../../../shared/import/importFields.ts';
import { attendanceRows } from '../../../shared/lists/attendanceSheet.ts';
import { checksSummary } from '../../../shared/stats/checkText.ts';
import type { MetricKey } from '../../../shared/stats/metricDefinitions.ts';
import { problemText } from '../../../shared/text/problem.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ExportButton } from '../../components/ExportButton.tsx';
import { ImportButton } from '../../components/ImportButton.tsx';
import { Page } from '../../components/Page.tsx';
import { statisticsPath, yearPlanPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { exportAttendance } from '../../usecases/exportLists.ts';
import type { YearStatistics } from '../../usecases/statistics.ts';
import { exportYearWorkbook, useStatisticsYears, useYearStatistics } from '../../usecases/statistics.ts';
import { useToday } from '../../usecases/today.ts';
import { CheckList } from './CheckList.tsx';
import { KeyFigure } from './KeyFigure.tsx';
import { PartnerFigures } from './PartnerFigures.tsx';
import { PastYearsButton } from './past/PastYearsButton.tsx';
import { VolunteerFigures } from './VolunteerFigures.tsx';
import { YearCharts } from './YearCharts.tsx';

/** What a clerk is asked for first. */
const KEY_FIGURES = [
  'fairsHeld',
  'visits',
  'distinctVolunteers',
  'serviceMinutes',
  'distinctPartnerUnits',
  'items',
] as const satisfies readonly MetricKey[];

/** The figures of a year: key figures, charts with their tables, partners, volunteers, checks, and the year workbook. */
export function StatisticsPage({ year: wantedYear }: { readonly year?: number }) {
  const { text } = useText();
  const today = useToday();
  const years = useStatisticsYears();
  const [, navigate] = useLocation();
  const year = years ? (wantedYear ?? years.latestHeld ?? partsOf(today).year) : null;
  const statistics = useYearStatistics(year);
  if (!years || year === null || statistics === undefined) {
    return (
      <Page title={text.statistics.title}>
        <Spin aria-label={text.common.loading} />
      </Page>
    );
  }
  const choices = [...new Set([...years.years, year])].toSorted((a, b) => b - a);
  const chooser = (
    <Select
      value={year}
      aria-label={text.statistics.chooseYear}
      onChange={(chosen) => navigate(statisticsPath(chosen))}
      options={choices.map((value) => ({ value, label: text.calendar.year({ year: value }) }))}
      style={{ minWidth: 110 }}
    />
  );
  if (!statistics || statistics.figures.fairsHeld === 0) {
    return (
      <Page
        title={text.statistics.yearTitle({ year })}
        actions={
          <>
            {chooser}
            <PastYearsButton />
          </>
        }
      >
        <EmptyState
          sentence={text.statistics.empty({ year })}
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
    <Page
      title={text.statistics.yearTitle({ year })}
      note={checksSummary(text, statistics.checks)}
      actions={
        <>
          {chooser}
          <PastYearsButton />
          <ImportButton target="attendance" label={text.importer.titles.attendance} />
          <AttendanceButton statistics={statistics} />
          <WorkbookButton year={year} />
        </>
      }
    >
      <YearView statistics={statistics} />
    </Page>
  );
}

/** Saves who came this year as a list that can be imported again. */
function AttendanceButton({ statistics: { data } }: { readonly statistics: YearStatistics }) {
  const { text, locale } = useText();
  return (
    <ExportButton
      list="attendance"
      label={text.lists.export.attendance}
      fields={EXPORT_FIELDS.attendance}
      count={() => attendanceRows(data.fairs)}
      onExport={(fields, showPhones) => exportAttendance(data, fields, showPhones, locale)}
    />
  );
}

function WorkbookButton({ year }: { readonly year: number }) {
  const { text, locale } = useText();
  const { message } = App.useApp();
  const [isExporting, setIsExporting] = useState(false);
  const exportYear = async (): Promise<void> => {
    setIsExporting(true);
    try {
      const saved = await exportYearWorkbook(year, locale);
      if (!saved.ok) message.error(problemText(text, saved.problem));
      else if (saved.value !== null) message.success(text.statistics.exported({ name: saved.value }));
    } finally {
      setIsExporting(false);
    }
  };
  return (
    <Button type="primary" icon={<DownloadOutlined />} loading={isExporting} onClick={exportYear}>
      {isExporting ? text.statistics.exporting : text.statistics.export}
    </Button>
  );
}

function YearView({ statistics }: { readonly statistics: YearStatistics }) {
  const { text } = useText();
  const { data, figures, lastFigures, checks } = statistics;
  const { tabs } = text.statistics;
  return (
    <>
      <section
        aria-label={text.statistics.keyFigures}
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(165px, 1fr))', gap: 12 }}
      >
        {KEY_FIGURES.map((metric) => (
          <KeyFigure key={metric} metric={metric} figures={figures} lastFigures={lastFigures} />
        ))}
      </section>
      <YearCharts statistics={statistics} />
      <div className="panel">
        <Tabs
          items={[
            {
              key: 'volunteers',
              label: tabs.volunteers,
              children: <VolunteerFigures data={data} volunteers={figures.volunteers} />,
            },
            {
              key: 'partners',
              label: tabs.partners,
              children: <PartnerFigures partners={figures.partners} units={data.partnerUnits} />,
            },
            { key: 'checks', label: tabs.checks, children: <CheckList checks={checks} /> },
          ]}
        />
      </div>
    </>
  );
}
