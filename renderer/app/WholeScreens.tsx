import { Spin } from 'antd';
import { Suspense } from 'react';
import * as v from 'valibot';
import { Redirect, Route, Switch } from 'wouter';
import type { Community } from '../../shared/model/community.ts';
import { FairId } from '../../shared/model/ids.ts';
import { LIVE_PATH, PATHS, RUNNING_PATH } from '../navigation/paths.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FairDayPage, RunningBoard } from './lazyScreens.ts';
import { Shell } from './Shell.tsx';

/** Screens that take the whole window, and the shell around all others. */
export function WholeScreens({ community }: { readonly community: Community }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Spin fullscreen />}>
        <Switch>
          <Route path={`${LIVE_PATH}/:month`}>{({ month }) => <LiveDay month={month} />}</Route>
          <Route path={`${RUNNING_PATH}/:month`}>{({ month }) => <Running month={month} />}</Route>
          <Route>
            <Shell community={community} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function LiveDay({ month }: { readonly month: string }) {
  const fairId = v.safeParse(FairId, month);
  return fairId.success ? <FairDayPage fairId={fairId.output} /> : <Redirect to={PATHS.fairs} replace />;
}

function Running({ month }: { readonly month: string }) {
  const fairId = v.safeParse(FairId, month);
  return fairId.success ? <RunningBoard fairId={fairId.output} /> : <Redirect to={PATHS.fairs} replace />;
}
