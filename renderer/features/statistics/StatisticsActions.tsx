import {
  FileExcelOutlined,
  FileTextOutlined,
  HistoryOutlined,
  ImportOutlined,
  MoreOutlined,
  PrinterOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Period } from '../../../shared/calendar/period.ts';
import { periodId, wholeYearOf } from '../../../shared/calendar/period.ts';
import { reportTitle } from '../../../shared/documents/report/reportContext.ts';
import type { PeriodData } from '../../../shared/stats/periodData.ts';
import { PeoplePaperDrawer } from '../../components/PeoplePaperDrawer.tsx';
import { useErrand } from '../../components/useErrand.ts';
import type { StatisticsErrand } from '../../navigation/paths.ts';
import { importPath, STATISTICS_ERRANDS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { AttendanceExport } from './AttendanceExport.tsx';
import { MatrixDrawer } from './MatrixDrawer.tsx';
import { PastTotalsDrawer } from './past/PastTotalsDrawer.tsx';
import { WorkbookButton } from './WorkbookButton.tsx';

type MenuInfo = Parameters<NonNullable<MenuProps['onClick']>>[0];
type Opened = StatisticsErrand | 'attendance';

interface StatisticsActionsProps {
  readonly period: Period;
  /** What it is compared with; null = nothing. */
  readonly compared: Period | null;
  /** What was counted and checked, undefined while it is; null = no fair was held, and there is nothing to hand in. */
  readonly data: PeriodData | undefined | null;
}

/** What is handed in stands on its own; the rest of what can be done with a period is one step away. */
export function StatisticsActions({ period, compared, data }: StatisticsActionsProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const year = wholeYearOf(period);
  const isHeld = data !== null;
  useErrand('show', (asked) => {
    const errand = STATISTICS_ERRANDS.find((known) => known === asked);
    if (errand && (isHeld || errand === 'past')) setOpened(errand);
  });
  const close = (): void => setOpened(null);
  /** What opens gives the focus back to what had it: the menu's entry will be gone by then. */
  const fromMenu =
    (what: Opened) =>
    ({ domEvent }: MenuInfo): void => {
      // Else the Enter that chose the entry would press the button too.
      domEvent.preventDefault();
      more.current?.focus();
      setOpened(what);
    };
  const items = [
    {
      key: 'past',
      icon: <HistoryOutlined />,
      label: text.pastYears.open,
      onClick: fromMenu('past'),
    },
    ...(year !== null && isHeld
      ? [
          {
            key: 'matrix',
            icon: <PrinterOutlined />,
            label: text.peoplePapers.screen.matrix,
            onClick: fromMenu('matrix'),
          },
        ]
      : []),
    ...(isHeld
      ? [
          {
            key: 'attendance',
            icon: <FileExcelOutlined />,
            label: text.lists.export.attendance,
            onClick: fromMenu('attendance'),
          },
        ]
      : []),
    {
      key: 'import',
      icon: <ImportOutlined />,
      label: text.importer.titles.attendance,
      onClick: () => navigate(importPath('attendance')),
    },
  ];
  return (
    <>
      {isHeld ? (
        <>
          <Button icon={<FileTextOutlined />} onClick={() => setOpened('report')} data-testid="annual-report">
            {text.annualReport.open}
          </Button>
          <WorkbookButton period={period} compared={compared} />
        </>
      ) : null}
      <Dropdown trigger={['click']} autoFocus menu={{ items }}>
        <Button ref={more} icon={<MoreOutlined />} data-testid="statistics-more">
          {text.figures.moreActions}
        </Button>
      </Dropdown>
      {opened === 'report' ? (
        <PeoplePaperDrawer
          title={reportTitle(text, period)}
          paper={{
            kind: 'annualReport',
            period: periodId(period),
            compared: compared && periodId(compared),
          }}
          onClose={close}
        />
      ) : null}
      {opened === 'past' ? <PastTotalsDrawer onClose={close} /> : null}
      {opened === 'matrix' && year !== null ? <MatrixDrawer year={year} onClose={close} /> : null}
      <AttendanceExport
        isOpen={opened === 'attendance'}
        period={period}
        data={data ?? undefined}
        onClose={close}
      />
    </>
  );
}
