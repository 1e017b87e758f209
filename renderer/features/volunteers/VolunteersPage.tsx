import { Page } from '../../components/Page.tsx';

/** Placeholder while this screen is being built. */
export function VolunteersPage(_: { readonly volunteerId?: string }) {
  return <Page title="volunteers">{null}</Page>;
}
