import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function YearPlanPage(_: { readonly year?: number }) {
  return <Page title="yearPlan">{null}</Page>;
}
