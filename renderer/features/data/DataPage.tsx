import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function DataPage() {
  return <Page title="data">{null}</Page>;
}
