import { Spin } from 'antd';
import type { ComponentType } from 'react';
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
          <Route path={`${LIVE_PATH}/:month`}>
            {({ month }) => <OfFair month={month} Screen={FairDayPage} />}
          </Route>
          <Route path={`${RUNNING_PATH}/:month`}>
            {({ month }) => <OfFair month={month} Screen={RunningBoard} />}
          </Route>
          <Route>
            <Shell community={community} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

interface OfFairProps {
  /** As it stands in the address. */
  readonly month: string;
  readonly Screen: ComponentType<{ readonly fairId: FairId }>;
}

function OfFair({ month, Screen }: OfFairProps) {
  const fairId = v.safeParse(FairId, month);
  return fairId.success ? <Screen fairId={fairId.output} /> : <Redirect to={PATHS.fairs} replace />;
}
