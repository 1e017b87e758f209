import { Button } from 'antd';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { IMPORT_TARGETS } from '../../shared/import/importFields.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { DUPLICATES_PATH, PATHS } from '../navigation/paths.ts';
import { useText } from '../text/useText.ts';
import { FairScreen } from './FairScreen.tsx';
import { LatestFair } from './LatestFair.tsx';
import {
  DataPage,
  DuplicatesPage,
  HistoryPage,
  ImportPage,
  MergePage,
  PartnersPage,
  StatisticsPage,
  ThisMonthPage,
  VolunteersPage,
  YearPlanPage,
} from './lazyScreens.ts';

function yearProps(year: string | undefined): { readonly year?: number } {
  return year && /^\d{4}$/.test(year) ? { year: Number(year) } : {};
}

/** Which address shows which screen. */
export function Screens() {
  return (
    <Switch>
      <Route path={PATHS.thisMonth}>
        <ThisMonthPage />
      </Route>
      <Route path={`${PATHS.yearPlan}/:year?`}>{({ year }) => <YearPlanPage {...yearProps(year)} />}</Route>
      <Route path={PATHS.fairs}>
        <LatestFair />
      </Route>
      <Route path={`${PATHS.fairs}/:month`}>
        {({ month }) => <Redirect to={`${PATHS.fairs}/${month}/stalls`} replace />}
      </Route>
      <Route path={`${PATHS.fairs}/:month/:step`}>
        {({ month, step }) => <FairScreen month={month} step={step} />}
      </Route>
      <Route path={DUPLICATES_PATH}>
        <DuplicatesPage />
      </Route>
      <Route path={`${DUPLICATES_PATH}/:stays/:goes`}>
        {({ stays, goes }) => (
          <MergePage
            key={`${stays}/${goes}`}
            firstId={decodeURIComponent(stays)}
            secondId={decodeURIComponent(goes)}
          />
        )}
      </Route>
      <Route path={`${PATHS.volunteers}/:id?`}>
        {({ id }) => <VolunteersPage {...(id ? { volunteerId: decodeURIComponent(id) } : {})} />}
      </Route>
      <Route path={`${PATHS.partners}/:id?`}>
        {({ id }) => <PartnersPage {...(id ? { partnerUnitId: decodeURIComponent(id) } : {})} />}
      </Route>
      <Route path={`${PATHS.statistics}/:period?`}>
        {({ period }) => <StatisticsPage {...(period ? { wanted: decodeURIComponent(period) } : {})} />}
      </Route>
      <Route path={`${PATHS.import}/:target?`}>
        {({ target }) => (
          <ImportPage target={IMPORT_TARGETS.find((known) => known === target) ?? 'volunteers'} />
        )}
      </Route>
      <Route path={PATHS.history}>
        <HistoryPage />
      </Route>
      <Route path={PATHS.data}>
        <DataPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NotFound() {
  const { text } = useText();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      sentence={text.shell.notFound}
      action={
        <Button type="primary" onClick={() => navigate(PATHS.thisMonth)}>
          {text.shell.backToStart}
        </Button>
      }
    />
  );
}
