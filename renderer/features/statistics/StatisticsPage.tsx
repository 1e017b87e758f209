import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function StatisticsPage(_: { readonly year?: number }) {
  return <Page title="statistics">{null}</Page>;
}
