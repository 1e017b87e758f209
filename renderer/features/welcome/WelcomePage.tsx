import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function WelcomePage() {
  return <Page title="welcome">{null}</Page>;
}
