import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Tabs } from 'antd';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { partsOf } from '../../../shared/calendar/dates.ts';
import { isYearPublished } from '../../../shared/calendar/dayLabel.ts';
import { Page } from '../../components/Page.tsx';
import type { YearPlanView } from '../../navigation/paths.ts';
import { YEAR_VIEWS, yearViewPath } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import { useToday } from '../../usecases/today.ts';
import type { YearView } from '../../usecases/yearView.ts';
import { useYear } from '../../usecases/yearView.ts';
import { FairTable } from './FairTable.tsx';
import { RotationBoard } from './RotationBoard.tsx';
import { StartYear } from './StartYear.tsx';
import './yearPlan.css';
import { YearSettingsDrawer } from './YearSettingsDrawer.tsx';

/** Lunar dates and holidays are known for these years. */
const YEARS = { first: 2000, last: 2099 } as const;

/** The year's twelve fairs with their dates, themes and states, and which partner is due when. */
export function YearPlanPage({ year: asked }: { readonly year?: number }) {
  const { text } = useText();
  const today = useToday();
  const thisYear = partsOf(today).year;
  const year = Math.min(YEARS.last, Math.max(YEARS.first, asked ?? thisYear));
  const view = useYear(year);
  const [isEditing, setIsEditing] = useState(false);
  const words = text.yearPlan;
  return (
    <Page
      title={words.title({ year })}
      note={view ? words.note({ motto: view.plan?.motto ?? '' }) : text.common.loading}
      actions={
        <>
          <YearSwitch year={year} thisYear={thisYear} />
          <Button disabled={!view?.plan} onClick={() => setIsEditing(true)}>
            {words.settings}
          </Button>
        </>
      }
    >
      {view ? <Content key={year} view={view} onEnterHolidays={() => setIsEditing(true)} /> : null}
      {view?.plan && isEditing ? (
        <YearSettingsDrawer year={year} plan={view.plan} onClose={() => setIsEditing(false)} />
      ) : null}
    </Page>
  );
}

/** Which part the address asks for. */
function useYearPlanView(): YearPlanView {
  const wanted = new URLSearchParams(useSearch()).get('view');
  return YEAR_VIEWS.find((candidate) => candidate === wanted) ?? 'fairs';
}

function YearSwitch({ year, thisYear }: { readonly year: number; readonly thisYear: number }) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const shown = useYearPlanView();
  const words = text.yearPlan;
  return (
    <span className="year-switch">
      <Button
        icon={<LeftOutlined />}
        aria-label={words.previousYear}
        title={words.previousYear}
        disabled={year <= YEARS.first}
        onClick={() => navigate(yearViewPath(year - 1, shown))}
      />
      <strong>{text.calendar.year({ year })}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={words.nextYear}
        title={words.nextYear}
        disabled={year >= YEARS.last}
        onClick={() => navigate(yearViewPath(year + 1, shown))}
      />
      {year === thisYear ? null : (
        <Button onClick={() => navigate(yearViewPath(thisYear, shown))}>{words.thisYear}</Button>
      )}
    </span>
  );
}

interface ContentProps {
  readonly view: YearView;
  readonly onEnterHolidays: () => void;
}

function Content({ view, onEnterHolidays }: ContentProps) {
  const { text } = useText();
  const [, navigate] = useLocation();
  const shown = useYearPlanView();
  const words = text.yearPlan;
  const { year, plan } = view;
  const isKnown = isYearPublished(year) || (plan?.ownHolidays.length ?? 0) > 0;
  return (
    <>
      {isKnown ? null : (
        <Alert
          className="year-notice"
          type="warning"
          showIcon
          title={text.calendar.notPublished({ year })}
          action={
            plan ? (
              <Button size="small" onClick={onEnterHolidays}>
                {words.enterHolidays}
              </Button>
            ) : null
          }
        />
      )}
      {plan === null && view.fairs.length < 12 ? <StartYear view={view} /> : null}
      {view.fairs.length > 0 ? (
        <Tabs
          size="small"
          activeKey={shown}
          onChange={(key) => {
            const next = YEAR_VIEWS.find((candidate) => candidate === key);
            if (next) navigate(yearViewPath(year, next), { replace: true });
          }}
          items={[
            { key: 'fairs', label: words.tabs.fairs, children: <FairTable view={view} /> },
            { key: 'rotation', label: words.tabs.rotation, children: <RotationBoard view={view} /> },
          ]}
        />
      ) : null}
    </>
  );
}
