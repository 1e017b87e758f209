import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function PartnersPage(_: { readonly partnerUnitId?: string }) {
  return <Page title="partners">{null}</Page>;
}
