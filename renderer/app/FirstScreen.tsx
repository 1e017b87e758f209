import { Spin } from 'antd';
import { Suspense } from 'react';
import { useCommunity } from '../usecases/registers.ts';
import { WelcomePage } from './lazyScreens.ts';
import { WholeScreens } from './WholeScreens.tsx';

/** The welcome until there is a community, the shell from then on. */
export function FirstScreen() {
  const community = useCommunity();
  if (community === undefined) return <Spin fullscreen />;
  return community ? (
    <WholeScreens community={community} />
  ) : (
    <Suspense fallback={<Spin fullscreen />}>
      <WelcomePage />
    </Suspense>
  );
}
