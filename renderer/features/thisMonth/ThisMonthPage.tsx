import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function ThisMonthPage() {
  return <Page title="thisMonth">{null}</Page>;
}
